#include "parser/meaning/appointment.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

// Verbs that begin a part of a sentence and say which way it goes.
struct Verb {
  std::string_view word;
  AppointmentAction action;
};
constexpr std::array<Verb, 7> kVerbs = {{
    {"任命", AppointmentAction::kAppoint},
    {"聘任", AppointmentAction::kAppoint},
    {"免去", AppointmentAction::kRemove},
    {"免除", AppointmentAction::kRemove},
    {"解聘", AppointmentAction::kRemove},
    {"撤销", AppointmentAction::kRemove},
    {"接受", AppointmentAction::kRemove},
}};

// What stands between a person and a post.
struct Link {
  std::string_view word;
  std::optional<AppointmentAction> action;  // Nullopt: as the verb says.
};
constexpr std::array<Link, 9> kLinks = {{
    {"不再担任", AppointmentAction::kRemove},
    {"不再兼任", AppointmentAction::kRemove},
    {"辞去", AppointmentAction::kRemove},
    {"担任", AppointmentAction::kAppoint},
    {"兼任", AppointmentAction::kAppoint},
    {"挂任", AppointmentAction::kAppoint},
    {"为", AppointmentAction::kAppoint},
    {"任", AppointmentAction::kAppoint},
    {"的", std::nullopt},
}};

bool IsName(std::string_view name) {
  const std::size_t characters = CountCharacters(name);
  const bool dotted = name.find("·") != std::string_view::npos;
  if (characters < 2 || characters > (dotted ? 20u : 4u)) return false;
  for (std::size_t at = 0; at < name.size();) {
    const Character c = CharacterAt(name, at);
    if (!IsHan(c.value) && c.value != U'·') return false;
    at += c.size;
  }
  return !HoldsOneOf(name, {"决定", "任命", "免去", "职务", "同意", "会议"});
}

// The names of 甲、乙, 甲同志, 甲(女); empty if one of them is none.
std::vector<std::string> ReadNames(std::string_view words) {
  static constexpr std::string_view kComma = "、";
  std::vector<std::string> names;
  while (true) {
    const std::size_t end = words.find(kComma);
    std::string_view name = words.substr(0, end);
    name = name.substr(0, std::min(name.find("("), name.find("（")));
    for (const std::string_view address : {"同志", "等"}) {
      if (name.ends_with(address)) name.remove_suffix(address.size());
    }
    if (!IsName(name)) return {};
    names.emplace_back(name);
    if (end == std::string_view::npos) return names;
    words.remove_prefix(end + kComma.size());
  }
}

struct Split {
  std::vector<std::string> names;
  std::string_view post;
  std::optional<AppointmentAction> action;
};

// The first link with names before it: 任有红|为|… and 刘有为|任|… and not at
// the 任 or 为 of a name.
std::optional<Split> SplitAtLink(std::string_view words) {
  static constexpr std::size_t kFarthest = 200;
  for (std::size_t at = 0; at < std::min(words.size(), kFarthest);) {
    for (const Link& link : kLinks) {
      if (!words.substr(at).starts_with(link.word)) continue;
      const std::string_view rest = words.substr(at + link.word.size());
      const bool in_name = (link.word == "任" && rest.starts_with("为")) ||
                           (link.word == "为" && rest.starts_with("任"));
      if (in_name) break;
      auto names = ReadNames(words.substr(0, at));
      if (!names.empty()) return Split{std::move(names), rest, link.action};
      break;
    }
    at += CharacterAt(words, at).size;
  }
  return std::nullopt;
}

bool StartsNote(std::string_view words) {
  for (const std::string_view start :
       {"试用期", "任职", "任期", "聘期", "挂职", "正式任职", "免职", "时间",
        "另有任用", "保留", "不再", "原", "级别", "(试用期", "（试用期"}) {
    if (words.starts_with(start)) return true;
  }
  return false;
}

// Where the note begins in the words after a person: behind the comma before
// 试用期一年. A comma within a post (甲副主任,乙主任) stays.
std::size_t FindNote(std::string_view words) {
  int depth = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Character c = CharacterAt(words, at);
    if (c.value == U'(' || c.value == U'（') {
      if (depth == 0 && at > 0 && StartsNote(words.substr(at))) return at;
      ++depth;
    }
    if (c.value == U')' || c.value == U'）') depth = std::max(0, depth - 1);
    at += c.size;
    if (depth == 0 && (c.value == U'，' || c.value == U',') &&
        StartsNote(words.substr(at))) {
      return at;
    }
  }
  return words.size();
}

