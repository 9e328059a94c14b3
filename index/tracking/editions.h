// The same title issued again: the next edition of a law, whose text takes the
// place of the old one although no sentence says so, or a measure under a new
// number, which may have replaced the old one. For index/tracking/*.cc only.

#ifndef GONGBAO_INDEX_TRACKING_EDITIONS_H_
#define GONGBAO_INDEX_TRACKING_EDITIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

struct Edition {
  std::int64_t earlier = 0, later = 0;  // Documents.
  std::optional<Date> day;     // That the later one takes effect, or its date.
  std::string title;           // Of the later one.
  int line = 0;                // Of the later one.
  Doubt doubt = Doubt::kNone;  // kSeveralEditions where they bear numbers.
  std::string later_date, earlier_date;  // Of issue; ISO.
};

// Pairs of documents with articles that have one title and issuer, by the
// date of the later and of the earlier one: all, those in which `document` is
// the earlier one, or in which it is the later one.
std::vector<Edition> AllEditions(Connection& connection);
std::vector<Edition> LaterEditions(Connection& connection,
                                   std::int64_t document);
std::vector<Edition> EarlierEditions(Connection& connection,
                                     std::int64_t document);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_EDITIONS_H_
