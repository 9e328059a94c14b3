#include "parser/meaning/cue.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

struct CueWord {
  std::string_view word;
  CueKind kind;
};

// All begin with a character of three bytes.
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

constexpr std::size_t kFirstSize = 3;     // Bytes of a first character.
constexpr std::size_t kBytesPerCue = 64;  // Fewer than texts have.

// The words by what their first character ends in. One look tells for nearly
// every character of a text that it begins none.
class WordsByFirst {
 public:
  WordsByFirst() : words_(kWords) {
    std::stable_sort(words_.begin(), words_.end(),
                     [](const CueWord& a, const CueWord& b) {
                       return KeyOf(a.word.data()) < KeyOf(b.word.data());
                     });
    for (std::size_t i = words_.size(); i-- > 0;) {
      const std::size_t key = KeyOf(words_[i].word.data());
      begin_[key] = static_cast<std::uint8_t>(i);
      ++count_[key];
    }
  }

  // The word that `text`, which begins with a character of three bytes, starts
  // with; null if it is none.
  const CueWord* Find(std::string_view text) const {
    const std::size_t key = KeyOf(text.data());
    if (count_[key] == 0) return nullptr;
    const CueWord* word = &words_[begin_[key]];
    for (const CueWord* end = word + count_[key]; word != end; ++word) {
      if (StartsWith(text, word->word)) return word;
    }
    return nullptr;
  }

 private:
  // The low six bits of the second and the third byte.
  static std::size_t KeyOf(const char* first) {
    std::uint16_t key;
    std::memcpy(&key, first + 1, sizeof key);
    return key & 0x3F3Fu;
  }

  // From the end, since most words fail at their second character.
  static bool StartsWith(std::string_view text, std::string_view word) {
    if (word.size() > text.size()) return false;
    std::size_t at = word.size();
    while (at > 0 && text[at - 1] == word[at - 1]) --at;
    return at == 0;
  }

  static constexpr std::size_t kKeys = 0x4000;
  std::array<CueWord, kWords.size()> words_;
  std::array<std::uint8_t, kKeys> begin_{};
  std::array<std::uint8_t, kKeys> count_{};
};

}  // namespace

std::vector<Cue> FindCues(std::string_view text) {
  static const WordsByFirst kFirst;
  std::vector<Cue> cues;
  cues.reserve(text.size() / kBytesPerCue);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xE0 || byte >= 0xF0) {
      if (byte == '"') cues.push_back({CueKind::kQuotation, {at, at + 1}});
      at += CharacterAt(text, at).size;
      continue;
    }
    const CueWord* found = kFirst.Find(text.substr(at));
    const std::size_t size = found ? found->word.size() : kFirstSize;
    if (found) cues.push_back({found->kind, {at, at + size}});
    at += size;
  }
  return cues;
}

}  // namespace gongbao
