#include "cli/commands/status_options.h"

#include <algorithm>
#include <memory>
#include <ranges>
#include <string>

#include "cli/commands/options.h"
#include "cli/day.h"
#include "cli/render/tracking_words.h"

namespace gongbao {
namespace {

// In the argument library's way, so that the errors are translated alike
// (messages.inc, kDayNotRead and kValueUnknown).
std::string CheckDay(const std::string& text) {
  return DayNamed(text) ? "" : text + " is not a day such as 2025-03-01";
}

std::vector<std::string> Pieces(const std::string& text) {
  std::vector<std::string> pieces;
  for (const auto piece : std::views::split(text, ',')) {
    pieces.emplace_back(piece.begin(), piece.end());
  }
  return pieces;
}

std::string CheckStatuses(const std::string& text) {
  const std::vector<std::string> pieces = Pieces(text);
  const bool known = std::ranges::all_of(pieces, [](const std::string& piece) {
    return StatusSaid(piece).has_value();
  });
  if (known && !pieces.empty()) return "";
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

void AddStatusDayOption(CLI::App& command, const Invocation& invocation,
                        std::optional<Date>& day) {
  command
      .add_option_function<std::string>(
          "--as-of", [&day](const std::string& text) { day = DayNamed(text); },
          invocation.Words(Message::kHelpCiteAsOf))
      ->type_name(invocation.Words(Message::kHelpDayValue))
      ->check(CLI::Validator(CheckDay, ""));
}

void AddStatusOption(CLI::App& command, const Invocation& invocation,
                     std::vector<Status>& statuses) {
  command
      .add_option_function<std::string>(
          "--status",
          [&statuses](const std::string& text) {
            for (const std::string& word : Pieces(text)) {
              statuses.push_back(*StatusSaid(word));
            }
          },
          invocation.Words(Message::kHelpStatus))
      ->type_name(invocation.Words(Message::kHelpStatusValue))
      ->check(CLI::Validator(CheckStatuses, ""));
}

void AddAddressOnDay(CLI::App& command, Invocation& invocation, RunOnDay run) {
  auto words = std::make_shared<std::vector<std::string>>();
  auto as_of = std::make_shared<Date>();
  command
      .add_option("address", *words, invocation.Words(Message::kHelpAddress))
      ->required();
  AddAsOfOption(command, invocation, *as_of);
  AddDatabaseOption(command, invocation);
  command.callback([&invocation, words, as_of, run] {
    invocation.command = [&invocation, words, as_of, run] {
      return run(invocation, CLI::detail::join(*words, " "), *as_of);
    };
  });
}

}  // namespace gongbao
