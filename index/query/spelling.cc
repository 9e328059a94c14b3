#include "index/query/spelling.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace gongbao {
namespace {

// Characters of the simplified standard (GB/T 2312) that ICU takes for
// traditional ones all the same: they may be either.
constexpr std::u16string_view kBoth = u"乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麽";

// Whether GB/T 2312, the standard set of simplified characters, has it.
bool IsStandard(char16_t character) {
  struct Closer {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  static thread_local const std::unique_ptr<UConverter, Closer> converter = [] {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* opened = ucnv_open("GB2312", &status);
    ucnv_setFromUCallBack(opened, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr,
                          nullptr, &status);
    return std::unique_ptr<UConverter, Closer>(opened);
  }();
  if (converter == nullptr) return true;
  UErrorCode status = U_ZERO_ERROR;
  char bytes[8];
  ucnv_fromUChars(converter.get(), bytes, sizeof bytes, &character, 1, &status);
  return U_SUCCESS(status);
}

// ICU's rules take 20 ms to load, so they are, for the first word that may
// need them only.
bool MayBeTraditional(char16_t character) {
  if (kBoth.contains(character)) return true;
  const bool han = character >= 0x3400 && character <= 0x9FFF;
  return han && !IsStandard(character);
}

icu::UnicodeString Simplified(icu::UnicodeString text) {
  static const icu::Transliterator* const rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    // Never destroyed: worker threads may search while the process ends.
    return icu::Transliterator::createInstance("Traditional-Simplified",
                                               UTRANS_FORWARD, status);
  }();
  if (rules != nullptr) rules->transliterate(text);
  return text;
}

}  // namespace

std::vector<std::string> Spellings(std::string_view folded) {
  std::vector<std::string> spellings = {std::string(folded)};
  const auto text = icu::UnicodeString::fromUTF8(
      {folded.data(), static_cast<int32_t>(folded.size())});
  bool simplified = true;
  for (int32_t i = 0; i < text.length() && simplified; ++i) {
    simplified = !MayBeTraditional(text[i]);
  }
  if (simplified) return spellings;
  const icu::UnicodeString other = Simplified(text);
  if (other.length() != text.length()) return spellings;
  std::vector<icu::UnicodeString> variants = {icu::UnicodeString()};
  for (int32_t i = 0; i < text.length(); ++i) {
    const bool both = text[i] != other[i] && kBoth.contains(text[i]) &&
                      variants.size() * 2 < kMostSpellings;
    const std::size_t count = variants.size();
    for (std::size_t k = 0; k < count; ++k) {
      if (both) variants.push_back(variants[k] + text[i]);
      variants[k] += other[i];
    }
  }
  for (const icu::UnicodeString& variant : variants) {
    std::string spelling;
    variant.toUTF8String(spelling);
    if (std::ranges::find(spellings, spelling) == spellings.end()) {
      spellings.push_back(std::move(spelling));
    }
  }
  return spellings;
}

}  // namespace gongbao
