// The documents that one statement is about, enumerated before or after its
// verb.
//
//   2016年6月20日印发的《甲办法》(云政办发〔2016〕78号)第十五条、《乙规定》和
//   云政发〔2018〕5号同时废止
//
// What only describes a target is none: in
// 根据《关于修改〈乙规定〉的决定》修正的 《乙规定》 the decision is not, and in
// 除《丙细则》外 the exception is not.

#ifndef GONGBAO_PARSER_MEANING_TARGET_LIST_H_
#define GONGBAO_PARSER_MEANING_TARGET_LIST_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

struct TargetList {
  std::vector<RelationTarget> targets;  // In order of place.
  // The mentions, from the first's first word to the last's end.
  TextSpan span;
  // The words before the first target in its clause: 对, 根据, 决定废止.
  std::string_view lead;

  bool empty() const { return targets.empty(); }
};

// The list that ends last before `end` in its statement; empty if there is
// none. Words may stand between the list and `end`: see TargetList::span.
TargetList TargetsBefore(MarkedReading& reading, std::size_t passage,
                         std::size_t end);

// The list that begins first at or after `begin` in its statement.
TargetList TargetsAfter(MarkedReading& reading, std::size_t passage,
                        std::size_t begin);

// The first list of the passage; titles without 《》 before a number count too.
TargetList TargetsIn(MarkedReading& reading, std::size_t passage);

// Whether the words lead a source of authority: 根据, 依照, ….
bool IsBasisLead(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_TARGET_LIST_H_
