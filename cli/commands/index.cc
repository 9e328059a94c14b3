// gongbao index: gazettes into the index, each file whole or not at all.

#include <filesystem>
#include <memory>
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
  std::expected<void, IndexError> AddAll(Writer& writer, Progress& progress);
  std::expected<void, IndexError> AddFile(Writer& writer, Progress& progress,
                                          const std::string& path);
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
  for (const std::string& file : files_) {
    if (Interrupted()) break;
    if (auto added = AddFile(writer, progress, file); !added) return added;
    progress.Advance(FileSize(file));
  }
  return {};
}

std::expected<void, IndexError> IndexRun::AddFile(Writer& writer,
                                                  Progress& progress,
                                                  const std::string& path) {
  const auto fail = [&](const SourceError& error) {
    progress.Clear();
    FailFile(error);
    return std::expected<void, IndexError>();
  };
  const auto hash = HashSourceFile(path);
  if (!hash) return fail(hash.error());
  const auto state = writer.StateOf(path, *hash);
  if (!state) return std::unexpected(state.error());
  if (*state == SourceState::kUnchanged) {
    ++counts_.unchanged;
    return {};
  }
  auto source = ReadSourceFile(path);
  if (!source) return fail(source.error());
  counts_.bytes += static_cast<std::int64_t>(source->bytes);
  auto added = writer.Add(Parse(*std::move(source)));
  if (added) ++(*state == SourceState::kNew ? counts_.added : counts_.changed);
  return added;
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
