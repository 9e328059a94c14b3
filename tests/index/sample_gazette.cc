#include "tests/index/sample_gazette.h"

#include <stdlib.h>

#include <functional>
#include <stdexcept>

#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

std::string Explain(const IndexError& error) {
  return std::to_string(static_cast<int>(error.kind)) + " " + error.path +
         ": " + error.detail;
}

template <typename Value>
Value OrThrow(std::expected<Value, IndexError> result) {
  if (!result) throw std::runtime_error(Explain(result.error()));
  if constexpr (!std::is_void_v<Value>) return *std::move(result);
}

// "2024-09-03" or "2024-09".
Date ReadDate(const std::string& text) {
  Date date{std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), 0};
  if (text.size() > 7) date.day = std::stoi(text.substr(8, 2));
  return date;
}

}  // namespace

SampleGazette::SampleGazette(std::string path) {
  gazette_.source.path = std::move(path);
  gazette_.source.encoding = "UTF-8";
}

TextSpan SampleGazette::Append(std::string_view text) {
  std::string& source = gazette_.source.text;
  const std::size_t begin = source.size();
  source += text;
  return {begin, source.size()};
}

Document& SampleGazette::AddDocument(std::string title, std::string kind,
                                     std::string number, std::string date) {
  Document document;
  document.span = Append(title);
  Append("\n");
  document.pieces.push_back({PieceKind::kTitle, document.span});
  document.id = title;
  document.title = std::move(title);
  document.kind = std::move(kind);
  if (!number.empty()) document.number = std::move(number);
  if (!date.empty()) document.date = ReadDate(date);
  document.authority = "云岭市人民政府办公室";
  gazette_.documents.push_back(std::move(document));
  return gazette_.documents.back();
}

Instrument& SampleGazette::AddInstrument(Document& document, std::string title,
                                         std::string kind) {
  Instrument instrument;
  instrument.span = Append(title);
  Append("\n");
  instrument.title = std::move(title);
  instrument.kind = std::move(kind);
  document.instruments.push_back(std::move(instrument));
  return document.instruments.back();
}

Annex& SampleGazette::AddAnnex(Document& document, std::string label,
                               std::string title) {
  Annex annex;
  annex.span = Append(label + "\n" + title);
  Append("\n");
  annex.label = std::move(label);
  annex.title = std::move(title);
  document.annexes.push_back(std::move(annex));
  return document.annexes.back();
}

Node SampleGazette::MakeNode(NodeType type, std::string_view label,
                             std::string_view heading, std::string_view text,
                             int number) {
  Node node;
  node.type = type;
  node.label = Append(label);
  node.heading = Append(heading);
  node.text = Append(text);
  node.span = {node.label.begin, node.text.end};
  if (number > 0) node.number = number;
  Append("\n");
  return node;
}

Node SampleGazette::MakeArticle(int number,
                                std::initializer_list<std::string_view> texts) {
  const std::string label = "第" + ChineseNumeral(number) + "条";
  Node article;
  article.type = NodeType::kArticle;
  article.label = Append(label);
  article.span = article.label;
  article.number = number;
  Append("　");
  int ordinal = 0;
  for (const std::string_view text : texts) {
    Node paragraph = MakeNode(NodeType::kParagraph, "", "", text);
    paragraph.ordinal = ++ordinal;
    article.span.end = paragraph.span.end;
    article.children.push_back(std::move(paragraph));
  }
  return article;
}

void SampleGazette::AddItems(Node& parent,
                             std::initializer_list<std::string_view> texts) {
  int number = 0;
  for (const std::string_view text : texts) {
    ++number;
    const std::string label = "(" + ChineseNumeral(number) + ")";
    parent.children.push_back(
        MakeNode(NodeType::kItem, label, "", text, number));
    parent.span.end = parent.children.back().span.end;
  }
}

