#include "cli/render/citation_gongwen.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// By the depth of nesting: the outermost is the first.
constexpr std::array<std::string_view, 2> kOpening = {"《", "〈"};
constexpr std::array<std::string_view, 2> kClosing = {"》", "〉"};

bool IsOneOf(std::string_view character,
             const std::array<std::string_view, 2>& brackets) {
  return std::ranges::find(brackets, character) != brackets.end();
}

// One step of an eid: "art_3-1" is {art, 3, 1}.
struct Step {
  std::string_view name;
  int number = 0;
  std::optional<int> suffix;
};

std::optional<Step> ReadStep(std::string_view text) {
  const std::size_t underscore = text.find('_');
  if (underscore == std::string_view::npos) return std::nullopt;
  Step step{text.substr(0, underscore), 0, std::nullopt};
  const char* const end = text.data() + text.size();
  auto read = std::from_chars(text.data() + underscore + 1, end, step.number);
  if (read.ec != std::errc()) return std::nullopt;
  if (read.ptr != end && *read.ptr == '-') {
    int suffix = 0;
    read = std::from_chars(read.ptr + 1, end, suffix);
    if (read.ec == std::errc()) step.suffix = suffix;
  }
  return step;
}

std::vector<Step> StepsOf(std::string_view eid) {
  constexpr std::string_view kSeparator = "__";
  std::vector<Step> steps;
  while (!eid.empty()) {
    const std::size_t end = eid.find(kSeparator);
    if (const auto step = ReadStep(eid.substr(0, end))) steps.push_back(*step);
    if (end == std::string_view::npos) break;
    eid.remove_prefix(end + kSeparator.size());
  }
  return steps;
}

std::string Ordinal(int number, std::string_view unit) {
  return "第" + ChineseNumeral(number) + std::string(unit);
}

// How one step reads in a citation; "" if it is not cited.
std::string StepText(const Step& step, int article_paragraphs) {
  if (step.name == "art") {
    const std::string inserted =
        step.suffix ? "之" + ChineseNumeral(*step.suffix) : "";
    return Ordinal(step.number, "条") + inserted;
  }
  if (step.name == "para" && article_paragraphs > 1) {
    return Ordinal(step.number, "款");
  }
  if (step.name == "item") return Ordinal(step.number, "项");
  if (step.name == "subitem") return Ordinal(step.number, "目");
  if (step.name == "heading") return ChineseNumeral(step.number) + "、";
  if (step.name == "subheading") {
    return "(" + ChineseNumeral(step.number) + ")";
  }
  if (step.name == "point") return std::to_string(step.number) + ".";
  return "";
}

bool AllIn(const std::vector<ProvisionRecord>& provisions,
           std::int64_t instrument) {
  return std::ranges::all_of(provisions, [&](const ProvisionRecord& each) {
    return each.instrument == instrument;
  });
}

// The title of the instrument that all of the place lies in, else of the
// document.
std::string CitedTitle(const Resolved& place) {
  for (const InstrumentRecord& instrument : place.document.instruments) {
    if (!place.provisions.empty() && AllIn(place.provisions, instrument.id)) {
      return instrument.title;
    }
  }
  return place.document.title;
}

// 附件2, where all of the place lies in an annex that is no instrument.
std::string CitedAnnex(const Resolved& place) {
  if (place.provisions.empty()) return "";
  const ProvisionRecord& first = place.provisions.front();
  const bool one =
      std::ranges::all_of(place.provisions, [&](const ProvisionRecord& each) {
        return each.annex == first.annex && !each.instrument;
      });
  return one ? first.annex.value_or("") : "";
}

}  // namespace

std::string TitleInBrackets(std::string_view title) {
  std::string text = "《";
  std::size_t depth = 1;
  for (std::size_t at = 0; at < title.size();) {
    const std::string_view character = title.substr(at, kOpening[0].size());
    if (IsOneOf(character, kOpening)) {
      text += kOpening[depth++ % 2];
    } else if (IsOneOf(character, kClosing) && depth > 1) {
      text += kClosing[--depth % 2];
    } else {
      text += title[at++];
      continue;
    }
    at += character.size();
  }
  return text + "》";
}

std::string ArticleEid(std::string_view eid) {
  std::size_t begin = eid.starts_with("art_") ? 0 : eid.find("__art_");
  if (begin == std::string_view::npos) return "";
  if (begin > 0) begin += 2;
  return std::string(eid.substr(0, eid.find("__", begin)));
}

std::string CitedProvision(std::string_view eid, int article_paragraphs) {
  std::string text;
  for (const Step& step : StepsOf(eid)) {
    text += StepText(step, article_paragraphs);
  }
  for (std::string_view ending : {"、", "."}) {
    if (text.ends_with(ending)) text.resize(text.size() - ending.size());
  }
  return text;
}

std::string CiteGongwen(const Resolved& place, bool whole,
                        int article_paragraphs, const std::string& remark) {
  std::string text = TitleInBrackets(CitedTitle(place));
  std::string told = place.document.number.value_or("");
  if (!told.empty() && !remark.empty()) told += ",";
  told += remark;
  if (!told.empty()) text += "(" + told + ")";
  text += CitedAnnex(place);
  if (!whole && !place.provisions.empty()) {
    text += CitedProvision(place.provisions.front().eid, article_paragraphs);
  }
  return text;
}

}  // namespace gongbao
