// Collects relations so that one fact is one relation: a repeal printed in
// the notice and in the measure, or in the title and in the text, counts once.

#ifndef GONGBAO_PARSER_MEANING_RELATION_LIST_H_
#define GONGBAO_PARSER_MEANING_RELATION_LIST_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/gazette.h"

namespace gongbao {

class RelationList {
 public:
  // Adds the relation, or gives what it knows more to the one that says the
  // same: the first keeps its evidence. Numbers decide where both have one,
  // else titles. Repeals of different provisions are different facts; the
  // amended provisions of one document are gathered in one relation.
  void Add(Relation relation);

  bool empty() const { return relations_.empty(); }

  // In order of evidence.
  std::vector<Relation> Take();

 private:
  Relation* Find(const Relation& relation);

  std::vector<Relation> relations_;
  std::unordered_multimap<std::string, std::size_t> by_title_;
  std::unordered_multimap<std::string, std::size_t> by_number_;
};

// A title as it is compared: 《》〈〉, the widths of brackets and the issuer
// before 关于 put aside, and 中华人民共和国, which short forms leave out.
std::string ComparableTitle(std::string_view title);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_RELATION_LIST_H_
