#include "parser/meaning/cue.h"

#include <array>
#include <bitset>
#include <cstdint>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

struct CueWord {
  std::string_view word;
  CueKind kind;
};

// All begin with a character of three bytes; those with the same first
// character stand together.
constexpr std::array<CueWord, 68> kWords = {{
    {"《", CueKind::kTitle},        {"“", CueKind::kQuotation},
    {"”", CueKind::kQuotation},     {"号", CueKind::kNumber},
    {"第", CueKind::kProvision},    {"前款", CueKind::kRelative},
    {"前条", CueKind::kRelative},   {"前项", CueKind::kRelative},
    {"前两", CueKind::kRelative},   {"前二", CueKind::kRelative},
    {"前三", CueKind::kRelative},   {"前四", CueKind::kRelative},
    {"前五", CueKind::kRelative},   {"前2", CueKind::kRelative},
    {"前3", CueKind::kRelative},    {"上款", CueKind::kRelative},
    {"上条", CueKind::kRelative},   {"上述", CueKind::kRelative},
    {"该条", CueKind::kRelative},   {"同条", CueKind::kRelative},
    {"本条", CueKind::kRelative},   {"本款", CueKind::kRelative},
    {"本项", CueKind::kRelative},   {"本章", CueKind::kRelative},
    {"本节", CueKind::kRelative},   {"本编", CueKind::kRelative},
    {"废止", CueKind::kRepeal},     {"失效", CueKind::kRepeal},
    {"作废", CueKind::kRepeal},     {"停止执行", CueKind::kRepeal},
    {"停止施行", CueKind::kRepeal}, {"停止实施", CueKind::kRepeal},
    {"停止适用", CueKind::kRepeal}, {"终止执行", CueKind::kRepeal},
    {"不再执行", CueKind::kRepeal}, {"不再施行", CueKind::kRepeal},
    {"不再实施", CueKind::kRepeal}, {"不再适用", CueKind::kRepeal},
    {"不再有效", CueKind::kRepeal}, {"修改", CueKind::kAmend},
    {"修订", CueKind::kAmend},      {"修正", CueKind::kAmend},
    {"调整", CueKind::kAmend},      {"补充", CueKind::kAmend},
    {"增加", CueKind::kAmend},      {"删去", CueKind::kAmend},
    {"删除", CueKind::kAmend},      {"改为", CueKind::kAmend},
    {"延长", CueKind::kExtend},     {"延续", CueKind::kExtend},
    {"延期", CueKind::kExtend},     {"顺延", CueKind::kExtend},
    {"继续有效", CueKind::kExtend}, {"继续执行", CueKind::kExtend},
    {"继续施行", CueKind::kExtend}, {"施行", CueKind::kEffect},
    {"实施", CueKind::kEffect},     {"执行", CueKind::kEffect},
    {"生效", CueKind::kEffect},     {"有效期", CueKind::kTerm},
    {"试行", CueKind::kTerm},       {"暂行", CueKind::kTerm},
    {"根据", CueKind::kBasis},      {"依据", CueKind::kBasis},
    {"依照", CueKind::kBasis},      {"按照", CueKind::kBasis},
    {"遵照", CueKind::kBasis},      {"现", CueKind::kIssue},
}};

constexpr std::size_t kFirstSize = 3;  // Bytes of a first character.

// The words by their first character. One bit tells for nearly every
// character of a text that it begins none.
class WordsByFirst {
 public:
  WordsByFirst() {
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      const char32_t first = CharacterAt(kWords[i].word, 0).value;
      if (!begins_[first]) group_[first] = static_cast<std::uint8_t>(i);
      ++count_[first];
      begins_.set(first);
    }
  }

  // REQUIRES: c < 0x10000
  bool Begins(char32_t c) const { return begins_[c]; }

  // The word that `text`, with `c` as its first character, starts with.
  // REQUIRES: Begins(c)
  const CueWord* Find(char32_t c, std::string_view text) const {
    const CueWord* first = &kWords[group_[c]];
    for (const CueWord* cue = first; cue != first + count_[c]; ++cue) {
      const std::string_view rest = cue->word.substr(kFirstSize);
      if (text.substr(kFirstSize).starts_with(rest)) return cue;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kSize = 0x10000;
  std::bitset<kSize> begins_;
  std::array<std::uint8_t, kSize> group_{};
  std::array<std::uint8_t, kSize> count_{};
};

}  // namespace

std::vector<Cue> FindCues(std::string_view text) {
  static const WordsByFirst kFirst;
  std::vector<Cue> cues;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte == '"') cues.push_back({CueKind::kQuotation, {at, at + 1}});
      ++at;
      continue;
    }
    if (byte < 0xE0 || byte >= 0xF0 || at + kFirstSize > text.size()) {
      at += CharacterAt(text, at).size;
      continue;
    }
    const char32_t c = (byte & 0x0Fu) << 12 | (text[at + 1] & 0x3Fu) << 6 |
                       (text[at + 2] & 0x3Fu);
    const CueWord* found =
        kFirst.Begins(c) ? kFirst.Find(c, text.substr(at)) : nullptr;
    if (found == nullptr) {
      at += kFirstSize;
      continue;
    }
    cues.push_back({found->kind, {at, at + found->word.size()}});
    at += found->word.size();
  }
  return cues;
}

}  // namespace gongbao
