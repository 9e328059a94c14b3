#include "parser/meaning/issue_day.h"

#include <string>
#include <string_view>
#include <vector>

#include "parser/joined_text.h"
#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"

namespace gongbao {
namespace {

// A day of the notes, and the words after it up to the next.
struct Event {
  Date day;
  std::string_view words;
};

// A year begins with 1 or 2, however it is written.
bool MayBeginDate(std::string_view notes, std::size_t at) {
  const char32_t c = CharacterAt(notes, at).value;
  return DigitValue(c) == 1 || DigitValue(c) == 2 || c == U'一' || c == U'二';
}

std::string NotesOf(const Gazette& gazette, const Document& document) {
  std::string notes;
  for (const Piece& piece : document.pieces) {
    if (piece.kind == PieceKind::kPromulgation) {
      notes += CompactText(gazette, piece.span) + "\n";
    }
  }
  return notes;
}

std::vector<Event> EventsIn(std::string_view notes) {
  std::vector<Event> events;
  std::size_t words = 0;
  for (std::size_t at = 0; at < notes.size();) {
    const auto date =
        MayBeginDate(notes, at) ? ConsumeDate(notes.substr(at)) : std::nullopt;
    if (!date) {
      at += CharacterAt(notes, at).size;
      continue;
    }
    if (!events.empty()) events.back().words = notes.substr(words, at - words);
    at += date->size;
    words = at;
    if (date->date.day > 0) events.push_back({date->date, {}});
  }
  if (!events.empty()) events.back().words = notes.substr(words);
  return events;
}

// Whether the words approve the text itself, which before was only passed:
// 市人民代表大会常务委员会会议通过 南江省人民代表大会常务委员会会议批准. What
// is 批准的 is an amendment.
bool IsApproval(std::string_view words) {
  static constexpr std::string_view kApproved = "批准";
  const std::size_t at = words.find(kApproved);
  return at != std::string_view::npos &&
         !words.substr(at + kApproved.size()).starts_with("的");
}

}  // namespace

std::optional<Date> IssueDay(const Gazette& gazette, const Document& document) {
  const std::string notes = NotesOf(gazette, document);
  const std::vector<Event> events = EventsIn(notes);
  if (events.size() < 2) return document.date;
  std::optional<Date> issued;
  std::optional<Date> first;
  std::optional<Date> approved;
  for (const Event& event : events) {
    if (event.words.starts_with("起")) continue;
    const bool by_decision = event.words.find("决定") != std::string_view::npos;
    if (!first) {
      first = event.day;
    } else if (!approved && !by_decision && IsApproval(event.words)) {
      approved = event.day;
    }
    if (!by_decision && event.words.find("修订") != std::string_view::npos) {
      issued = event.day;
    } else if (!issued && !by_decision &&
               HoldsOneOf(event.words, {"公布", "发布"})) {
      issued = event.day;
    }
  }
  if (issued) return issued;
  if (approved) return approved;
  return first ? first : document.date;
}

std::optional<Date> NotedEffectDay(const Gazette& gazette,
                                   const Document& document) {
  const std::string notes = NotesOf(gazette, document);
  std::optional<Date> day;
  for (const Event& event : EventsIn(notes)) {
    for (const std::string_view effect : {"起施行", "起实施", "起生效"}) {
      if (event.words.starts_with(effect)) day = event.day;
    }
  }
  return day;
}

}  // namespace gongbao
