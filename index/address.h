// A document's address: what names it, and it alone, in the index.
//
//   云政办规〔2025〕1号                        its number, if no other has it
//   公告2024年第3号(云岭市财政局)              number and issuer
//   云岭市市容管理办法                         its title, without a number
//   云岭市市容管理办法(2021-11-30)             title and date
//   云岭市市容管理办法(2021-11-30)[2]          nothing tells it from another
//
// It follows from what is indexed and the sources' paths alone, so that
// indexing a file again leaves all addresses as they are.

#ifndef GONGBAO_INDEX_ADDRESS_H_
#define GONGBAO_INDEX_ADDRESS_H_

#include <set>
#include <string>

#include "index/connection.h"

namespace gongbao {

// Stands for the title of a document that has none.
inline constexpr char kUntitled[] = "无标题文件";

// Gives the documents with these address keys (the number, else the
// FoldedTitle) their addresses. To be called before the transaction ends with
// the numbers and the FoldedTitles of all documents and instruments added or
// removed.
void AssignAddresses(Connection& connection, const std::set<std::string>& keys);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_ADDRESS_H_
