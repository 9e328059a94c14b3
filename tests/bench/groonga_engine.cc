// groonga, in this process through its C API: rows are set without JSON, and
// commands run without a server between. --cache no, or it would answer a
// query's second time from memory.

#include "tests/bench/search_engine.h"

#ifdef GONGBAO_HAS_GROONGA

#include <groonga.h>

#include <filesystem>

namespace gongbao {
namespace {

class GroongaEngine : public SearchEngine {
 public:
  GroongaEngine() {
    if (grn_init() != GRN_SUCCESS ||
        grn_ctx_init(&context_, 0) != GRN_SUCCESS) {
      FailBench("groonga: start");
    }
  }
  ~GroongaEngine() override {
    grn_ctx_fin(&context_);
    grn_fin();
  }

  std::string name() const override { return "groonga"; }

  void Build(const std::vector<BenchRow>& rows,
             const std::string& folder) override {
    Close();
    folder_ = folder + "/groonga";
    std::filesystem::create_directories(folder_);
    grn_db_create(&context_, (folder_ + "/db").c_str(), nullptr);
    Send("table_create Units TABLE_NO_KEY");
    Send("column_create Units text COLUMN_SCALAR Text");
    Send(
        "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer "
        "TokenBigramSplitSymbolAlphaDigit --normalizer NormalizerNFKC150");
    // The faster of its two ways: the index is made of rows that are there.
    Load(rows);
    text_bytes_ = FolderBytes(folder_);
    Send(
        "column_create Terms text_index COLUMN_INDEX|WITH_POSITION Units text");
  }

  std::int64_t IndexBytes() const override {
    return FolderBytes(folder_) - text_bytes_;
  }

  std::int64_t Count(const BenchQuery& query) override {
    const std::string answer =
        Send(Select(query) + " --limit 0 --output_columns _id");
    // [[[total],[["_id","UInt32"]]]]
    return std::strtoll(answer.c_str() + 3, nullptr, 10);
  }

  std::int64_t TopTen(const BenchQuery& query) override {
    return static_cast<std::int64_t>(
        Send(Select(query) +
             " --limit 10 --sort_keys -_score"
             " --output_columns '_id,_score,snippet_html(text)'")
            .size());
  }

 private:
  void Load(const std::vector<BenchRow>& rows) {
    grn_obj* table = grn_ctx_get(&context_, "Units", -1);
    grn_obj* column = grn_ctx_get(&context_, "Units.text", -1);
    grn_obj value;
    GRN_TEXT_INIT(&value, 0);
    for (const BenchRow& row : rows) {
      const grn_id id = grn_table_add(&context_, table, nullptr, 0, nullptr);
      GRN_TEXT_SET(&context_, &value, row.text.data(), row.text.size());
      grn_obj_set_value(&context_, column, id, &value, GRN_OBJ_SET);
    }
    GRN_OBJ_FIN(&context_, &value);
  }

  static std::string Select(const BenchQuery& query) {
    std::string words;
    for (const std::string& word : query) words += "\\\"" + word + "\\\" ";
    return "select Units --cache no --match_columns text --query \"" + words +
           "\"";
  }

  std::string Send(const std::string& command) {
    grn_ctx_send(&context_, command.data(),
                 static_cast<unsigned>(command.size()), 0);
    char* answer = nullptr;
    unsigned size = 0;
    int flags = 0;
    grn_ctx_recv(&context_, &answer, &size, &flags);
    if (context_.rc != GRN_SUCCESS) FailBench("groonga: " + command);
    return {answer, size};
  }

  void Close() {
    if (grn_obj* database = grn_ctx_db(&context_)) {
      grn_obj_close(&context_, database);
    }
  }

  grn_ctx context_{};
  std::string folder_;
  std::int64_t text_bytes_ = 0;
};

}  // namespace

std::unique_ptr<SearchEngine> MakeGroongaEngine() {
  return std::make_unique<GroongaEngine>();
}

}  // namespace gongbao

#else

namespace gongbao {
std::unique_ptr<SearchEngine> MakeGroongaEngine() { return nullptr; }
}  // namespace gongbao

#endif
