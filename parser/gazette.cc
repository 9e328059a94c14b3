#include "parser/gazette.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace gongbao {
namespace {

// The names of an enum's values, in order of the values.
template <typename Enum, std::size_t kSize>
std::string_view NameOf(Enum value,
                        const std::array<std::string_view, kSize>& names) {
  return names[static_cast<std::size_t>(value)];
}

// The value whose name is `name`.
template <typename Enum, std::size_t kSize>
std::optional<Enum> ValueNamed(
    std::string_view name, const std::array<std::string_view, kSize>& names) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

constexpr std::array<std::string_view, 13> kNodeTypeNames = {
    "part", "chapter", "section", "article",    "paragraph",
    "item", "subitem", "heading", "subheading", "point",
    "text", "table",   "list"};

// Akoma Ntoso's short names where it has them.
constexpr std::array<std::string_view, 13> kEidNames = {
    "part",    "chp",        "sec",   "art",  "para",  "item", "subitem",
    "heading", "subheading", "point", "text", "table", "list"};

constexpr std::array<std::string_view, 11> kPieceKindNames = {
    "title",       "document-number", "promulgation", "addressees",
    "annex-list",  "signature",       "date",         "release",
    "annex-label", "inner-contents",  "copy-line"};

constexpr std::array<std::string_view, 12> kFurnitureKindNames = {
    "masthead",    "contents",        "category",      "running-head",
    "page-number", "editorial-board", "about-gazette", "navigation",
    "metadata",    "footer",          "blank",         "other"};

constexpr std::array<std::string_view, 4> kCitationKindNames = {
    "mention", "based_on", "internal", "quoted"};

constexpr std::array<std::string_view, 6> kRelationTypeNames = {
    "repeals", "amends", "extends", "based_on", "issues", "forwards"};

constexpr std::array<std::string_view, 2> kAppointmentActionNames = {"appoint",
                                                                     "remove"};

}  // namespace

std::string Date::ToString() const {
  std::array<char, 40> text;
  if (day == 0) {
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  } else {
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  }
  return text.data();
}

std::optional<Date> Date::FromString(std::string_view text) {
  const std::string_view whole = text;
  Date date;
  const std::array<int*, 3> fields = {&date.year, &date.month, &date.day};
  for (std::size_t i = 0; i < fields.size() && !text.empty(); ++i) {
    const std::string_view field = text.substr(0, i == 0 ? 4 : 2);
    std::from_chars(field.data(), field.data() + field.size(), *fields[i]);
    text.remove_prefix(field.size());
    if (text.starts_with('-')) text.remove_prefix(1);
  }
  if (date.month < 1 || date.month > 12 || date.ToString() != whole) {
    return std::nullopt;
  }
  return date;
}

std::string_view NodeTypeName(NodeType type) {
  return NameOf(type, kNodeTypeNames);
}

std::string_view PieceKindName(PieceKind kind) {
  return NameOf(kind, kPieceKindNames);
}

std::string_view FurnitureKindName(FurnitureKind kind) {
  return NameOf(kind, kFurnitureKindNames);
}

std::string_view CitationKindName(CitationKind kind) {
  return NameOf(kind, kCitationKindNames);
}

std::optional<CitationKind> CitationKindNamed(std::string_view name) {
  return ValueNamed<CitationKind>(name, kCitationKindNames);
}

std::string_view RelationTypeName(RelationType type) {
  return NameOf(type, kRelationTypeNames);
}

std::optional<RelationType> RelationTypeNamed(std::string_view name) {
  return ValueNamed<RelationType>(name, kRelationTypeNames);
}

std::string_view AppointmentActionName(AppointmentAction action) {
  return NameOf(action, kAppointmentActionNames);
}

std::optional<AppointmentAction> AppointmentActionNamed(std::string_view name) {
  return ValueNamed<AppointmentAction>(name, kAppointmentActionNames);
}

std::string EidStep(const Node& node) {
  std::string step(NameOf(node.type, kEidNames));
  step += '_';
  // An unnumbered 附则 beside 第一章 is chp_u1: u for unnumbered.
  if (!node.number && node.type <= NodeType::kSection) step += 'u';
  step += std::to_string(node.number.value_or(node.ordinal));
  if (node.suffix) step += "-" + std::to_string(*node.suffix);
  if (node.number && node.ordinal > 1) {
    step += "." + std::to_string(node.ordinal);
  }
  return step;
}

int Gazette::LineAt(std::size_t offset) const {
  const auto after =
      std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  return static_cast<int>(after - line_starts.begin());
}

std::string BodyPrefix(const Document& document) {
  return document.instruments.empty() ? "" : "body__";
}

std::string InstrumentPrefix(std::size_t index) {
  return index == 0 ? "" : "inst_" + std::to_string(index + 1) + "__";
}

std::string AnnexPrefix(std::size_t index) {
  return "annex_" + std::to_string(index + 1) + "__";
}

}  // namespace gongbao
