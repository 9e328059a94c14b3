#include "parser/structure/masthead.h"

#include <re2/re2.h>

#include <string>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"

namespace gongbao {
namespace {

// All patterns match lines without white space.
#define GONGBAO_NUMERAL R"(([\p{Nd}〇零○一二三四五六七八九十百千]+))"

// 2025年第1期, 2024年第5号
LazyRE2 kYearAndNumber = {GONGBAO_NUMERAL "年?第" GONGBAO_NUMERAL "[期号]"};
// 第1期, but not 总第59期
LazyRE2 kNumber = {"(?:^|[^总])第" GONGBAO_NUMERAL "[期号]"};
// 总第59期, 总59期, 总期第59号, 总号：1688
LazyRE2 kSerial = {"总(?:期|期数|号)?第?[:：]?" GONGBAO_NUMERAL "[期号]?"};
// 2025年2月20日出版
LazyRE2 kPublished = {
    R"(([\p{Nd}〇零○Oo一二三四五六七八九十]+年[^年月]+月[^月日]+日)[^。]{0,6}(?:出版|出刊|发行|印发|编印))"};
// 2025年2月20日 on a line of its own
LazyRE2 kWholeDate = {
    R"(^([\p{Nd}〇零○Oo一二三四五六七八九十]+年[^年月]+月[^月日]+日)$)"};
// 云岭市人民政府办公室主办, 主办:云岭市人民政府办公室
LazyRE2 kSponsorBefore = {
    R"(^(?:.*[:：])?([^:：]+?)(?:主管)?(?:主办|编印|编辑出版|编))"};
LazyRE2 kSponsorAfter = {R"(主办(?:单位)?[:：]([^:：]+))"};
// 云岭市人民政府公报2025年第1期: the title with more behind it
LazyRE2 kTitleAhead = {
    R"(^[《]?([\p{Han}·]{2,26}公报)[》]?(?:[\p{Nd}(（第总]|$))"};

#undef GONGBAO_NUMERAL

std::optional<int> NumberOf(const std::string& numeral) {
  return ParseNumeral(numeral);
}

class Reader {
 public:
  void Read(std::string_view compact) {
    ReadTitle(compact);
    ReadNumbers(compact);
    ReadSponsor(compact);
    ReadPublished(compact);
  }

  std::optional<Issue> Result() {
    if (issue_.title.empty()) return std::nullopt;
    // A gazette's own name without a number is a mention, not a masthead.
    if (!issue_.number && !issue_.serial) return std::nullopt;
    if (!issue_.published) issue_.published = lone_date_;
    if (!issue_.year && issue_.published) issue_.year = issue_.published->year;
    static constexpr std::string_view kName = "公报";
    issue_.publisher =
        issue_.title.substr(0, issue_.title.size() - kName.size());
    return issue_;
  }

 private:
  void ReadTitle(std::string_view compact) {
    if (!issue_.title.empty()) return;
    std::string title;
    if (RE2::PartialMatch(compact, *kTitleAhead, &title)) {
      issue_.title = title;
    }
  }

  void ReadNumbers(std::string_view compact) {
    std::string year, number;
    if (!issue_.serial && RE2::PartialMatch(compact, *kSerial, &number)) {
      issue_.serial = NumberOf(number);
    }
    if (RE2::PartialMatch(compact, *kYearAndNumber, &year, &number)) {
      const std::optional<int> value = NumberOf(year);
      if (!issue_.year && value && *value >= 1900 && *value <= 2100) {
        issue_.year = value;
      }
      if (!issue_.number) issue_.number = NumberOf(number);
    } else if (!issue_.number &&
               RE2::PartialMatch(compact, *kNumber, &number)) {
      issue_.number = NumberOf(number);
    }
  }

  void ReadSponsor(std::string_view compact) {
    if (issue_.sponsor) return;
    std::string sponsor;
    if (RE2::PartialMatch(compact, *kSponsorAfter, &sponsor) ||
        RE2::PartialMatch(compact, *kSponsorBefore, &sponsor)) {
      if (IsAuthority(sponsor)) issue_.sponsor = sponsor;
    }
  }

  void ReadPublished(std::string_view compact) {
    std::string date;
    if (!issue_.published && RE2::PartialMatch(compact, *kPublished, &date)) {
      issue_.published = ParseDate(date);
    } else if (!lone_date_ && RE2::PartialMatch(compact, *kWholeDate, &date)) {
      lone_date_ = ParseDate(date);
    }
  }

  Issue issue_;
  std::optional<Date> lone_date_;
};

}  // namespace

std::optional<Issue> ReadMasthead(std::string_view text,
                                  const std::vector<Line>& lines,
                                  LineRange range) {
  Reader reader;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (lines[i].words.empty() || lines[i].columns > 120) continue;
    reader.Read(CompactWords(text, lines[i]));
  }
  return reader.Result();
}

}  // namespace gongbao
