// gongbao index: gazettes into the index, each file whole or not at all.

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <set>

#include "cli/commands/commands.h"
#include "cli/commands/interrupt.h"
#include "cli/commands/options.h"
#include "cli/commands/source_path.h"
#include "cli/render/listing.h"
#include "cli/render/progress.h"
#include "corpus/source_file.h"
#include "index/writer.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

struct Counts {
  std::int64_t added = 0, changed = 0, unchanged = 0, failed = 0, removed = 0;
  std::int64_t bytes = 0;  // Of the files added or changed.
};

std::int64_t FileSize(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  return error ? 0 : static_cast<std::int64_t>(size);
}

// One run over a list of files.
class IndexRun {
 public:
  IndexRun(Invocation& invocation, bool prune)
      : invocation_(invocation), prune_(prune) {}

  ExitStatus Run(const std::vector<std::string>& paths);

 private:
  // The files under `paths`, each once, and the roots that could be looked
  // into.
  void FindFiles(const std::vector<std::string>& paths);
  // A file that another thread reads while the one before it is written.
  struct Reading {
    std::string path;
    SourceState state;
    std::future<std::expected<Gazette, SourceError>> gazette;
  };

  // Files go into the index in their order, one after another: the same files
  // give the same rows.
  std::expected<void, IndexError> AddAll(Writer& writer, Progress& progress);
  // Nothing, if the file is there already or cannot be read.
  std::expected<std::optional<Reading>, IndexError> BeginReading(
      Writer& writer, Progress& progress, const std::string& path);
  // Waits for a reading and adds it; leaves it empty.
  std::expected<void, IndexError> AddRead(Writer& writer, Progress& progress,
                                          std::optional<Reading>& reading);
  std::expected<void, IndexError> PruneMissing(Writer& writer);
  void FailFile(const SourceError& error);
  void WriteSummary(const Progress& progress);

  Invocation& invocation_;
  bool prune_;
  std::vector<std::string> roots_;
  std::vector<std::string> files_;
  Counts counts_;
};

ExitStatus IndexRun::Run(const std::vector<std::string>& paths) {
  FindFiles(paths);
  // Nothing to do, so no index is made for it.
  if (roots_.empty()) return ExitStatus::kUnreadableInput;
  CatchInterrupts();
  auto database = Database::Open(invocation_.database_path, OpenMode::kWrite);
  if (!database) return Fail(invocation_, database.error());
  std::int64_t bytes = 0;
  for (const std::string& file : files_) bytes += FileSize(file);
  Progress progress(invocation_.notes, invocation_.language,
                    static_cast<std::int64_t>(files_.size()), bytes);
  Writer writer(*database);
  auto done = AddAll(writer, progress);
  if (done && prune_ && !Interrupted()) done = PruneMissing(writer);
  if (done) done = writer.Finish();
  progress.Clear();
  if (!done) return Fail(invocation_, done.error());
  WriteSummary(progress);
  if (Interrupted()) {
    invocation_.Note(Message::kIndexStopped);
    return ExitStatus::kInterrupted;
  }
  return counts_.failed > 0 ? ExitStatus::kUnreadableInput : ExitStatus::kFound;
}

void IndexRun::FindFiles(const std::vector<std::string>& paths) {
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    const std::string root = CanonicalPath(path);
    const auto found = FindSourceFiles(root);
    if (!found) {
      // Where everything is gone, there is still something to prune.
      const bool gone = found.error().kind == SourceErrorKind::kMissing ||
                        found.error().kind == SourceErrorKind::kNothingToRead;
      if (prune_ && gone) {
        roots_.push_back(root);
      } else {
        FailFile(found.error());
      }
      continue;
    }
    roots_.push_back(root);
    for (const std::string& file : *found) {
      std::string canonical = CanonicalPath(file);
      if (seen.insert(canonical).second) files_.push_back(canonical);
    }
  }
}

