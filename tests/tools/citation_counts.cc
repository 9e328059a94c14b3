#include "tests/tools/citation_counts.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "parser/joined_text.h"

namespace gongbao {
namespace {

enum Form : std::size_t {
  kOwn,
  kRelative,
  kBare,
  kTitle,
  kNumber,
  kLaw,
  kUnsaid,
  kQuoted,
};

constexpr std::array<std::string_view, 8> kNames = {
    "本法第九条",
    "前款, 本条, 上述规定",
    "第九条",
    "《…法》, with or without 第九条",
    "a number alone",
    "刑法第九条",
    "第九条 of a document not named",
    "in text that an amendment quotes"};

bool IsOwn(std::string_view text) {
  if (!text.starts_with("本")) return false;
  for (const std::string_view unit : {"条", "款", "项", "章", "节", "编"}) {
    if (text.substr(std::string_view("本").size()).starts_with(unit)) {
      // 本条例第九条 is the document's own, 本条第九款 a place beside it.
      return text.starts_with("本条例");
    }
  }
  return true;
}

Form FormOf(const Citation& citation, std::string_view text) {
  if (citation.kind == CitationKind::kQuoted) return kQuoted;
  if (citation.kind == CitationKind::kInternal) {
    if (IsOwn(text)) return kOwn;
    return text.starts_with("第") ? kBare : kRelative;
  }
  if (text.starts_with("《")) return kTitle;
  if (citation.title) return kLaw;
  return citation.number ? kNumber : kUnsaid;
}

std::string Row(std::string_view name, long found, long resolved) {
  std::array<char, 16> share;
  std::snprintf(
      share.data(), share.size(), "%.4f",
      static_cast<double>(resolved) / static_cast<double>(std::max(found, 1L)));
  return "| " + std::string(name) + " | " + std::to_string(found) + " | " +
         std::to_string(resolved) + " | " + share.data() + " |\n";
}

}  // namespace

void CitationCounts::Add(const Gazette& gazette) {
  for (const Document& document : gazette.documents) {
    for (const Citation& citation : document.citations) Add(gazette, citation);
  }
}

void CitationCounts::Add(const Gazette& gazette, const Citation& citation) {
  Count& count = counts_[FormOf(citation, CompactText(gazette, citation.span))];
  ++count.found;
  if (!citation.targets.empty()) ++count.resolved;
}

std::string CitationCounts::Table() const {
  std::string table =
      "| reference | found | resolved | share |\n"
      "| --- | ---: | ---: | ---: |\n";
  Count inside;
  for (std::size_t form = kOwn; form <= kBare; ++form) {
    inside.found += counts_[form].found;
    inside.resolved += counts_[form].resolved;
    table += Row(kNames[form], counts_[form].found, counts_[form].resolved);
  }
  table += Row("all places in the text itself", inside.found, inside.resolved);
  for (std::size_t form = kTitle; form < kForms; ++form) {
    table += "| " + std::string(kNames[form]) + " | " +
             std::to_string(counts_[form].found) + " | | |\n";
  }
  return table;
}

}  // namespace gongbao
