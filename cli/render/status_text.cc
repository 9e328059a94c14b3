#include "cli/render/status_text.h"

#include "cli/render/listing.h"
#include "cli/render/messages.h"
#include "cli/render/terminal_text.h"
#include "cli/render/tracking_words.h"
#include "cli/render/wrapped_text.h"

namespace gongbao {
namespace {

constexpr int kDayColumns = 12;  // "2025-03-01" and two spaces.

std::string DayWords(const std::optional<Date>& day, Language language) {
  return day ? day->ToString() : Say(language, Message::kDayUnknown);
}

// "repealed · not yet, as of the day asked for · in doubt: …"
std::string EventLine(const StatusEvent& event, const Date& as_of,
                      Language language) {
  std::string line = EventWords(event, language);
  const std::string outcome = OutcomeWords(event, as_of, language);
  if (!outcome.empty()) line += " · " + outcome;
  if (event.doubt != Doubt::kNone) {
    line += " · " + DoubtWords(event.doubt, language);
  }
  return line;
}

std::string SinceAndTerm(const StatusReport& report, Language language) {
  std::string line;
  if (report.since) {
    line += Say(language, Message::kStatusSince, {report.since->ToString()});
  }
  // A repeal came before the term's end, or after it had no more meaning.
  if (report.expires_on && report.status != Status::kRepealed) {
    line +=
        Say(language, Message::kStatusLastDay, {report.expires_on->ToString()});
  }
  return line;
}

std::string Indented(std::string_view text, int width, bool faint) {
  const std::string margin(kDayColumns, ' ');
  std::string indented;
  for (const std::string& line :
       WrapText(TerminalText(text), width > 0 ? width - kDayColumns : 0)) {
    indented += margin + (faint ? "\033[2m" + line + "\033[0m" : line) + "\n";
  }
  return indented;
}

std::string EventText(const StatusEvent& event, const Date& as_of,
                      Language language, int width, bool color) {
  const std::string day = DayWords(event.day, language);
  const int room = kDayColumns - DisplayWidth(day);
  std::string text =
      (color ? "\033[1m" + day + "\033[0m" : day) +
      (room > 0 ? std::string(static_cast<std::size_t>(room), ' ') : "  ") +
      TerminalText(EventLine(event, as_of, language)) + "\n";
  text += Indented(SayingPlace(event.saying), width, color);
  return text + Indented(event.saying.text, width, false);
}

}  // namespace

std::string InStatusColor(std::string_view text, Status status, bool color) {
  if (!color) return std::string(text);
  std::string code = "32";
  switch (status) {
    case Status::kRepealed:
    case Status::kExpired:
      code = "31";
      break;
    case Status::kNotYetInForce:
      code = "36";
      break;
    case Status::kUnknown:
      code = "35";
      break;
    case Status::kPartlyRepealed:
    case Status::kAmended:
      code = "33";
      break;
    case Status::kInForce:
      break;
  }
  return "\033[1;" + code + "m" + std::string(text) + "\033[0m";
}

std::string StatusLine(const StatusReport& report, Language language) {
  return Say(language, Message::kStatusAsOf,
             {report.as_of.ToString(), StatusWords(report.status, language)}) +
         SinceAndTerm(report, language);
}

std::string StatusDays(const StatusReport& report, Language language) {
  return Say(language, Message::kLineageAsOf, {report.as_of.ToString()}) +
         SinceAndTerm(report, language);
}

std::string StatusChainText(const StatusReport& report, Language language,
                            int width, bool color) {
  if (report.chain.empty()) {
    return Say(language, Message::kStatusNoEvidence) + "\n";
  }
  std::string text;
  for (const StatusEvent& event : report.chain) {
    text += EventText(event, report.as_of, language, width, color);
  }
  return text;
}

std::string StatusChainMarkdown(const StatusReport& report, Language language) {
  if (report.chain.empty()) {
    return Say(language, Message::kStatusNoEvidence) + "\n";
  }
  std::string text;
  for (const StatusEvent& event : report.chain) {
    text += "- **" + DayWords(event.day, language) + "** " +
            MarkdownText(EventLine(event, report.as_of, language)) + "  \n  " +
            MarkdownText(SayingPlace(event.saying)) + ": " +
            MarkdownText(event.saying.text) + "\n";
  }
  return text;
}

}  // namespace gongbao
