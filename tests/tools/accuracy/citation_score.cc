#include "tests/tools/accuracy/citation_score.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/joined_text.h"

namespace gongbao {
namespace {

using Bytes = std::pair<std::size_t, std::size_t>;
using Citations = std::multimap<Bytes, const Citation*>;

Citations CitationsFrom(const Gazette& gazette, TextSpan window) {
  Citations found;
  for (const Document& document : gazette.documents) {
    for (const Citation& citation : document.citations) {
      const TextSpan span = citation.span;
      if (span.begin < window.begin || span.begin >= window.end) continue;
      found.emplace(Bytes(span.begin, span.end), &citation);
    }
  }
  return found;
}

// "art_15", or the first and the last of several: "art_5..art_8".
std::string Shown(const std::vector<std::string>& targets) {
  if (targets.empty()) return "-";
  if (targets.size() == 1) return targets.front();
  return targets.front() + ".." + targets.back();
}

class WindowScore {
 public:
  WindowScore(const Gazette& gazette, const Label& label,
              const std::string& path, Figures& figures)
      : gazette_(gazette), label_(label), path_(path), figures_(figures) {}

  void Score() {
    Citations found = CitationsFrom(gazette_, label_.span);
    for (const auto& fact : label_.facts) Expect(fact, found);
    figures_.Wrong("citations", label_.held, static_cast<int>(found.size()));
    for (const auto& [bytes, citation] : found) {
      Miss("wrong citation", citation->span, CitationKindName(citation->kind));
    }
  }

 private:
  void Miss(std::string_view trouble, TextSpan span, std::string_view what) {
    std::string miss = path_ + ":" + std::to_string(label_.line) + ": ";
    miss.append(trouble).append(" ").append(CompactText(gazette_, span));
    figures_.Miss(label_.held, miss.append(" ").append(what));
  }

  // Takes what it finds out of `found`.
  void Expect(const std::vector<std::string>& fact, Citations& found) {
    const TextSpan span = ReadSpan(fact[0]).value_or(TextSpan{});
    const auto at = found.find({span.begin, span.end});
    figures_.Expect("citations", label_.held, at != found.end());
    if (at == found.end()) return Miss("missing citation", span, fact.back());
    const Citation& citation = *at->second;
    if (fact.size() > 1) {
      Compare("citation kinds", span, fact[1], CitationKindName(citation.kind));
    }
    if (fact.size() > 2) {
      Compare("citation targets", span, fact[2], Shown(citation.targets));
    }
    found.erase(at);
  }

  void Compare(const std::string& figure, TextSpan span,
               const std::string& expected, std::string_view found) {
    const bool same = found == expected;
    figures_.Expect(figure, label_.held, same);
    if (same) return;
    figures_.Wrong(figure, label_.held);
    Miss(figure + ":", span, expected + ", not " + std::string(found));
  }

  const Gazette& gazette_;
  const Label& label_;
  const std::string& path_;
  Figures& figures_;
};

}  // namespace

void ScoreWindow(const Gazette& gazette, const Label& label,
                 const std::string& path, Figures& figures) {
  WindowScore(gazette, label, path, figures).Score();
}

}  // namespace gongbao
