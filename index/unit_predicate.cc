#include "index/unit_predicate.h"

#include <algorithm>
#include <utility>

#include "index/folding.h"
#include "index/query/fts_expression.h"

namespace gongbao {
namespace {

using Kind = QueryNode::Kind;

bool Holds(const std::string& folded, const QueryWord& word) {
  return std::ranges::any_of(word.spellings, [&](const auto& spelling) {
    return folded.find(spelling) != std::string::npos;
  });
}

// Where a word begins, in characters, ascending.
std::vector<std::size_t> Places(const FoldedText& text, const QueryWord& word) {
  std::vector<std::size_t> places;
  for (const std::string& spelling : word.spellings) {
    for (std::size_t at = 0;
         (at = text.text.find(spelling, at)) != std::string::npos; ++at) {
      places.push_back(text.CharacterAt(at));
    }
  }
  std::ranges::sort(places);
  return places;
}

// Whether each word begins at or before `last`, and ends at most `distance`
// characters before it.
bool AllBefore(const std::vector<std::vector<std::size_t>>& places,
               const QueryNode& near, std::size_t last) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t reach =
        near.words[i].characters + static_cast<std::size_t>(near.distance);
    const std::size_t earliest = last > reach ? last - reach : 0;
    const auto found = std::ranges::lower_bound(places[i], earliest);
    if (found == places[i].end() || *found > last) return false;
  }
  return true;
}

bool AreNear(const QueryNode& near, const std::string& folded) {
  FoldedText text;
  Fold(folded, text);  // Folding again changes nothing but gives the offsets.
  std::vector<std::vector<std::size_t>> places;
  for (const QueryWord& word : near.words) {
    places.push_back(Places(text, word));
    if (places.back().empty()) return false;
  }
  for (const auto& lasts : places) {
    for (const std::size_t last : lasts) {
      if (AllBefore(places, near, last)) return true;
    }
  }
  return false;
}

bool IsArticle(Connection& connection, const FieldTest& test,
               std::int64_t unit) {
  Statement row = connection.Prepare(
      "SELECT provision.number, provision.suffix FROM unit JOIN provision"
      " ON provision.id = unit.first_provision"
      " WHERE unit.id = ? AND provision.type = 'article'");
  row.Bind(unit);
  return row.Step() && row.OptionalInt(0) == test.article &&
         row.OptionalInt(1) == test.suffix;
}

std::optional<QueryNode> NecessaryOfSeveral(const QueryNode& node) {
  QueryNode necessary{.kind = node.kind};
  for (const QueryNode& child : node.children) {
    auto of_child = Necessary(child);
    if (of_child) {
      necessary.children.push_back(*std::move(of_child));
    } else if (node.kind == Kind::kAny) {
      return std::nullopt;
    }
  }
  if (necessary.children.empty()) return std::nullopt;
  return necessary;
}

QueryNode AllWords(const QueryNode& near) {
  QueryNode all{.kind = Kind::kAll};
  for (const QueryWord& word : near.words) {
    all.children.push_back({.kind = Kind::kWord, .word = word});
  }
  return all;
}

}  // namespace

std::vector<std::string> FoldedParagraphs(Connection& connection,
                                          std::int64_t unit) {
  std::vector<std::string> paragraphs;
  Statement rows = connection.Prepare(
      "SELECT provision.type, provision.label, provision.heading,"
      " provision.text FROM unit JOIN provision"
      " ON provision.id BETWEEN unit.first_provision AND unit.last_provision"
      " WHERE unit.id = ? AND unit.title IS NULL ORDER BY provision.id");
  rows.Bind(unit);
  bool first = true;
  while (rows.Step()) {
    const bool paragraph = rows.View(0) == "paragraph";
    if (paragraphs.empty() || (paragraph && !first)) paragraphs.emplace_back();
    first = first && !paragraph;
    for (const int column : {1, 2, 3}) {
      paragraphs.back() += FoldedKey(rows.View(column));
    }
  }
  if (!paragraphs.empty()) return paragraphs;
  Statement title = connection.Prepare("SELECT title FROM unit WHERE id = ?");
  title.Bind(unit);
  if (title.Step()) paragraphs.push_back(FoldedKey(title.View(0)));
  return paragraphs;
}

bool IsTrueOf(const QueryNode& node, const std::string& folded) {
  const auto is_true = [&](const QueryNode& child) {
    return IsTrueOf(child, folded);
  };
  switch (node.kind) {
    case Kind::kWord:
      return Holds(folded, node.word);
    case Kind::kNear:
      return AreNear(node, folded);
    case Kind::kAll:
      return std::ranges::all_of(node.children, is_true);
    case Kind::kAny:
      return std::ranges::any_of(node.children, is_true);
    case Kind::kNot:
      return !is_true(node.children.front());
    case Kind::kParagraph:
    case Kind::kField:
      return false;
  }
  return false;
}

bool IsTrueOfUnit(Connection& connection, const QueryNode& node,
                  std::int64_t unit) {
  if (node.kind == Kind::kField) return IsArticle(connection, node.field, unit);
  const auto paragraphs = FoldedParagraphs(connection, unit);
  if (node.kind == Kind::kParagraph) {
    return std::ranges::any_of(paragraphs, [&](const std::string& paragraph) {
      return IsTrueOf(node.children.front(), paragraph);
    });
  }
  std::string whole;
  for (const std::string& paragraph : paragraphs) whole += paragraph;
  return AreNear(node, whole);
}

std::optional<QueryNode> Necessary(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kWord:
      return node;
    case Kind::kNear:
      if (TableOf(node) != FtsTable::kNeither) return node;
      return AllWords(node);
    case Kind::kAll:
    case Kind::kAny:
      return NecessaryOfSeveral(node);
    case Kind::kParagraph:
      return Necessary(node.children.front());
    case Kind::kNot:
    case Kind::kField:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gongbao
