#include "parser/meaning/citation.h"

#include <algorithm>

#include "parser/meaning/internal_place.h"

namespace gongbao {
namespace {

class CitationReader {
 public:
  explicit CitationReader(MarkedReading& reading)
      : reading_(reading), places_(reading) {}

  std::vector<Citation> Read() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      for (const Mention& mention : reading_.Mentions(i)) Add(i, mention);
    }
    std::stable_sort(citations_.begin(), citations_.end(),
                     [](const Citation& a, const Citation& b) {
                       return a.span.begin < b.span.begin;
                     });
    return std::move(citations_);
  }

 private:
  void Add(std::size_t passage, const Mention& mention) {
    if (mention.provisions.empty()) {
      return AddOne(passage, mention, mention.span, nullptr);
    }
    std::size_t begin = mention.span.begin;
    for (const ProvisionMention& provision : mention.provisions) {
      AddOne(passage, mention, {begin, provision.span.end}, &provision);
      begin = provision.span.end;
      begin = NextBegin(mention, provision);
    }
  }

  // A later provision of the list has a span of its own; those of 第一、二款
  // share theirs.
  static std::size_t NextBegin(const Mention& mention,
                               const ProvisionMention& provision) {
    const auto next =
        std::find_if(mention.provisions.begin(), mention.provisions.end(),
                     [&](const ProvisionMention& other) {
                       return other.span.begin >= provision.span.end;
                     });
    const bool shared = &provision != &mention.provisions.back() &&
                        (&provision + 1)->span == provision.span;
    if (shared || next == mention.provisions.end()) {
      return provision.span.begin;
    }
    return next->span.begin;
  }

  void AddOne(std::size_t passage, const Mention& mention, TextSpan span,
              const ProvisionMention* provision) {
    Citation citation;
    citation.node = reading_.EidOf(passage);
    citation.span = reading_.SourceSpan(span);
    citation.title = mention.title;
    citation.number = mention.number;
    if (provision != nullptr) citation.provision = provision->ToString();
    if (mention.quoted) {
      citation.kind = CitationKind::kQuoted;
    } else if (mention.based_on) {
      citation.kind = CitationKind::kBasedOn;
    } else if (mention.kind != MentionKind::kDocument &&
               !NamesNothingHere(mention)) {
      citation.kind = CitationKind::kInternal;
      places_.Resolve(passage, mention, provision, citation);
    }
    citations_.push_back(std::move(citation));
  }

  // 第192条 in a text without articles is another's, though it is not said
  // whose.
  bool NamesNothingHere(const Mention& mention) const {
    return mention.kind == MentionKind::kBare && !places_.HasArticles() &&
           mention.provisions.front().first.article.has_value();
  }

  MarkedReading& reading_;
  InternalPlaces places_;
  std::vector<Citation> citations_;
};

}  // namespace

std::vector<Citation> ReadCitations(MarkedReading& reading) {
  return CitationReader(reading).Read();
}

}  // namespace gongbao
