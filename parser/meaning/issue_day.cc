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

}  // namespace

std::optional<Date> IssueDay(const Gazette& gazette, const Document& document) {
  const std::string notes = NotesOf(gazette, document);
  const std::vector<Event> events = EventsIn(notes);
  if (events.size() < 2) return document.date;
  std::optional<Date> issued;
  std::optional<Date> first;
  for (const Event& event : events) {
    if (event.words.starts_with("起")) continue;
    if (!first) first = event.day;
    const bool by_decision = event.words.find("决定") != std::string_view::npos;
    if (!by_decision && event.words.find("修订") != std::string_view::npos) {
      issued = event.day;
    } else if (!issued && !by_decision &&
               HoldsOneOf(event.words, {"公布", "发布"})) {
      issued = event.day;
    }
  }
  if (issued) return issued;
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
