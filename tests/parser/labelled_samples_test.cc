// The samples against the labels that a careful reader made by hand:
// tests/golden/samples/*.json. Every field must be as labelled.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "parser/joined_text.h"
#include "parser/parse.h"
#include "tests/parser/outline.h"
#include "tests/parser/readable_files.h"

namespace gongbao {
namespace {

using Json = nlohmann::json;

struct Labelled {
  std::string name;
  Json labels;
  Gazette gazette;
};

std::vector<Labelled> ReadLabelledSamples() {
  std::vector<Labelled> samples;
  for (const std::string& path : SamplePaths()) {
    const std::string name = FileName(path);
    const std::string stem = name.substr(0, name.rfind('.'));
    std::ifstream file(std::string(GOLDEN_DIR) + "/samples/" + stem + ".json");
    if (!file) continue;
    samples.push_back({name, Json::parse(file), Parse(ReadText(path))});
  }
  if (samples.empty()) throw std::runtime_error("no labelled samples");
  return samples;
}

// A label that is null or absent stands for "none".
std::string TextOf(const Json& object, const char* field) {
  if (!object.contains(field) || object[field].is_null()) return "none";
  const Json& value = object[field];
  return value.is_string() ? TextKey(value.get<std::string>()) : value.dump();
}

std::string TextOf(const std::optional<std::string>& text) {
  return text ? TextKey(*text) : "none";
}

std::string TextOf(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "none";
}

std::string TextOf(const std::optional<Date>& date) {
  return date ? date->ToString() : "none";
}

std::vector<std::string> Strings(const Json& list) {
  std::vector<std::string> strings;
  for (const Json& one : list) {
    strings.push_back(one.is_string() ? TextKey(one.get<std::string>())
                                      : one.dump());
  }
  return strings;
}

void Collect(const std::vector<Node>& nodes, NodeType type,
             std::vector<const Node*>& found) {
  for (const Node& node : nodes) {
    if (node.type == type) found.push_back(&node);
    Collect(node.children, type, found);
  }
}

std::vector<const Node*> NodesOf(const std::vector<Node>& nodes,
                                 NodeType type) {
  std::vector<const Node*> found;
  Collect(nodes, type, found);
  return found;
}

const Document* FindDocument(const Gazette& gazette,
                             const std::string& number) {
  for (const Document& document : gazette.documents) {
    if (TextOf(document.number) == number) return &document;
  }
  return nullptr;
}

const Instrument* FindInstrument(const Document& document,
                                 const std::string& title) {
  for (const Instrument& instrument : document.instruments) {
    if (TextKey(instrument.title) == title) return &instrument;
  }
  return nullptr;
}

// --- Contents ---

std::string ContentsRow(const std::string& category, const std::string& title,
                        const std::string& number, const std::string& page,
                        const std::string& document) {
  return category + " | " + title + " | " + number + " | " + page + " -> " +
         document;
}

// What the contents say where they disagree with the body.
std::vector<std::string> LabelledContents(const Json& labels) {
  std::vector<std::string> rows;
  for (const Json& document : labels["documents"]) {
    if (document.contains("page") && document["page"].is_null()) continue;
    const std::string number = TextOf(document, "doc_number");
    rows.push_back(ContentsRow(
        TextOf(document, "category"),
        TextOf(document,
               document.contains("toc_title") ? "toc_title" : "title"),
        document.contains("toc_doc_number") ? TextOf(document, "toc_doc_number")
                                            : number,
        TextOf(document, "page"), number));
  }
  if (labels.contains("contents_without_document")) {
    for (const Json& entry : labels["contents_without_document"]) {
      rows.push_back(ContentsRow(
          TextOf(entry, "category"), TextOf(entry, "title"),
          TextOf(entry, "doc_number"), TextOf(entry, "page"), "none"));
    }
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<std::string> ReadContents(const Gazette& gazette) {
  std::vector<std::string> rows;
  for (const ContentsEntry& entry : gazette.contents) {
    rows.push_back(ContentsRow(
        TextOf(entry.category), TextKey(entry.title), TextOf(entry.number),
        TextOf(entry.page),
        entry.document ? TextOf(gazette.documents[*entry.document].number)
                       : "none"));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

// --- Articles and outlines ---

std::string WholeText(const Gazette& gazette, const Node& node) {
  std::string text = CompactText(gazette, node.label);
  text += JoinedText(gazette, node.heading) + JoinedText(gazette, node.text);
  for (const Node& child : node.children) text += WholeText(gazette, child);
  return text;
}

// "3: 第三条… | paragraphs 2 | items 1 2 3"; of an article with items, the
// labels count no paragraphs.
std::string ArticleRow(int number, const std::string& text, int paragraphs,
                       const std::vector<int>& items) {
  std::string row = std::to_string(number) + ": " + text;
  if (items.empty()) return row + " | paragraphs " + std::to_string(paragraphs);
  row += " | items";
  for (const int item : items) row += " " + std::to_string(item);
  return row;
}

std::vector<std::string> LabelledArticles(const Json& instrument) {
  std::vector<std::string> rows;
  for (const Json& article : instrument["articles"]) {
    rows.push_back(ArticleRow(article["number"], TextOf(article, "text"),
                              article["paragraphs"],
                              article["items"].get<std::vector<int>>()));
  }
  return rows;
}

std::vector<std::string> ReadArticles(const Gazette& gazette,
                                      const Instrument& instrument) {
  std::vector<std::string> rows;
  for (const Node* article : NodesOf(instrument.nodes, NodeType::kArticle)) {
    std::vector<int> items;
    for (const Node* item : NodesOf(article->children, NodeType::kItem)) {
      items.push_back(item->number.value_or(0));
    }
    const auto paragraphs = std::count_if(
        article->children.begin(), article->children.end(),
        [](const Node& node) { return node.type == NodeType::kParagraph; });
    rows.push_back(ArticleRow(article->number.value_or(0),
                              TextKey(WholeText(gazette, *article)),
                              static_cast<int>(paragraphs), items));
  }
  return rows;
}

std::vector<std::string> LabelledChapters(const Json& instrument) {
  std::vector<std::string> rows;
  for (const Json& chapter : instrument["chapters"]) {
    rows.push_back(TextOf(chapter, "number") + " " +
                   TextOf(chapter, "heading"));
  }
  return rows;
}

std::vector<std::string> ReadChapters(const Gazette& gazette,
                                      const Instrument& instrument) {
  std::vector<std::string> rows;
  for (const Node* chapter : NodesOf(instrument.nodes, NodeType::kChapter)) {
    rows.push_back(TextOf(chapter->number) + " " +
                   TextKey(CompactText(gazette, chapter->heading)));
  }
  return rows;
}

struct OutlinePoint {
  int level = 0;
  int number = 0;
  std::string words;
};

std::vector<OutlinePoint> ReadOutline(const Gazette& gazette,
                                      const std::vector<Node>& nodes) {
  std::vector<OutlinePoint> points;
  VisitNodes(nodes, "", [&](const Node& node, std::string_view, int) {
    if (node.type < NodeType::kHeading || node.type > NodeType::kPoint) return;
    const int level =
        static_cast<int>(node.type) - static_cast<int>(NodeType::kHeading) + 1;
    points.push_back({level, node.number.value_or(0),
                      TextKey(JoinedText(gazette, node.heading) +
                              JoinedText(gazette, node.text))});
  });
  return points;
}

// A label's first words may run from a heading into the text below it.
void CheckOutline(const Json& labels, const Gazette& gazette,
                  const std::vector<Node>& nodes) {
  const std::vector<OutlinePoint> points = ReadOutline(gazette, nodes);
  REQUIRE(points.size() == labels.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::string starts = TextOf(labels[i], "starts");
    INFO("point ", i, ": ", starts, "; read: ", points[i].words);
    CHECK(points[i].level == labels[i]["level"].get<int>());
    CHECK(points[i].number == labels[i]["number"].get<int>());
    const bool same =
        points[i].words.starts_with(starts) ||
        (!points[i].words.empty() && starts.starts_with(points[i].words));
    CHECK(same);
  }
}

// --- Documents ---

void CheckInstrument(const Json& labels, const Gazette& gazette,
                     const Document& document) {
  const std::string title = TextOf(labels, "title");
  INFO("instrument ", title);
  const Instrument* instrument = FindInstrument(document, title);
  REQUIRE(instrument != nullptr);
  CHECK(instrument->kind == labels["kind"].get<std::string>());
  if (labels["structure"] != "articles") {
    CheckOutline(labels["outline"], gazette, instrument->nodes);
    return;
  }
  CHECK(FirstDifference(LabelledChapters(labels),
                        ReadChapters(gazette, *instrument)) == "");
  CHECK(FirstDifference(LabelledArticles(labels),
                        ReadArticles(gazette, *instrument)) == "");
}

// "名单|申报名单": the list of annexes and the annex itself name it
// differently; either will do.
void CheckAnnexes(const Json& labels, const Document& document) {
  const std::vector<std::string> titles = Strings(labels["annexes"]);
  REQUIRE(document.annexes.size() == titles.size());
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string read = TextKey(document.annexes[i].title);
    INFO("annex: ", read, "; labelled: ", titles[i]);
    CHECK(("|" + titles[i] + "|").find("|" + read + "|") != std::string::npos);
  }
}

void CheckMissingArticles(const Json& labels, const Document& document) {
  std::vector<std::string> missing;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.kind == DiagnosticKind::kMissingArticle) {
      missing.push_back(TextOf(diagnostic.number));
    }
  }
  const Json labelled = labels.value("missing_articles", Json::array());
  CHECK(missing == Strings(labelled));
}

void CheckDocument(const Json& labels, const Gazette& gazette) {
  const std::string number = TextOf(labels, "doc_number");
  INFO("document ", number);
  const Document* document = FindDocument(gazette, number);
  REQUIRE(document != nullptr);
  CHECK(TextKey(document->title) == TextOf(labels, "title"));
  CHECK(TextKey(document->kind) == TextOf(labels, "kind"));
  CHECK(TextOf(document->category) == TextOf(labels, "category"));
  CHECK(TextOf(document->authority) == TextOf(labels, "authority"));
  CHECK(TextOf(document->date) == TextOf(labels, "date"));
  CHECK(TextOf(document->release) == TextOf(labels, "release"));
  CHECK(document->instruments.size() == labels["instruments"].size());
  for (const Json& instrument : labels["instruments"]) {
    CheckInstrument(instrument, gazette, *document);
  }
  if (labels.contains("outline")) {
    CheckOutline(labels["outline"], gazette, document->nodes);
  }
  CheckAnnexes(labels, *document);
  CheckMissingArticles(labels, *document);
}

}  // namespace

TEST_CASE("labelled samples: the issue is read from the masthead") {
  for (const Labelled& sample : ReadLabelledSamples()) {
    INFO(sample.name);
    REQUIRE(sample.gazette.issue.has_value());
    const Issue& issue = *sample.gazette.issue;
    const Json& labels = sample.labels["issue"];
    CHECK(TextKey(issue.title) == TextOf(labels, "title"));
    CHECK(TextOf(issue.publisher) == TextOf(labels, "publisher"));
    CHECK(TextOf(issue.sponsor) == TextOf(labels, "sponsor"));
    CHECK(TextOf(issue.year) == TextOf(labels, "year"));
    CHECK(TextOf(issue.number) == TextOf(labels, "number"));
    CHECK(TextOf(issue.serial) == TextOf(labels, "serial"));
    CHECK(TextOf(issue.published) == TextOf(labels, "published"));
  }
}

TEST_CASE("labelled samples: the contents are read and linked") {
  for (const Labelled& sample : ReadLabelledSamples()) {
    INFO(sample.name);
    CHECK(FirstDifference(LabelledContents(sample.labels),
                          ReadContents(sample.gazette)) == "");
  }
}

TEST_CASE("labelled samples: the documents are those that are labelled") {
  for (const Labelled& sample : ReadLabelledSamples()) {
    INFO(sample.name);
    std::vector<std::string> want;
    for (const Json& document : sample.labels["documents"]) {
      want.push_back(TextOf(document, "doc_number"));
    }
    std::vector<std::string> got;
    for (const Document& document : sample.gazette.documents) {
      got.push_back(TextOf(document.number));
    }
    CHECK(FirstDifference(want, got) == "");
  }
}

TEST_CASE("labelled samples: each document is read as labelled") {
  for (const Labelled& sample : ReadLabelledSamples()) {
    INFO(sample.name);
    for (const Json& document : sample.labels["documents"]) {
      CheckDocument(document, sample.gazette);
    }
  }
}

}  // namespace gongbao
