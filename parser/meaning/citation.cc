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
    const auto stands_before = [](const Citation& a, const Citation& b) {
      return a.span.begin < b.span.begin;
    };
    // Only instruments and annexes among the body break the order.
    if (!std::is_sorted(citations_.begin(), citations_.end(), stands_before)) {
      std::stable_sort(citations_.begin(), citations_.end(), stands_before);
    }
    return std::move(citations_);
  }

 private:
  void Add(std::size_t passage, const Mention& mention) {
    if (mention.provisions.empty()) {
      return AddOne(passage, mention, mention.span, nullptr);
    }
    const std::vector<ProvisionMention>& provisions = mention.provisions;
    std::size_t begin = mention.span.begin;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
      AddOne(passage, mention, {begin, provisions[i].span.end}, &provisions[i]);
      // A later one of the list has a span of its own; those of 第一、二款
      // share theirs.
      if (i + 1 < provisions.size()) begin = provisions[i + 1].span.begin;
    }
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
