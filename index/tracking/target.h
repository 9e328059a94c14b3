// What a citation or relation names, and which documents of the index that
// is. The words are kept as the source has them; the documents are looked up
// whenever one asks, so that a later import attaches by itself.

#ifndef GONGBAO_INDEX_TRACKING_TARGET_H_
#define GONGBAO_INDEX_TRACKING_TARGET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// A document in few words: enough to name it and to link to it.
struct DocumentName {
  std::int64_t id = 0;  // As in DocumentRecord.
  std::string address = {};
  std::string title = {};
  std::optional<std::string> number = {}, authority = {};
  std::optional<std::string> date = {};  // ISO, a day or a month.
};

// Why the documents found may not be the ones meant.
enum class Doubt {
  kNone,
  kTitleDiffers,      // The number is held, under quite another title.
  kNumberShared,      // Several documents bear the number.
  kSeveralEditions,   // The title was issued more than once.
  kSeveralIssuers,    // Namesakes of several places or issuers.
  kProvisionUnclear,  // What part of the document is said in words only.
};

// "title_differs", ...; "" for kNone. Part of the output format.
std::string_view DoubtName(Doubt doubt);

struct Target {
  // As written; absent where the source does not say it.
  std::optional<std::string> title, number, provision;
  std::optional<std::string> date;  // ISO, a day or a month.
  // What it means: empty where the index does not hold it. More than one
  // without doubt are copies of one document.
  std::vector<DocumentName> documents;
  Doubt doubt = Doubt::kNone;
};

// The place and the words that say so.
struct Saying {
  DocumentName document;  // Who says it.
  std::string node;       // eid; "" where a title or another piece says it.
  int line = 0;
  std::string text;  // The sentence, or the row of a list.
};

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_TARGET_H_
