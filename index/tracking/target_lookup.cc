#include "index/tracking/target_lookup.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "index/folding.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

using Candidates = std::vector<DocumentTraits>;

constexpr char kByNumber[] =
    "SELECT id, NULL, title_key, short_title_key, number, date, authority"
    " FROM document WHERE number = ?1 UNION ALL"
    " SELECT document.id, instrument.id, instrument.title_key,"
    "  instrument.short_title_key, number, date, authority FROM instrument"
    "  JOIN document ON document.id = instrument.document WHERE number = ?1"
    " ORDER BY 1, 2";

constexpr char kByTitle[] =
    "SELECT id, NULL, title_key, short_title_key, number, date, authority"
    " FROM document WHERE short_title_key = ?1 UNION ALL"
    " SELECT document.id, instrument.id, instrument.title_key,"
    "  instrument.short_title_key, number, date, authority FROM instrument"
    "  JOIN document ON document.id = instrument.document"
    "  WHERE instrument.short_title_key = ?1 ORDER BY 1, 2";

constexpr char kById[] =
    "SELECT id, NULL, title_key, short_title_key, number, date, authority"
    " FROM document WHERE id = ?1";

DocumentTraits TraitsIn(const Statement& row) {
  DocumentTraits traits;
  traits.document = row.Integer(0);
  traits.instrument = row.OptionalInteger(1);
  traits.title_key = row.Text(2);
  traits.short_title_key = row.Text(3);
  traits.number = row.Text(4);
  traits.date = row.Text(5);
  traits.authority = FoldedKey(row.View(6));
  return traits;
}

Candidates Select(Connection& connection, std::string_view sql,
                  const std::string& key) {
  Candidates candidates;
  Statement rows = connection.Prepare(sql);
  rows.Bind(key);
  while (rows.Step()) candidates.push_back(TraitsIn(rows));
  return candidates;
}

// The place or issuer that the title begins with: 云岭市, 中华人民共和国.
std::string_view StartOf(const std::string& key, const std::string& shortened) {
  return std::string_view(key).substr(0, key.size() - shortened.size());
}

// Whether one title with and one without a place or issuer can be the same
// one's: 《供水管理办法》 in a text of 云岭市 is that of 云岭市.
bool StartsAgree(const SoughtDocument& sought, const DocumentTraits& held,
                 const DocumentTraits& namer) {
  constexpr std::string_view kState = "中华人民共和国";
  const std::string_view asked =
      StartOf(*sought.title_key, *sought.short_title_key);
  const std::string_view start = StartOf(held.title_key, held.short_title_key);
  if (asked == start) return true;
  if (start.empty())
    return asked == kState || held.authority.starts_with(asked);
  if (asked.empty()) {
    return start == kState || namer.authority.starts_with(start) ||
           namer.title_key.starts_with(start);
  }
  return asked.ends_with(start) || start.ends_with(asked);
}

std::vector<std::string_view> SortedCharacters(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size(); at += characters.back().size()) {
    characters.push_back(text.substr(at, CharacterAt(text, at).size));
  }
  std::ranges::sort(characters);
  return characters;
}

// Whether two titles under one number are one: cut (the notice and what it
// issues), or the same characters but for a fifth (OCR, a typo).
bool Similar(const std::string& left, const std::string& right) {
  if (left.contains(right) || right.contains(left)) return true;
  const auto a = SortedCharacters(left), b = SortedCharacters(right);
  std::vector<std::string_view> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size() * 5 >= std::max(a.size(), b.size()) * 4;
}

// The day of issue as the source writes it may be that of adoption, signature
// or publication; the year is the same in nearly all of them.
bool DatesAgree(const std::optional<std::string>& asked,
                const std::string& held) {
  return !asked || held.empty() || asked->substr(0, 4) == held.substr(0, 4);
}

// Whether a relation may have it as its target at all.
bool CanBeTarget(const SoughtDocument& sought, const DocumentTraits& held) {
  if (!sought.is_relation) return true;
  return held.document != sought.namer &&
         (!sought.issued_by || held.date <= *sought.issued_by);
}

bool AreCopies(const DocumentTraits& left, const DocumentTraits& right) {
  return left.number == right.number && left.date == right.date &&
         left.title_key == right.title_key;
}

// A document and its instrument are one: the document, unless only the
// instrument bears the name.
void KeepOnePerDocument(Candidates& candidates) {
  const auto [first, last] = std::ranges::unique(
      candidates, {}, [](const DocumentTraits& one) { return one.document; });
  candidates.erase(first, last);
}

