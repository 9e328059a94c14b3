// Two columns of a page that a converter read across: their numbers run on by
// turns.
//
//   第一条 / 第六条 / 第二条 / 第七条      第一条、第二条 and 第六条、第七条

#ifndef GONGBAO_PARSER_STRUCTURE_INTERLEAVING_H_
#define GONGBAO_PARSER_STRUCTURE_INTERLEAVING_H_

#include <cstddef>
#include <vector>

namespace gongbao {

// A range of numbers: [begin, end).
struct Interleaving {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The stretches of `numbers`, in reading order, that are two sequences by
// turns: from one it goes to the other, back, and there again, each time with
// the next number.
std::vector<Interleaving> FindInterleavings(const std::vector<int>& numbers);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_INTERLEAVING_H_