std::string_view WithoutMarks(std::string_view words) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark :
         {"，", ",", "：", ":", "；", ";", "。", "、"}) {
      while (words.starts_with(mark)) words.remove_prefix(mark.size());
      if (!words.ends_with(mark)) continue;
      words.remove_suffix(mark.size());
      again = true;
    }
  }
  return words;
}

class AppointmentReader {
 public:
  explicit AppointmentReader(MarkedReading& reading) : reading_(reading) {}

  std::vector<Appointment> Read() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (reading_.passage(i).words.empty()) continue;
      const Clauses& clauses = reading_.ClausesOf(i);
      for (std::size_t k = 0; k < clauses.size(); ++k) {
        const bool first =
            k == 0 || clauses[k].statement != clauses[k - 1].statement;
        if (first) ReadStatement(i, clauses[k].statement);
      }
    }
    return std::move(appointments_);
  }

 private:
  // Reads the parts that verbs cut the statement into.
  void ReadStatement(std::size_t passage, TextSpan statement) {
    std::string_view words = reading_.Text(statement);
    evidence_ =
        words.empty() ? Evidence{} : reading_.EvidenceAt(passage, statement);
    static constexpr int kMostParts = 100;
    for (int part = 0; part < kMostParts && !words.empty(); ++part) {
      std::size_t next = words.size();
      const Verb* found = nullptr;
      for (const Verb& verb : kVerbs) {
        const std::size_t at = words.find(verb.word);
        if (at < next) {
          next = at;
          found = &verb;
        }
      }
      ReadPart(WithoutMarks(words.substr(0, next)));
      if (found == nullptr) return;
      action_ = found->action;
      words.remove_prefix(next + found->word.size());
    }
  }

  void ReadPart(std::string_view words) {
    for (const std::string_view lead : {"决定", "同意", "兹", "现"}) {
      if (words.starts_with(lead)) words.remove_prefix(lead.size());
    }
    static constexpr std::string_view kTheir = "其";
    if (words.starts_with(kTheir) && !people_.empty()) {
      words.remove_prefix(kTheir.size());
      if (words.starts_with("的"))
        words.remove_prefix(std::string_view("的").size());
      return Add(words, action_.value_or(AppointmentAction::kRemove));
    }
    auto split = SplitAtLink(words);
    if (!split) return;
    const auto action = split->action ? split->action : action_;
    if (!action) return;
    // 曹砚的… is a removal only after 免去.
    if (!split->action && action != AppointmentAction::kRemove) return;
    people_ = std::move(split->names);
    Add(split->post, *action);
  }

  void Add(std::string_view words, AppointmentAction action) {
    static constexpr std::string_view kPost = "职务";
    const std::size_t note = FindNote(words);
    std::string_view post = WithoutMarks(words.substr(0, note));
    if (const std::size_t end = post.rfind(kPost);
        end != std::string_view::npos) {
      post = post.substr(0, end);
    }
    if (CountCharacters(post) < 2) return;
    for (const std::string& person : people_) {
      Appointment appointment;
      appointment.action = action;
      appointment.person = person;
      appointment.post = post;
      if (note < words.size()) {
        appointment.note = std::string(WithoutMarks(words.substr(note)));
      }
      appointment.evidence = evidence_;
      appointments_.push_back(std::move(appointment));
    }
  }

  MarkedReading& reading_;
  std::optional<AppointmentAction> action_;
  std::vector<std::string> people_;
  Evidence evidence_;
  std::vector<Appointment> appointments_;
};

}  // namespace

std::vector<Appointment> ReadAppointments(MarkedReading& reading) {
  if (!HoldsOneOf(reading.document().title,
                  {"任职", "任免", "免职", "任命", "免去", "职务", "聘任",
                   "辞职", "辞去", "挂职"})) {
    return {};
  }
  return AppointmentReader(reading).Read();
}

}  // namespace gongbao