// A text that issues a measure means its own by the measure's title; and others
// in the edition of its day: no numbered document that came later, and of a law
// the last before, or the first after it where that is all there is.
void KeepMeantByMention(const DocumentTraits& namer, Candidates& candidates) {
  const auto own = [&](const DocumentTraits& one) {
    return one.document == namer.document;
  };
  if (std::ranges::any_of(candidates, own)) {
    std::erase_if(candidates,
                  [&](const DocumentTraits& one) { return !own(one); });
    return;
  }
  if (namer.date.empty()) return;
  const auto later = [&](const DocumentTraits& one) {
    return one.date > namer.date;
  };
  const bool all_later = std::ranges::all_of(candidates, later);
  std::erase_if(candidates, [&](const DocumentTraits& one) {
    return later(one) && (!all_later || !one.number.empty());
  });
  const bool editions =
      std::ranges::all_of(candidates, [&](const DocumentTraits& one) {
        return one.number.empty() && !one.date.empty() &&
               one.authority == candidates.front().authority;
      });
  if (!editions || candidates.empty()) return;
  const auto [first, last] =
      std::ranges::minmax(candidates, {}, &DocumentTraits::date);
  const std::string day = all_later ? first.date : last.date;
  std::erase_if(candidates,
                [&](const DocumentTraits& one) { return one.date != day; });
}

FoundTarget Found(const Candidates& candidates, Doubt doubt) {
  FoundTarget found;
  for (const DocumentTraits& one : candidates) {
    found.documents.push_back({one.document, one.instrument});
  }
  const bool copies =
      std::ranges::all_of(candidates, [&](const DocumentTraits& one) {
        return AreCopies(one, candidates.front());
      });
  if (!copies) found.doubt = doubt;
  return found;
}

}  // namespace

const DocumentTraits& TargetFinder::TraitsOf(std::int64_t document) {
  const auto known = traits_.find(document);
  if (known != traits_.end()) return known->second;
  DocumentTraits traits;
  Statement row = connection_.Prepare(kById);
  row.Bind(document);
  if (row.Step()) traits = TraitsIn(row);
  return traits_.emplace(document, std::move(traits)).first->second;
}

FoundTarget TargetFinder::FindByNumber(const SoughtDocument& sought) {
  Candidates candidates = Select(connection_, kByNumber, *sought.number);
  std::erase_if(candidates, [&](const DocumentTraits& one) {
    return sought.is_relation && one.document == sought.namer;
  });
  if (sought.title_key) {
    Candidates named = candidates;
    std::erase_if(named, [&](const DocumentTraits& one) {
      return one.short_title_key != *sought.short_title_key &&
             !Similar(one.title_key, *sought.title_key);
    });
    if (named.empty() && !candidates.empty()) {
      KeepOnePerDocument(candidates);
      FoundTarget found = Found(candidates, Doubt::kTitleDiffers);
      found.doubt = Doubt::kTitleDiffers;
      return found;
    }
    candidates = std::move(named);
  }
  KeepOnePerDocument(candidates);
  return Found(candidates, Doubt::kNumberShared);
}

FoundTarget TargetFinder::FindByTitle(const SoughtDocument& sought) {
  const DocumentTraits& namer = TraitsOf(sought.namer);
  Candidates candidates =
      Select(connection_, kByTitle, *sought.short_title_key);
  std::erase_if(candidates, [&](const DocumentTraits& one) {
    // A number that is named and not held leaves only what has none.
    if (sought.number && !one.number.empty()) return true;
    return !CanBeTarget(sought, one) || !DatesAgree(sought.date, one.date) ||
           !StartsAgree(sought, one, namer);
  });
  const auto exact = [&](const DocumentTraits& one) {
    return one.title_key == *sought.title_key;
  };
  if (std::ranges::any_of(candidates, exact)) {
    std::erase_if(candidates,
                  [&](const DocumentTraits& one) { return !exact(one); });
  }
  KeepOnePerDocument(candidates);
  if (!sought.is_relation) KeepMeantByMention(namer, candidates);
  const auto all = [&](auto agrees) {
    return std::ranges::all_of(candidates, agrees);
  };
  if (!all([&](const DocumentTraits& one) {
        return one.authority == candidates.front().authority;
      })) {
    return Found(candidates, Doubt::kSeveralIssuers);
  }
  const bool editions =
      all([](const DocumentTraits& one) { return one.number.empty(); });
  return Found(candidates, sought.is_relation && editions
                               ? Doubt::kNone
                               : Doubt::kSeveralEditions);
}

FoundTarget TargetFinder::Find(const SoughtDocument& sought) {
  if (sought.number) {
    FoundTarget found = FindByNumber(sought);
    if (!found.documents.empty()) return found;
  }
  if (!sought.title_key) return {};
  return FindByTitle(sought);
}

std::string_view DoubtName(Doubt doubt) {
  constexpr std::array<std::string_view, 6> kNames = {"",
                                                      "title_differs",
                                                      "number_shared",
                                                      "several_editions",
                                                      "several_issuers",
                                                      "provision_unclear"};
  return kNames[static_cast<std::size_t>(doubt)];
}

}  // namespace gongbao
