#include "parser/meaning/listed_document.h"

#include <algorithm>
#include <optional>
#include <string>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/label.h"
#include "parser/lexicon/title.h"
#include "parser/meaning/target_list.h"
#include "parser/meaning/title_citation.h"

namespace gongbao {
namespace {

// The text between 《 and the last 》, or the whole.
std::string_view WithoutMarks(std::string_view words) {
  static constexpr std::string_view kOpen = "《", kClose = "》";
  if (!words.starts_with(kOpen)) return words;
  words.remove_prefix(kOpen.size());
  const std::size_t close = words.rfind(kClose);
  return close == std::string_view::npos ? words : words.substr(0, close);
}

std::string_view WithoutLabel(std::string_view words) {
  if (const auto label = ReadLabel(words)) words.remove_prefix(label->size);
  return words;
}

// Whether a line without 《》 is a title: it names a kind and no sentence.
bool IsTitle(std::string_view words) {
  static constexpr std::size_t kFewest = 6;
  return CountCharacters(words) >= kFewest && !KindOfTitle(words).empty() &&
         !HoldsOneOf(words, {"。", "；", "：", "\n", "|"});
}

// 云岭市人民政府关于印发养犬管理规定的通知(云政发〔2008〕17号), with or without
// the bracket.
std::optional<RelationTarget> TargetOfLine(std::string_view words) {
  words = WithoutLabel(words);
  for (const std::string_view mark : {"；", ";", "。", "，", ","}) {
    if (words.ends_with(mark)) words.remove_suffix(mark.size());
  }
  RelationTarget target;
  std::string_view title = words;
  for (std::size_t open = 0; open < words.size();) {
    open = std::min(words.find("(", open), words.find("（", open));
    if (open == std::string_view::npos) break;
    if (const auto number = ParseDocumentNumber(words.substr(open))) {
      target.number = number->ToString();
      title = words.substr(0, open);
      break;
    }
    open += 1;
  }
  title = WithoutMarks(title);
  const bool marked = title.size() != words.size() && !target.number;
  if (!IsTitle(title)) return std::nullopt;
  // A sentence may end in 公告 or 规定; a title that is not marked as one has
  // a number or reads as a title from its first word on.
  if (!target.number && !marked && !IsDocumentTitle(title) &&
      HoldsOneOf(title, {"，", ",", "的，"})) {
    return std::nullopt;
  }
  target.title = std::string(title);
  return target;
}

// The cells of one row: the title is the longest that reads as one.
std::optional<RelationTarget> TargetOfRow(std::string_view row) {
  RelationTarget target;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find('|'), row.size());
    const std::string_view cell = row.substr(0, end);
    row.remove_prefix(std::min(row.size(), end + 1));
    if (const auto number = ParseDocumentNumber(cell)) {
      if (!target.number) target.number = number->ToString();
    } else if (auto line = TargetOfLine(cell)) {
      if (!target.title || line->title->size() > target.title->size()) {
        target.title = std::move(line->title);
      }
      if (line->number) target.number = std::move(line->number);
    }
  }
  if (!target.title) return std::nullopt;
  return target;
}

std::vector<ListedDocument> ReadRows(std::string_view text, TextSpan words) {
  std::vector<ListedDocument> listed;
  for (std::size_t at = words.begin; at < words.end;) {
    const std::size_t end = std::min(text.find('\n', at), words.end);
    if (auto target = TargetOfRow(text.substr(at, end - at))) {
      listed.push_back({std::move(*target), {at, end}});
    }
    at = end + 1;
  }
  return listed;
}

}  // namespace

std::vector<ListedDocument> ReadListedDocuments(MarkedReading& reading,
                                                std::size_t passage) {
  const Passage& item = reading.passage(passage);
  if (item.words.empty()) return {};
  if (item.node->type == NodeType::kTable) {
    return ReadRows(reading.text(), item.words);
  }
  std::vector<ListedDocument> listed;
  TargetList list = TargetsIn(reading, passage);
  const std::string_view lead = WithoutLabel(list.lead);
  if (!list.empty() &&
      (lead.empty() || lead.starts_with("原") || lead.ends_with("的"))) {
    for (RelationTarget& target : list.targets) {
      listed.push_back({std::move(target), item.words});
    }
  } else if (auto target = TargetOfLine(reading.Text(item.words))) {
    listed.push_back({std::move(*target), item.words});
  }
  return listed;
}

}  // namespace gongbao
