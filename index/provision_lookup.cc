#include "index/provision_lookup.h"

#include <array>
#include <optional>

namespace gongbao {
namespace {

using Records = std::vector<ProvisionRecord>;

// Positions in the document's provisions: a node and all below it.
struct Range {
  std::size_t begin = 0, end = 0;
};

bool SamePart(const ProvisionRecord& left, const ProvisionRecord& right) {
  return left.instrument == right.instrument && left.annex == right.annex &&
         left.annex_title == right.annex_title;
}

Range WithDescendants(const Records& provisions, std::size_t at) {
  std::size_t end = at + 1;
  while (end < provisions.size() &&
         provisions[end].depth > provisions[at].depth &&
         SamePart(provisions[end], provisions[at])) {
    ++end;
  }
  return {at, end};
}

struct Level {
  std::string_view type;
  std::optional<int> ProvisionReference::*number;
};

constexpr std::array<Level, 7> kLevels = {{
    {"part", &ProvisionReference::part},
    {"chapter", &ProvisionReference::chapter},
    {"section", &ProvisionReference::section},
    {"article", &ProvisionReference::article},
    {"paragraph", &ProvisionReference::paragraph},
    {"item", &ProvisionReference::item},
    {"subitem", &ProvisionReference::subitem},
}};

// A paragraph bears no number; its eid ends in its place among its siblings.
std::optional<int> NumberOf(const ProvisionRecord& provision) {
  if (provision.number) return provision.number;
  const std::size_t place = provision.eid.rfind('_');
  if (provision.type != "paragraph" || place == std::string::npos) {
    return std::nullopt;
  }
  int number = 0;
  for (const char c : std::string_view(provision.eid).substr(place + 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool Matches(const ProvisionRecord& provision, const Level& level,
             const ProvisionReference& reference) {
  if (provision.type != level.type) return false;
  if (NumberOf(provision) != reference.*level.number) return false;
  return level.type != "article" || provision.suffix == reference.suffix;
}

bool HasType(const Records& provisions, Range range, std::string_view type) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (provisions[i].type == type) return true;
  }
  return false;
}

// The places of `level` inside one of `ranges`.
std::vector<Range> Narrow(const Records& provisions,
                          const std::vector<Range>& ranges, const Level& level,
                          const ProvisionReference& reference) {
  std::vector<Range> narrowed;
  for (const Range& range : ranges) {
    const bool unnumbered = level.type == "paragraph" &&
                            reference.paragraph == 1 &&
                            !HasType(provisions, range, level.type);
    if (unnumbered) narrowed.push_back(range);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (Matches(provisions[i], level, reference)) {
        narrowed.push_back(WithDescendants(provisions, i));
      }
    }
  }
  return narrowed;
}

std::vector<Records> Copy(const Records& provisions,
                          const std::vector<Range>& ranges) {
  std::vector<Records> copies;
  for (const Range& range : ranges) {
    const auto begin = provisions.begin();
    copies.emplace_back(begin + static_cast<std::ptrdiff_t>(range.begin),
                        begin + static_cast<std::ptrdiff_t>(range.end));
  }
  return copies;
}

// art_9__para_1__item_4 without its paragraph: art_9__item_4.
std::string WithoutParagraphs(std::string_view eid) {
  constexpr std::string_view kJoint = "__";
  std::string shortened;
  while (!eid.empty()) {
    const std::size_t end = eid.find(kJoint);
    const std::string_view step = eid.substr(0, end);
    if (!step.starts_with("para_")) {
      if (!shortened.empty()) shortened += kJoint;
      shortened += step;
    }
    eid = end == std::string_view::npos ? std::string_view()
                                        : eid.substr(end + kJoint.size());
  }
  return shortened;
}

}  // namespace

std::vector<Records> FindReferenced(const Records& provisions,
                                    const ProvisionReference& reference) {
  std::vector<Range> ranges = {{0, provisions.size()}};
  for (const Level& level : kLevels) {
    if (!(reference.*level.number)) continue;
    ranges = Narrow(provisions, ranges, level, reference);
  }
  return Copy(provisions, ranges);
}

std::vector<Records> FindEid(const Records& provisions, std::string_view eid) {
  std::vector<Range> exact, loose;
  for (std::size_t i = 0; i < provisions.size(); ++i) {
    if (provisions[i].eid == eid) {
      exact.push_back(WithDescendants(provisions, i));
    } else if (WithoutParagraphs(provisions[i].eid) == eid) {
      loose.push_back(WithDescendants(provisions, i));
    }
  }
  return Copy(provisions, exact.empty() ? loose : exact);
}

}  // namespace gongbao
