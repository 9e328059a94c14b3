#include "index/provision_rows.h"

#include "parser/joined_text.h"

namespace gongbao {
namespace {

bool IsDivision(NodeType type) {
  return type == NodeType::kPart || type == NodeType::kChapter ||
         type == NodeType::kSection;
}

// What a hit inside it names as its place: 第三章 申报条件, 三、工作要求.
bool HoldsPlaces(NodeType type) {
  return type == NodeType::kPart || type == NodeType::kChapter ||
         type == NodeType::kHeading;
}

UnitKind KindOfUnit(NodeType type) {
  if (type == NodeType::kArticle) return UnitKind::kArticle;
  if (type == NodeType::kTable) return UnitKind::kTable;
  const bool heading = IsDivision(type) || type == NodeType::kHeading ||
                       type == NodeType::kSubheading;
  return heading ? UnitKind::kHeading : UnitKind::kText;
}

void AppendCell(std::string_view cell, std::string& text) {
  for (const char c : cell) {
    text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
}

// Tabs between the cells, line breaks between the rows.
std::string TableText(const Gazette& gazette, const Node& table) {
  std::string text;
  for (const auto& row : TableRows(gazette, table)) {
    if (!text.empty()) text += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += '\t';
      AppendCell(row[i], text);
    }
  }
  return text;
}

struct Words {
  std::string label, heading, text;
};

Words WordsOf(const Gazette& gazette, const Node& node) {
  return {CompactText(gazette, node.label), CompactText(gazette, node.heading),
          node.type == NodeType::kTable ? TableText(gazette, node)
                                        : JoinedText(gazette, node.text)};
}

// A row's words as the view unit_text joins them: with a space between label,
// heading and text, and none around.
std::string RowText(const Words& words) {
  const std::string row = words.label + ' ' + words.heading + ' ' + words.text;
  const std::size_t begin = row.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return row.substr(begin, row.find_last_not_of(' ') + 1 - begin);
}

class ProvisionWriter {
 public:
  ProvisionWriter(Connection& connection, const Gazette& gazette,
                  const StoredPart& part, std::vector<Unit>& units)
      : gazette_(gazette),
        part_(part),
        units_(units),
        connection_(connection),
        insert_(connection.Prepare(
            "INSERT INTO provision (document, instrument, annex, depth, eid,"
            " type, label, heading, text, number, suffix, line, span_begin,"
            " span_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {}

  void Add(const Node& node, std::string_view eid, int depth) {
    const Words words = WordsOf(gazette_, node);
    const int line = gazette_.LineAt(node.span.begin);
    insert_
        .Bind(part_.document, part_.instrument, part_.annex, depth, eid,
              NodeTypeName(node.type), words.label, words.heading, words.text,
              node.number, node.suffix, line, node.span.begin, node.span.end)
        .Run();
    const std::int64_t id = connection_.LastInsertId();
    LeaveBelow(depth);
    if (article_depth_) {
      units_.back().last_provision = id;
      units_.back().words += '\n' + RowText(words);
    } else {
      BeginUnit(node, words, id, line, depth);
    }
    if (HoldsPlaces(node.type)) places_.push_back({depth, id});
  }

 private:
  struct Place {
    int depth = 0;
    std::int64_t provision = 0;
  };

  // Forgets the article and the places that a node at `depth` is not in.
  void LeaveBelow(int depth) {
    if (article_depth_ && *article_depth_ >= depth) article_depth_.reset();
    while (!places_.empty() && places_.back().depth >= depth) {
      places_.pop_back();
    }
  }

  void BeginUnit(const Node& node, const Words& words, std::int64_t id,
                 int line, int depth) {
    const bool article = node.type == NodeType::kArticle;
    if (article) article_depth_ = depth;
    const bool silent =
        words.label.empty() && words.heading.empty() && words.text.empty();
    if (silent && !article) return;
    Unit unit{part_, KindOfUnit(node.type), {}, id, id, {}, line};
    unit.words = RowText(words);
    if (!places_.empty()) unit.chapter = places_.back().provision;
    units_.push_back(std::move(unit));
  }

  const Gazette& gazette_;
  const StoredPart part_;
  std::vector<Unit>& units_;
  Connection& connection_;
  Statement insert_;
  std::optional<int> article_depth_;
  std::vector<Place> places_;
};

}  // namespace

void InsertProvisions(Connection& connection, const Gazette& gazette,
                      const StoredPart& part, const std::vector<Node>& nodes,
                      std::string_view prefix, std::vector<Unit>& units) {
  ProvisionWriter writer(connection, gazette, part, units);
  VisitNodes(nodes, prefix,
             [&](const Node& node, std::string_view eid, int depth) {
               writer.Add(node, eid, depth);
             });
}

}  // namespace gongbao
