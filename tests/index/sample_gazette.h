// Gazettes of an invented city, built by hand, so that the index's tests do
// not depend on what the parser makes of a text; and folders for their index.

#ifndef GONGBAO_TESTS_INDEX_SAMPLE_GAZETTE_H_
#define GONGBAO_TESTS_INDEX_SAMPLE_GAZETTE_H_

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

#include "index/database.h"
#include "index/writer.h"
#include "parser/gazette.h"

namespace gongbao {

class SampleGazette {
 public:
  explicit SampleGazette(std::string path);

  // References are valid until the next document is added.
  Document& AddDocument(std::string title, std::string kind,
                        std::string number = "", std::string date = "");
  Instrument& AddInstrument(Document& document, std::string title,
                            std::string kind);
  Annex& AddAnnex(Document& document, std::string label, std::string title);

  // A node whose words stand next in the source.
  Node MakeNode(NodeType type, std::string_view label, std::string_view heading,
                std::string_view text, int number = 0);
  // An article with a paragraph for each text.
  Node MakeArticle(int number, std::initializer_list<std::string_view> texts);
  // Appends (一), (二), … to `parent`.
  void AddItems(Node& parent, std::initializer_list<std::string_view> texts);

  // With the source's hash and line starts filled in.
  Gazette Build() const;
  Gazette& gazette() { return gazette_; }

 private:
  TextSpan Append(std::string_view text);

  Gazette gazette_;
};

// Two documents: a notice that issues 云岭市市长质量奖管理办法 with chapters,
// articles and items and an annex with a table, and a plan with headings.
Gazette MakeSampleGazette(const std::string& path);

// A folder of its own that is removed with all in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  std::string File(std::string_view name) const;

 private:
  std::filesystem::path path_;
};

// Opens for writing; throws on failure, with the reason.
Database OpenForWriting(const std::string& path);
Database OpenForReading(const std::string& path);

// Indexes the gazettes and finishes; throws on failure.
void IndexGazettes(Database& database, const std::vector<Gazette>& gazettes);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_INDEX_SAMPLE_GAZETTE_H_