Gazette SampleGazette::Build() const {
  Gazette gazette = gazette_;
  const std::string& text = gazette.source.text;
  gazette.source.bytes = text.size();
  gazette.source.sha256 = std::to_string(std::hash<std::string>()(text));
  gazette.line_starts = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') gazette.line_starts.push_back(i + 1);
  }
  return gazette;
}

Gazette MakeSampleGazette(const std::string& path) {
  SampleGazette sample(path);
  sample.gazette().issue = Issue{"云岭市人民政府公报",
                                 "云岭市人民政府",
                                 "云岭市人民政府办公室",
                                 2025,
                                 1,
                                 59,
                                 Date{2025, 2, 20}};
  Document& notice = sample.AddDocument(
      "云岭市人民政府办公室关于印发云岭市市长质量奖管理办法的通知", "通知",
      "云政办规〔2025〕1号", "2025-02-06");
  notice.addressees = {"各县(市、区)人民政府", "市直各单位"};
  notice.nodes.push_back(sample.MakeNode(
      NodeType::kText, "", "", "现将管理办法印发给你们,请认真遵照执行。"));
  Instrument& measures =
      sample.AddInstrument(notice, "云岭市市长质量奖管理办法", "办法");
  Node general = sample.MakeNode(NodeType::kChapter, "第一章", "总　则", "", 1);
  general.children.push_back(sample.MakeArticle(
      1, {"为推动质量强市建设,根据《南江省质量奖管理办法》"
          "(南政发〔2020〕\n27\n号),结合本市实际,制定本办法。"}));
  measures.nodes.push_back(std::move(general));
  Node criteria =
      sample.MakeNode(NodeType::kChapter, "第二章", "申报条件", "", 2);
  Node ninth = sample.MakeArticle(9, {"申报市长质量奖应当符合下列条件:"});
  sample.AddItems(ninth.children[0], {"在本市登记注册;", "质量管理体系健全;",
                                      "纳税信用等级为Ａ级,资产1５000元以上;",
                                      "三年内未受到行政处罚。"});
  criteria.children.push_back(std::move(ninth));
  criteria.children.push_back(sample.MakeArticle(
      10, {"市市场监督管理局负责受理申报。", "逾期未报的,不予受理。"}));
  measures.nodes.push_back(std::move(criteria));
  Annex& form = sample.AddAnnex(notice, "附件2", "市长质量奖申报表");
  form.nodes.push_back(sample.MakeNode(NodeType::kTable, "", "",
                                       "| 单位名称 | 地址 |\n| --- | --- |\n"));
  Document& plan =
      sample.AddDocument("云岭市清洁取暖实施方案", "方案", "", "2024-09-30");
  Node goals = sample.MakeNode(NodeType::kHeading, "一、", "总体要求", "", 1);
  goals.children.push_back(sample.MakeNode(NodeType::kSubheading, "(一)", "",
                                           "坚持宜电则电、宜气则气。", 1));
  plan.nodes.push_back(std::move(goals));
  plan.diagnostics.push_back(
      {DiagnosticKind::kMissingDocumentNumber, plan.span, std::nullopt, ""});
  sample.gazette().contents.push_back(
      {"云岭市人民政府办公室文件", plan.title, std::nullopt, 12, 1, plan.span});
  return sample.Build();
}

TemporaryFolder::TemporaryFolder() {
  std::string name =
      (std::filesystem::temp_directory_path() / "gongbao-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make a folder " + name);
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all,
                               ignored);
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::File(std::string_view name) const {
  return (path_ / name).string();
}

Database OpenForWriting(const std::string& path) {
  return OrThrow(Database::Open(path, OpenMode::kWrite));
}

Database OpenForReading(const std::string& path) {
  return OrThrow(Database::Open(path, OpenMode::kRead));
}

void IndexGazettes(Database& database, const std::vector<Gazette>& gazettes) {
  Writer writer(database);
  for (const Gazette& gazette : gazettes) OrThrow(writer.Add(gazette));
  OrThrow(writer.Finish());
}

}  // namespace gongbao
