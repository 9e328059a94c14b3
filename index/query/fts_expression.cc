#include "index/query/fts_expression.h"

#include <algorithm>
#include <string_view>

namespace gongbao {
namespace {

using Kind = QueryNode::Kind;

FtsTable TableOfWord(const QueryWord& word) {
  return word.characters > 1 ? FtsTable::kBigram : FtsTable::kUnigram;
}

// The one table of all; kNeither if they differ.
FtsTable CommonTable(const std::vector<const QueryNode*>& nodes) {
  FtsTable common = FtsTable::kNeither;
  for (const QueryNode* node : nodes) {
    const FtsTable table = TableOf(*node);
    if (table == FtsTable::kNeither) return table;
    if (node != nodes.front() && table != common) return FtsTable::kNeither;
    common = table;
  }
  return common;
}

struct Sides {
  std::vector<const QueryNode*> wanted, unwanted;
};

Sides SidesOf(const QueryNode& all) {
  Sides sides;
  for (const QueryNode& child : all.children) {
    if (child.kind == Kind::kNot) {
      sides.unwanted.push_back(&child.children.front());
    } else {
      sides.wanted.push_back(&child);
    }
  }
  return sides;
}

FtsTable TableOfAll(const QueryNode& node) {
  const Sides sides = SidesOf(node);
  const FtsTable table = CommonTable(sides.wanted);
  if (sides.unwanted.empty() || CommonTable(sides.unwanted) == table) {
    return table;
  }
  return FtsTable::kNeither;
}

// The table bigram knows where its words stand, but not several spellings of
// one at a time.
FtsTable TableOfNear(const QueryNode& node) {
  const bool plain = std::ranges::all_of(node.words, [](const auto& word) {
    return word.characters > 1 && word.spellings.size() == 1;
  });
  return plain ? FtsTable::kBigram : FtsTable::kNeither;
}

void AppendPhrase(const std::string& spelling, std::size_t characters,
                  FtsExpression& expression) {
  expression.text += '"';
  for (const char c : spelling) {
    expression.text += c;
    if (c == '"') expression.text += c;
  }
  expression.text += '"';
  expression.phrase_lengths.push_back(characters);
}

void AppendWord(const QueryWord& word, FtsExpression& expression) {
  const bool several = word.spellings.size() > 1;
  if (several) expression.text += '(';
  for (const std::string& spelling : word.spellings) {
    if (&spelling != &word.spellings.front()) expression.text += " OR ";
    AppendPhrase(spelling, word.characters, expression);
  }
  if (several) expression.text += ')';
}

// FTS5 counts tokens from the last one of a phrase; a phrase of n characters
// has n - 1 tokens, so one character more stands between.
void AppendNear(const QueryNode& node, FtsExpression& expression) {
  expression.text += "NEAR(";
  for (const QueryWord& word : node.words) {
    AppendPhrase(word.folded(), word.characters, expression);
    expression.text += ' ';
  }
  expression.text += ", " + std::to_string(node.distance + 1) + ")";
}

void Append(const QueryNode& node, FtsExpression& expression);

void AppendJoined(const std::vector<const QueryNode*>& nodes,
                  std::string_view joint, FtsExpression& expression) {
  for (const QueryNode* node : nodes) {
    if (node != nodes.front()) expression.text += joint;
    Append(*node, expression);
  }
}

void AppendAll(const std::vector<const QueryNode*>& wanted,
               const std::vector<const QueryNode*>& unwanted,
               FtsExpression& expression) {
  if (unwanted.empty()) {
    AppendJoined(wanted, " AND ", expression);
    return;
  }
  expression.text += '(';
  AppendJoined(wanted, " AND ", expression);
  expression.text += ") NOT (";
  AppendJoined(unwanted, " OR ", expression);
  expression.text += ')';
}

void Append(const QueryNode& node, FtsExpression& expression) {
  if (node.kind == Kind::kWord) return AppendWord(node.word, expression);
  if (node.kind == Kind::kNear) return AppendNear(node, expression);
  expression.text += '(';
  if (node.kind == Kind::kAll) {
    const Sides sides = SidesOf(node);
    AppendAll(sides.wanted, sides.unwanted, expression);
  } else {
    std::vector<const QueryNode*> children;
    for (const QueryNode& child : node.children) children.push_back(&child);
    AppendJoined(children, " OR ", expression);
  }
  expression.text += ')';
}

// Whether a unit with `other` has `node` as well, and `node` may go. Of two
// equal ones the first stays.
bool Implies(const QueryNode* other, const QueryNode* node, bool earlier) {
  if (other == node || other->kind != Kind::kWord ||
      node->kind != Kind::kWord || node->word.spellings.size() > 1 ||
      other->word.spellings.size() > 1) {
    return false;
  }
  const std::string& longer = other->word.folded();
  const std::string& shorter = node->word.folded();
  if (longer.size() == shorter.size() && !earlier) return false;
  return longer.find(shorter) != std::string::npos;
}

std::vector<const QueryNode*> WithoutImplied(
    const std::vector<const QueryNode*>& nodes) {
  std::vector<const QueryNode*> kept;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    bool implied = false;
    for (std::size_t k = 0; k < nodes.size() && !implied; ++k) {
      implied = Implies(nodes[k], nodes[i], k < i);
    }
    if (!implied) kept.push_back(nodes[i]);
  }
  return kept;
}

}  // namespace

FtsTable TableOf(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kWord:
      return TableOfWord(node.word);
    case Kind::kNear:
      return TableOfNear(node);
    case Kind::kAll:
      return TableOfAll(node);
    case Kind::kAny: {
      std::vector<const QueryNode*> children;
      for (const QueryNode& child : node.children) children.push_back(&child);
      return CommonTable(children);
    }
    case Kind::kNot:
    case Kind::kParagraph:
    case Kind::kField:
      return FtsTable::kNeither;
  }
  return FtsTable::kNeither;
}

FtsExpression AllOf(const std::vector<const QueryNode*>& wanted,
                    const std::vector<const QueryNode*>& unwanted) {
  FtsExpression expression;
  AppendAll(WithoutImplied(wanted), unwanted, expression);
  return expression;
}

FtsExpression AnyOf(const std::vector<const QueryNode*>& nodes) {
  FtsExpression expression;
  AppendJoined(nodes, " OR ", expression);
  return expression;
}

FtsExpression AnyOfLongWords(const std::vector<QueryWord>& words) {
  FtsExpression expression;
  for (const QueryWord& word : words) {
    if (word.characters < 2) continue;
    if (!expression.empty()) expression.text += " OR ";
    AppendWord(word, expression);
  }
  return expression;
}

}  // namespace gongbao
