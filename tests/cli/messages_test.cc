#include "cli/render/messages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gongbao {
namespace {

struct Entry {
  std::string_view name, english, chinese;
};

constexpr Entry kEntries[] = {
#define GONGBAO_MESSAGE(name, english, chinese) {#name, english, chinese},
#include "cli/render/messages.inc"
#undef GONGBAO_MESSAGE
};

int Gaps(std::string_view sentence) {
  int gaps = 0;
  for (std::size_t at = 0; (at = sentence.find("{}", at)) != sentence.npos;
       at += 2) {
    ++gaps;
  }
  return gaps;
}

bool HoldsHan(std::string_view text) {
  // UTF-8 of U+4E00 to U+9FFF begins with E4 to E9.
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xe4 && byte <= 0xe9;
  });
}

}  // namespace

TEST_CASE("messages: both languages say the same about the same words") {
  CHECK(std::size(kEntries) > 40);
  for (const Entry& entry : kEntries) {
    INFO(entry.name);
    CHECK_FALSE(entry.english.empty());
    CHECK(Gaps(entry.english) == Gaps(entry.chinese));
    // Those of words alone, such as {}/{}, are the same in both.
    if (entry.chinese.find_first_not_of("{}") != std::string_view::npos &&
        entry.name != "kHelpStyle") {
      CHECK((HoldsHan(entry.chinese) || entry.english == entry.chinese ||
             entry.name == "kWithDetail"));
    }
  }
}

TEST_CASE("messages: words are put in their places, and made safe") {
  CHECK(Say(Language::kEnglish, Message::kWithDetail, {"a", "b\033"}) ==
        "a (b␛)");
  CHECK(Say(Language::kChinese, Message::kSourceMissing, {"甲.txt"}) ==
        "甲.txt：没有这个文件或文件夹");
}

TEST_CASE("messages: what the argument library says is translated") {
  const auto translated = [](Message message, std::string_view english) {
    return Translate(Language::kChinese, message, english).value_or("none");
  };
  CHECK(translated(Message::kCommandMissing, "A subcommand is required") ==
        "缺少命令");
  CHECK(translated(Message::kCommandMissing, "A subcommand is required!") ==
        "none");
  CHECK(translated(Message::kArgumentMissing, "file is required") ==
        "缺少 file");
  CHECK(translated(Message::kArgumentMissing, "file is missing") == "none");
  CHECK(translated(Message::kValueOutOfRange,
                   "--limit: Value 0 not in range 1 to 100") ==
        "--limit 的值 0 不在 1 至 100 之间");
  CHECK(translated(Message::kValueUnknown, "--format: x not in {a,b}") ==
        "--format 的值 x 不在 a,b 之中");
  CHECK(translated(Message::kValueUnknown, "--format: x not in a") == "none");
  CHECK(Translate(Language::kEnglish, Message::kArgumentMissing,
                  "file is required") == "file is required");
}

}  // namespace gongbao
