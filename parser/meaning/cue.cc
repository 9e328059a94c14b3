#include "parser/meaning/cue.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

struct CueWord {
  std::string_view word;
  CueKind kind;
};

// All begin with a character of three bytes. Of two words that begin alike,
// the longer comes first.
constexpr std::array<CueWord, 63> kWords = {{
    {"《", CueKind::kTitle},        {"号", CueKind::kNumber},
    {"第", CueKind::kProvision},    {"前款", CueKind::kRelative},
    {"前条", CueKind::kRelative},   {"前项", CueKind::kRelative},
    {"前两", CueKind::kRelative},   {"前二", CueKind::kRelative},
    {"前三", CueKind::kRelative},   {"前四", CueKind::kRelative},
    {"前五", CueKind::kRelative},   {"前2", CueKind::kRelative},
    {"前3", CueKind::kRelative},    {"上款", CueKind::kRelative},
    {"上条", CueKind::kRelative},   {"本条", CueKind::kRelative},
    {"本款", CueKind::kRelative},   {"本项", CueKind::kRelative},
    {"本章", CueKind::kRelative},   {"本节", CueKind::kRelative},
    {"本编", CueKind::kRelative},   {"废止", CueKind::kRepeal},
    {"失效", CueKind::kRepeal},     {"作废", CueKind::kRepeal},
    {"停止执行", CueKind::kRepeal}, {"停止施行", CueKind::kRepeal},
    {"停止实施", CueKind::kRepeal}, {"停止适用", CueKind::kRepeal},
    {"终止执行", CueKind::kRepeal}, {"不再执行", CueKind::kRepeal},
    {"不再施行", CueKind::kRepeal}, {"不再实施", CueKind::kRepeal},
    {"不再适用", CueKind::kRepeal}, {"不再有效", CueKind::kRepeal},
    {"修改", CueKind::kAmend},      {"修订", CueKind::kAmend},
    {"修正", CueKind::kAmend},      {"调整", CueKind::kAmend},
    {"补充", CueKind::kAmend},      {"增加", CueKind::kAmend},
    {"删去", CueKind::kAmend},      {"删除", CueKind::kAmend},
    {"改为", CueKind::kAmend},      {"延长", CueKind::kExtend},
    {"延续", CueKind::kExtend},     {"延期", CueKind::kExtend},
    {"顺延", CueKind::kExtend},     {"继续有效", CueKind::kExtend},
    {"继续执行", CueKind::kExtend}, {"继续施行", CueKind::kExtend},
    {"施行", CueKind::kEffect},     {"实施", CueKind::kEffect},
    {"执行", CueKind::kEffect},     {"生效", CueKind::kEffect},
    {"有效期", CueKind::kTerm},     {"试行", CueKind::kTerm},
    {"暂行", CueKind::kTerm},       {"根据", CueKind::kBasis},
    {"依据", CueKind::kBasis},      {"依照", CueKind::kBasis},
    {"按照", CueKind::kBasis},      {"遵照", CueKind::kBasis},
    {"现", CueKind::kIssue},
}};

// Which characters begin a word: one bit answers for nearly all the text.
class FirstCharacters {
 public:
  FirstCharacters() {
    for (const CueWord& cue : kWords) {
      bits_.set(CharacterAt(cue.word, 0).value);
    }
  }
  bool Has(char32_t c) const { return c < kSize && bits_[c]; }

 private:
  static constexpr std::size_t kSize = 0x10000;
  std::bitset<kSize> bits_;
};

}  // namespace

std::vector<Cue> FindCues(std::string_view text, std::size_t begin) {
  static const FirstCharacters kFirst;
  std::vector<Cue> cues;
  for (std::size_t at = begin; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Character c = CharacterAt(text, at);
    const CueWord* found = nullptr;
    if (kFirst.Has(c.value)) {
      const std::string_view rest = text.substr(at);
      found = std::find_if(
          kWords.begin(), kWords.end(),
          [&](const CueWord& cue) { return rest.starts_with(cue.word); });
    }
    if (found == nullptr || found == kWords.end()) {
      at += c.size;
      continue;
    }
    cues.push_back({found->kind, {at, at + found->word.size()}});
    at += found->word.size();
  }
  return cues;
}

}  // namespace gongbao
