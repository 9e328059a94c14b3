#include "index/query/field.h"

#include <array>

#include "index/folded_title.h"
#include "index/folding.h"
#include "index/query/spelling.h"
#include "index/tracking/status.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/provision_reference.h"

namespace gongbao {
namespace {

struct NamedField {
  std::string_view name;  // Folded.
  Field field;
};

// The first English and the first Chinese name of each are those we say.
constexpr auto kFields = std::to_array<NamedField>({
    {"title", Field::kTitle},       {"标题", Field::kTitle},
    {"標題", Field::kTitle},        {"number", Field::kNumber},
    {"文号", Field::kNumber},       {"文號", Field::kNumber},
    {"issuer", Field::kIssuer},     {"机关", Field::kIssuer},
    {"機關", Field::kIssuer},       {"authority", Field::kIssuer},
    {"发文机关", Field::kIssuer},   {"kind", Field::kKind},
    {"文种", Field::kKind},         {"文種", Field::kKind},
    {"category", Field::kCategory}, {"栏目", Field::kCategory},
    {"欄目", Field::kCategory},     {"year", Field::kYear},
    {"年份", Field::kYear},         {"date", Field::kDate},
    {"日期", Field::kDate},         {"article", Field::kArticle},
    {"条", Field::kArticle},        {"條", Field::kArticle},
    {"status", Field::kStatus},     {"状态", Field::kStatus},
    {"狀態", Field::kStatus},
});

struct NamedStatus {
  std::string_view chinese;
  Status status;
};

constexpr auto kStatuses = std::to_array<NamedStatus>({
    {"现行有效", Status::kInForce},
    {"尚未生效", Status::kNotYetInForce},
    {"已废止", Status::kRepealed},
    {"部分废止", Status::kPartlyRepealed},
    {"已失效", Status::kExpired},
    {"已被修改", Status::kAmended},
    {"效力不明", Status::kUnknown},
});

std::optional<Status> ReadStatus(const std::string& folded) {
  for (const std::string& spelling : Spellings(folded)) {
    if (const auto status = StatusNamed(spelling)) return status;
    for (const NamedStatus& one : kStatuses) {
      if (one.chinese == spelling) return one.status;
    }
  }
  return std::nullopt;
}

bool IsAscii(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text[0]) < 0x80;
}

// The two sides of 2023..2025; … folds to three dots. Both are the text if
// there are no dots; a side left out is "".
struct Range {
  std::string first, last;
};

Range SplitRange(const std::string& text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) return {text, text};
  const std::size_t end = text.find_first_not_of('.', dots);
  return {text.substr(0, dots),
          end == std::string::npos ? "" : text.substr(end)};
}

constexpr int kLastYear = 9999;

// 2023, 2023年, 二〇二三
std::optional<int> ReadYear(std::string_view text) {
  constexpr std::string_view kYear = "年";
  if (text.ends_with(kYear)) text.remove_suffix(kYear.size());
  const auto year = ParseNumeral(text);
  if (!year || *year < 1 || *year > kLastYear) return std::nullopt;
  return year;
}

std::string IsoDay(int year, int month, int day) {
  return Date{10000 + year, month, day}.ToString().substr(1);
}

// 2025-02, which names no day.
std::optional<Date> ReadMonth(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto year = ReadYear(text.substr(0, dash));
  const auto month = ParseNumeral(text.substr(dash + 1));
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return Date{*year, *month, 0};
}

// The first or last day of the year, month or day that `text` names.
std::optional<std::string> ReadDay(const std::string& text, bool last) {
  if (const auto year = ReadYear(text)) {
    return last ? IsoDay(*year, 12, 31) : IsoDay(*year, 1, 1);
  }
  auto date = ReadMonth(text);
  if (!date) date = ParseDate(text);
  if (!date) return std::nullopt;
  const int day = date->day > 0 ? date->day : last ? 31 : 1;
  return IsoDay(date->year, date->month, day);
}

