#include "parser/meaning/start_day.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  std::string_view Rest() const { return text_.substr(at_); }
  void Skip(std::size_t size) { at_ += size; }

  bool TakeOneOf(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (!Rest().starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return false;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// 印发之日, 本决定公布之日, 市政府批准之日, 公布后: what happens on the day.
std::optional<StartDay::Kind> ConsumeEvent(Reader& reader) {
  static constexpr std::size_t kLongest = 90;  // Bytes before 之日.
  static constexpr std::array<std::string_view, 14> kIssue = {
      "印发", "公布", "发布", "下发", "颁布", "发文", "通过",
      "批准", "签发", "签署", "颁发", "刊登", "出台", "公告"};
  static constexpr std::array<std::string_view, 4> kEffect = {"施行", "实施",
                                                              "生效", "执行"};
  const std::string_view rest = reader.Rest().substr(0, kLongest);
  for (const std::string_view day : {"之日", "当日", "后"}) {
    const std::size_t at = rest.find(day);
    if (at == std::string_view::npos) continue;
    const std::string_view event = rest.substr(0, at);
    if (HoldsOneOf(event, {"，", ",", "。", "；", "\n"})) continue;
    const auto ends = [&](std::string_view verb) {
      return event.ends_with(verb);
    };
    const bool effect = std::any_of(kEffect.begin(), kEffect.end(), ends);
    if (!effect && std::none_of(kIssue.begin(), kIssue.end(), ends)) continue;
    reader.Skip(at + (day == "后" ? 0 : day.size()));
    return effect ? StartDay::Kind::kEffective : StartDay::Kind::kIssue;
  }
  return std::nullopt;
}

// 30日后, 三个月后, 满15日; 10个工作日后 is not known to the day.
void ConsumeDelay(Reader& reader, StartDay& start) {
  Reader ahead = reader;
  ahead.TakeOneOf({"后", "满", "，满"});
  const auto count = ConsumeNumeral(ahead.Rest());
  if (!count) return;
  ahead.Skip(count->size);
  if (ahead.TakeOneOf({"个工作日", "工作日"})) {
    start.known = false;
  } else if (ahead.TakeOneOf({"日", "天"})) {
    start.delay.days = count->value;
  } else if (ahead.TakeOneOf({"个月", "月"})) {
    start.delay.months = count->value;
  } else if (ahead.TakeOneOf({"年"})) {
    start.delay.years = count->value;
  } else {
    return;
  }
  if (!ahead.TakeOneOf({"之后", "以后", "后", "期满后"}) &&
      !ahead.Rest().starts_with("起")) {
    start = StartDay{start.kind, start.date, {}, true, 0};
    return;
  }
  ahead.TakeOneOf({"起"});
  reader = ahead;
}

}  // namespace

std::optional<StartDay> ConsumeStartDay(std::string_view text) {
  Reader reader(text);
  const bool from = reader.TakeOneOf({"自", "从", "于"});
  StartDay start;
  if (reader.TakeOneOf({"即日起", "即日"})) {
    start.kind = StartDay::Kind::kIssue;
  } else if (const auto date = ConsumeDate(reader.Rest())) {
    start.date = date->date;
    reader.Skip(date->size);
    reader.TakeOneOf({"零时", "0时", "00:00", "24时", "（含当日）"});
  } else if (const auto kind = ConsumeEvent(reader); kind && from) {
    start.kind = *kind;
  } else {
    return std::nullopt;
  }
  reader.TakeOneOf({"之日起", "开始", "起"});
  ConsumeDelay(reader, start);
  start.size = reader.at();
  return start;
}

std::optional<TermPrefix> ConsumeTerm(std::string_view text) {
  TermPrefix prefix;
  Reader reader(text);
  for (int i = 0; i < 2; ++i) {
    const auto count = ConsumeNumeral(reader.Rest());
    if (!count || count->value == 0 || count->value > 100) break;
    Reader ahead = reader;
    ahead.Skip(count->size);
    if (i == 0 && ahead.TakeOneOf({"周年", "年"})) {
      // 2025年1月1日 and 2025年度 are no terms.
      if (ahead.Rest().starts_with("度")) return std::nullopt;
      prefix.term.years = count->value;
    } else if (ahead.TakeOneOf({"个月"})) {
      prefix.term.months = count->value;
    } else {
      break;
    }
    reader = ahead;
    reader.TakeOneOf({"零"});
  }
  prefix.size = reader.at();
  if (prefix.size == 0) return std::nullopt;
  return prefix;
}

std::optional<Date> ResolveStartDay(const StartDay& start,
                                    const std::optional<Date>& issued,
                                    const std::optional<Date>& effective) {
  std::optional<Date> day = start.date;
  if (start.kind == StartDay::Kind::kIssue) day = issued;
  if (start.kind == StartDay::Kind::kEffective) day = effective;
  if (!day || !start.known || day->day == 0) return std::nullopt;
  return DayAfter(*day, start.delay);
}

}  // namespace gongbao
