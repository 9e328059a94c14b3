#include "index/writer.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "index/address.h"
#include "index/connection.h"
#include "index/gazette_rows.h"
#include "index/journal.h"
#include "index/unit_words.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

// A transaction costs a pass over the postings held in memory, so small ones
// halve the rate; a large one delays the first result and holds more memory.
constexpr int kBatchFiles = 4096;
constexpr std::int64_t kBatchBytes = 32 << 20;

std::string NormalPath(const std::string& path) {
  std::string normal =
      std::filesystem::path(path).lexically_normal().generic_string();
  while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal;
}

// REQUIRES: both are normal paths.
bool IsAtOrBelow(const std::string& path, const std::string& root) {
  if (root == ".") return !path.starts_with('/') && !path.starts_with("..");
  if (!path.starts_with(root)) return false;
  return path.size() == root.size() || root == "/" || path[root.size()] == '/';
}

}  // namespace

struct Writer::Implementation {
  explicit Implementation(Connection& opened) : connection(opened) {}

  void Begin() {
    if (batch) return;
    EnterWal(connection);
    batch.emplace(connection);
  }

  void Remove(const std::string& path) {
    CountLoose(RemoveSource(connection, path, keys, words));
  }

  void Add(const Gazette& gazette) {
    Begin();
    Remove(gazette.source.path);
    InsertGazette(connection, gazette, keys, words);
    CountLoose(static_cast<std::int64_t>(gazette.source.text.size()));
    ++files;
    if (files >= kBatchFiles || loose >= kBatchBytes) Commit();
  }

  void Commit() {
    if (!batch) return;
    if (!keys.empty() || loose > 0 || files > 0) {
      AssignAddresses(connection, keys);
      words.Store(connection);
      connection
          .Prepare(
              "UPDATE state SET generation = generation + 1,"
              " loose_bytes = loose_bytes + ?")
          .Bind(loose)
          .Run();
    }
    batch->Commit();
    Forget();
  }

  // Ends the batch; takes back what is not committed.
  void Forget() {
    batch.reset();
    keys.clear();
    words.Forget();
    files = 0;
    loose = 0;
  }

  void CountLoose(std::int64_t bytes) { loose += bytes; }

  std::expected<void, IndexError> Status() {
    if (connection.failed()) Forget();
    return connection.Status();
  }

  Connection& connection;
  std::optional<Transaction> batch;
  std::set<std::string> keys;  // Address keys of what the batch touched.
  WordBatch words;             // Of the batch, not yet in the index.
  int files = 0;
  std::int64_t loose = 0;  // Bytes of text added or removed.
};

Writer::Writer(Database& database)
    : implementation_(std::make_unique<Implementation>(database.connection())) {
}

Writer::~Writer() {
  implementation_->Commit();
  // Nobody is left to hear of a failure; the batch is taken back.
  implementation_->connection.TakeError();
}

std::expected<SourceState, IndexError> Writer::StateOf(
    const std::string& path, const std::string& sha256) {
  Connection& connection = implementation_->connection;
  Statement source = connection.Prepare(
      "SELECT sha256, parser_version FROM source WHERE path = ?");
  source.Bind(path);
  SourceState state = SourceState::kNew;
  if (source.Step()) {
    const bool same =
        source.View(0) == sha256 && source.Int(1) == kParserVersion;
    state = same ? SourceState::kUnchanged : SourceState::kChanged;
  }
  return connection.Finish(state);
}

std::expected<void, IndexError> Writer::Add(const Gazette& gazette) {
  implementation_->Add(gazette);
  return implementation_->Status();
}

std::expected<std::vector<std::string>, IndexError> Writer::Prune(
    const std::vector<std::string>& roots,
    const std::vector<std::string>& present) {
  Connection& connection = implementation_->connection;
  std::set<std::string> kept;
  for (const std::string& path : present) kept.insert(NormalPath(path));
  std::vector<std::string> removed;
  {
    Statement sources =
        connection.Prepare("SELECT path FROM source ORDER BY path");
    while (sources.Step()) {
      const std::string path = NormalPath(sources.Text(0));
      const bool below = std::ranges::any_of(roots, [&](const auto& root) {
        return IsAtOrBelow(path, NormalPath(root));
      });
      if (below && !kept.contains(path)) removed.push_back(sources.Text(0));
    }
  }
  if (!removed.empty()) implementation_->Begin();
  for (const std::string& path : removed) implementation_->Remove(path);
  implementation_->Commit();
  if (auto status = implementation_->Status(); !status) {
    return std::unexpected(status.error());
  }
  return removed;
}

std::expected<void, IndexError> Writer::Finish() {
  implementation_->Commit();
  Connection& connection = implementation_->connection;
  if (!connection.failed()) MergeWords(connection);
  auto status = implementation_->Status();
  if (status) LeaveWal(connection);
  return status;
}

}  // namespace gongbao