bool ReadYears(const std::string& text, FieldTest& test) {
  const Range range = SplitRange(text);
  if (range.first.empty() && range.last.empty()) return false;
  const auto first = range.first.empty() ? 1 : ReadYear(range.first);
  const auto last = range.last.empty() ? kLastYear : ReadYear(range.last);
  if (!first || !last || *first > *last) return false;
  test.first_year = *first;
  test.last_year = *last;
  return true;
}

bool ReadDays(const std::string& text, FieldTest& test) {
  const Range range = SplitRange(text);
  if (range.first.empty() && range.last.empty()) return false;
  const auto first =
      range.first.empty() ? IsoDay(1, 1, 1) : ReadDay(range.first, false);
  const auto last = range.last.empty() ? IsoDay(kLastYear, 12, 31)
                                       : ReadDay(range.last, true);
  if (!first || !last || *first > *last) return false;
  test.first_day = *first;
  test.last_day = *last;
  return true;
}

// 9, 第九条, 第三条之一
bool ReadArticle(const std::string& text, FieldTest& test) {
  if (const auto number = ParseNumeral(text)) {
    test.article = *number;
    return *number > 0;
  }
  const auto reference = ParseProvisionReference(text);
  if (!reference || !reference->article) return false;
  ProvisionReference alone;
  alone.article = reference->article;
  alone.suffix = reference->suffix;
  if (*reference != alone) return false;
  test.article = *reference->article;
  test.suffix = reference->suffix;
  return true;
}

void ReadTexts(const std::string& folded, FieldTest& test) {
  std::string text = folded;
  if (test.field == Field::kTitle) text = FoldedTitle(folded);
  if (test.field == Field::kNumber) {
    if (const auto number = ParseDocumentNumber(folded)) {
      test.whole = true;
      text = FoldedKey(number->ToString());
    }
  }
  test.texts = Spellings(text);
}

bool Read(const std::string& folded, FieldTest& test) {
  switch (test.field) {
    case Field::kYear:
      return ReadYears(folded, test);
    case Field::kDate:
      return ReadDays(folded, test);
    case Field::kArticle:
      return ReadArticle(folded, test);
    case Field::kStatus:
      if (const auto status = ReadStatus(folded)) {
        test.status = *status;
        return true;
      }
      return false;
    default:
      ReadTexts(folded, test);
      return true;
  }
}

QueryErrorKind Expected(Field field) {
  switch (field) {
    case Field::kYear:
      return QueryErrorKind::kYearExpected;
    case Field::kDate:
      return QueryErrorKind::kDateExpected;
    case Field::kArticle:
      return QueryErrorKind::kArticleExpected;
    case Field::kStatus:
      return QueryErrorKind::kStatusExpected;
    default:
      return QueryErrorKind::kValueExpected;
  }
}

}  // namespace

std::optional<Field> FieldNamed(std::string_view name) {
  const std::string folded = FoldedKey(name);
  for (const NamedField& one : kFields) {
    if (one.name == folded) return one.field;
  }
  return std::nullopt;
}

std::string_view FieldName(Field field) {
  for (const NamedField& one : kFields) {
    if (one.field == field && IsAscii(one.name)) return one.name;
  }
  return "";
}

std::string_view ChineseFieldName(Field field) {
  for (const NamedField& one : kFields) {
    if (one.field == field && !IsAscii(one.name)) return one.name;
  }
  return "";
}

std::expected<FieldTest, QueryErrorKind> ReadFieldTest(Field field,
                                                       std::string_view value,
                                                       bool whole) {
  FieldTest test;
  test.field = field;
  test.whole = whole || field == Field::kKind;
  const std::string folded = FoldedKey(value);
  if (folded.empty()) return std::unexpected(QueryErrorKind::kValueExpected);
  if (!Read(folded, test)) return std::unexpected(Expected(field));
  return test;
}

}  // namespace gongbao
