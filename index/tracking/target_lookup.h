// Finds the documents that a citation or relation means, among those held.
//
// The number decides first: all its spellings are one, and 《甲办法》(云政发
// 〔2016〕3号) never means another document of that title. Then the title, with
// the place or issuer and the date. Titles are compared whole; what is part of
// a longer title is another document. Where two fit, both are named, with the
// reason. A relation to a law means all its editions, a mention the one of its
// day.

#ifndef GONGBAO_INDEX_TRACKING_TARGET_LOOKUP_H_
#define GONGBAO_INDEX_TRACKING_TARGET_LOOKUP_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/connection.h"
#include "index/document_lookup.h"
#include "index/tracking/target.h"

namespace gongbao {

struct SoughtDocument {
  std::optional<std::string> title_key, short_title_key;  // folded_title.h
  std::optional<std::string> number;
  std::optional<std::string> date;  // Of issue, as written; ISO.
  std::int64_t namer = 0;           // The document that names it.
  // Of a relation: it is another document than the namer, and not one issued
  // after this day (ISO), as nobody repeals what is still to come.
  bool is_relation = false;
  std::optional<std::string> issued_by;
};

struct FoundTarget {
  std::vector<NamedDocument> documents;  // In order of id.
  Doubt doubt = Doubt::kNone;
};

// What decides whether a document is the one meant.
struct DocumentTraits {
  std::int64_t document = 0;
  std::optional<std::int64_t> instrument;
  std::string title_key, short_title_key;
  std::string number, date;  // "" where it has none.
  std::string authority;     // Folded.
};

// Keeps what it has looked up while it lives.
class TargetFinder {
 public:
  // REQUIRES: connection outlives the finder.
  explicit TargetFinder(Connection& connection) : connection_(connection) {}

  FoundTarget Find(const SoughtDocument& sought);

 private:
  const DocumentTraits& TraitsOf(std::int64_t document);
  FoundTarget FindByNumber(const SoughtDocument& sought);
  FoundTarget FindByTitle(const SoughtDocument& sought);

  Connection& connection_;
  std::map<std::int64_t, DocumentTraits> traits_;
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_TARGET_LOOKUP_H_
