#include "index/folding.h"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace gongbao {
namespace {

// What ICU folds one character to, white space left out.
std::string FoldWithIcu(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  REQUIRE(U_SUCCESS(status));
  const icu::UnicodeString folded = normalizer->normalize(
      icu::UnicodeString(static_cast<UChar32>(character)), status);
  REQUIRE(U_SUCCESS(status));
  icu::UnicodeString kept;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    if (!u_isUWhiteSpace(folded.char32At(i))) kept.append(folded.char32At(i));
  }
  if (u_isUWhiteSpace(static_cast<UChar32>(character))) kept.remove();
  std::string text;
  return kept.toUTF8String(text);
}

}  // namespace

TEST_CASE("folding: every character folds as ICU folds it, and only once") {
  int wrong = 0;
  int unstable = 0;
  for (char32_t character = 0; character < 0x110000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    const std::string folded = FoldedCharacter(character);
    wrong += folded != FoldWithIcu(character);
    unstable += FoldedKey(folded) != folded;
  }
  CHECK(wrong == 0);
  CHECK(unstable == 0);
}

TEST_CASE("folding: spellings that read the same") {
  struct Row {
    std::string text;
    std::string key;
  };
  const std::vector<Row> rows = {
      {"Ａ级", "a级"},    {"〔２０２５〕 2\n号", "〔2025〕2号"},
      {"总　则", "总则"}, {"㈠", "(一)"},
      {"ﬁ", "fi"},        {"½", "1⁄2"},
      {"㎡", "m2"},       {"第\u200B九\uFEFF条", "第九条"},
      {"；：，", ";:,"},  {"", ""},
      {"　 \t\r\n", ""},  {"\xFF", "\uFFFD"},
      {"𠮷", "𠮷"},
  };
  for (const Row& row : rows) {
    INFO("text: ", row.text);
    CHECK(FoldedKey(row.text) == row.key);
  }
}

TEST_CASE("folding: each character knows its source bytes") {
  const std::string source = "第 ㈠项Ａ";
  FoldedText folded;
  Fold(source, folded);
  REQUIRE(folded.text == "第(一)项a");
  REQUIRE(folded.size() == 6);
  const auto source_of = [&](std::size_t i) {
    return source.substr(folded.source_begins[i],
                         folded.source_ends[i] - folded.source_begins[i]);
  };
  const std::vector<std::string> expected = {"第", "㈠", "㈠",
                                             "㈠", "项", "Ａ"};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(source_of(i) == expected[i]);
    CHECK(folded.CharacterAt(folded.starts[i]) == i);
  }
  CHECK(folded.Characters(1, 3) == "(一)");
}

}  // namespace gongbao