std::expected<void, IndexError> IndexRun::AddAll(Writer& writer,
                                                 Progress& progress) {
  std::optional<Reading> ahead;
  for (const std::string& file : files_) {
    if (Interrupted()) break;
    auto next = BeginReading(writer, progress, file);
    if (!next) return std::unexpected(next.error());
    if (auto added = AddRead(writer, progress, ahead); !added) return added;
    ahead = *std::move(next);
    if (!ahead) progress.Advance(FileSize(file));
  }
  return AddRead(writer, progress, ahead);
}

std::expected<std::optional<IndexRun::Reading>, IndexError>
IndexRun::BeginReading(Writer& writer, Progress& progress,
                       const std::string& path) {
  const auto hash = HashSourceFile(path);
  if (!hash) {
    progress.Clear();
    FailFile(hash.error());
    return std::nullopt;
  }
  const auto state = writer.StateOf(path, *hash);
  if (!state) return std::unexpected(state.error());
  if (*state == SourceState::kUnchanged) {
    ++counts_.unchanged;
    return std::nullopt;
  }
  const auto read = [path]() -> std::expected<Gazette, SourceError> {
    auto source = ReadSourceFile(path);
    if (!source) return std::unexpected(source.error());
    return Parse(*std::move(source));
  };
  return Reading{path, *state, std::async(std::launch::async, read)};
}

std::expected<void, IndexError> IndexRun::AddRead(
    Writer& writer, Progress& progress, std::optional<Reading>& reading) {
  if (!reading) return {};
  const auto gazette = reading->gazette.get();
  if (!gazette) {
    progress.Clear();
    FailFile(gazette.error());
  } else {
    counts_.bytes += static_cast<std::int64_t>(gazette->source.bytes);
    if (auto added = writer.Add(*gazette); !added) return added;
    ++(reading->state == SourceState::kNew ? counts_.added : counts_.changed);
  }
  progress.Advance(FileSize(reading->path));
  reading.reset();
  return {};
}

std::expected<void, IndexError> IndexRun::PruneMissing(Writer& writer) {
  const auto removed = writer.Prune(roots_, files_);
  if (!removed) return std::unexpected(removed.error());
  counts_.removed = static_cast<std::int64_t>(removed->size());
  return {};
}

void IndexRun::FailFile(const SourceError& error) {
  ++counts_.failed;
  Fail(invocation_, error);
  invocation_.notes.Flush();
}

void IndexRun::WriteSummary(const Progress& progress) {
  const double seconds = progress.Elapsed().count();
  if (invocation_.format == OutputFormat::kJson) {
    invocation_.out.Write(JsonText({{"schema", "gongbao.indexed/1"},
                                    {"new", counts_.added},
                                    {"changed", counts_.changed},
                                    {"unchanged", counts_.unchanged},
                                    {"failed", counts_.failed},
                                    {"removed", counts_.removed},
                                    {"bytes", counts_.bytes},
                                    {"seconds", seconds}},
                                   -1) +
                          "\n");
    return;
  }
  invocation_.out.Write(
      invocation_.Words(
          Message::kIndexSummary,
          {std::to_string(counts_.added), std::to_string(counts_.changed),
           std::to_string(counts_.unchanged), std::to_string(counts_.failed),
           std::to_string(counts_.removed),
           MegabytesPerSecond(counts_.bytes, seconds)}) +
      "\n");
}

}  // namespace

void AddIndexCommand(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      AddCommand(app, invocation, "index", Message::kHelpIndex,
                 {"gongbao index gazettes/", "gongbao index gazettes/ --prune",
                  "gongbao index --db city.db 2025/*.txt"});
  auto paths = std::make_shared<std::vector<std::string>>();
  auto prune = std::make_shared<bool>(false);
  command->add_option("path", *paths, invocation.Words(Message::kHelpIndexPath))
      ->required();
  command->add_flag("--prune", *prune, invocation.Words(Message::kHelpPrune));
  AddFormatOption(*command, invocation,
                  {OutputFormat::kTable, OutputFormat::kJson});
  AddDatabaseOption(*command, invocation);
  command->callback([&invocation, paths, prune] {
    invocation.command = [&invocation, paths, prune] {
      return IndexRun(invocation, *prune).Run(*paths);
    };
  });
}

}  // namespace gongbao
