#include "cli/commands/status_options.h"

#include <string>

#include "cli/day.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

// In the argument library's way, so that the errors are translated alike
// (messages.inc, kDayNotRead and kValueUnknown).
std::string CheckDay(const std::string& text) {
  return DayNamed(text) ? "" : text + " is not a day such as 2025-03-01";
}

std::string CheckStatus(const std::string& text) {
  if (StatusSaid(text)) return "";
  std::string names;
  for (int i = 0; i < kStatusCount; ++i) {
    if (i > 0) names += ",";
    names += StatusName(static_cast<Status>(i));
  }
  return text + " not in {" + names + "}";
}

}  // namespace

void AddAsOfOption(CLI::App& command, const Invocation& invocation,
                   Date& as_of) {
  as_of = Today();
  command
      .add_option_function<std::string>(
          "--as-of",
          [&as_of](const std::string& text) { as_of = *DayNamed(text); },
          invocation.Words(Message::kHelpAsOf))
      ->type_name(invocation.Words(Message::kHelpDayValue))
      ->check(CLI::Validator(CheckDay, ""));
}

void AddStatusOption(CLI::App& command, const Invocation& invocation,
                     std::vector<Status>& statuses) {
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&statuses](const std::vector<std::string>& words) {
            for (const std::string& word : words) {
              statuses.push_back(*StatusSaid(word));
            }
          },
          invocation.Words(Message::kHelpStatus))
      ->delimiter(',')
      ->expected(1)
      ->type_name(invocation.Words(Message::kHelpStatusValue))
      ->check(CLI::Validator(CheckStatus, ""));
}

}  // namespace gongbao
