#include "index/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace gongbao {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kPageSize = 256;
constexpr std::size_t kPages = 0x110000 / kPageSize;

// Returns how many bytes it took. REQUIRES: room for U8_MAX_LENGTH of them.
std::size_t EncodeUtf8(char32_t character, char* bytes) {
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  return static_cast<std::size_t>(size);
}

// ICU's macro assigns an int to a byte.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

// The character at `at`, which moves behind it.
char32_t NextCharacter(std::string_view text, int32_t& at) {
  const char* data = text.data();
  const auto size = static_cast<int32_t>(text.size());
  UChar32 decoded = 0;
  U8_NEXT(data, at, size, decoded);
  return decoded < 0 ? kReplacement : static_cast<char32_t>(decoded);
}

#pragma GCC diagnostic pop

// What each of 256 consecutive characters folds to.
struct Page {
  // A character; or an index into `expansions` with kExpanded set, for those
  // that fold to none or to several.
  static constexpr std::uint32_t kExpanded = 0x80000000;
  std::array<std::uint32_t, kPageSize> folded;
  std::vector<std::u32string> expansions;
};

std::u32string FoldByIcu(char32_t character) {
  if (u_isUWhiteSpace(static_cast<UChar32>(character))) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer =
      icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return {character};
  const icu::UnicodeString result = normalizer->normalize(
      icu::UnicodeString(static_cast<UChar32>(character)), status);
  std::u32string folded;
  for (int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
    // ¨ folds to a space and a combining mark.
    if (u_isUWhiteSpace(result.char32At(i))) continue;
    folded += static_cast<char32_t>(result.char32At(i));
  }
  return folded;
}

std::unique_ptr<const Page> MakePage(std::size_t number) {
  auto page = std::make_unique<Page>();
  for (std::size_t i = 0; i < kPageSize; ++i) {
    const auto character = static_cast<char32_t>(number * kPageSize + i);
    const auto code = static_cast<UChar32>(character);
    page->folded[i] = character;
    if (!u_isUWhiteSpace(code) &&
        !u_hasBinaryProperty(code, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED)) {
      continue;
    }
    std::u32string folded = FoldByIcu(character);
    if (folded.size() == 1) {
      page->folded[i] = folded[0];
    } else {
      page->folded[i] =
          Page::kExpanded | static_cast<std::uint32_t>(page->expansions.size());
      page->expansions.push_back(std::move(folded));
    }
  }
  return page;
}

// The table, filled page by page as texts need it: all of Unicode would take
// a tenth of a second at each start, Chinese text needs some ninety pages.
class FoldingTable {
 public:
  const Page& PageOf(char32_t character) {
    std::atomic<const Page*>& slot = pages_[character / kPageSize];
    const Page* page = slot.load(std::memory_order_acquire);
    return page != nullptr ? *page : Fill(slot, character / kPageSize);
  }

 private:
  // Two threads may make the same page; the first to finish is kept.
  static const Page& Fill(std::atomic<const Page*>& slot, std::size_t number) {
    std::unique_ptr<const Page> made = MakePage(number);
    const Page* expected = nullptr;
    if (slot.compare_exchange_strong(expected, made.get(),
                                     std::memory_order_acq_rel)) {
      return *made.release();
    }
    return *expected;
  }

  std::array<std::atomic<const Page*>, kPages> pages_{};
};

FoldingTable& Table() {
  // Never destroyed: worker threads may fold while the process ends.
  static FoldingTable& table = *new FoldingTable;
  return table;
}

// Calls add(folded character) for each character that `character` folds to.
template <typename Add>
void FoldOne(char32_t character, Add&& add) {
  const Page& page = Table().PageOf(character);
  const std::uint32_t folded = page.folded[character % kPageSize];
  if ((folded & Page::kExpanded) == 0) {
    add(static_cast<char32_t>(folded));
    return;
  }
  for (const char32_t one : page.expansions[folded & ~Page::kExpanded]) {
    add(one);
  }
}

// Whether one of the unified ideographs U+4E00 to U+9FFF stands at `at`, which
// fold to themselves and are most of a Chinese text.
bool StartsWithIdeograph(std::string_view text, int32_t at) {
  const std::string_view bytes = text.substr(static_cast<std::size_t>(at));
  if (bytes.size() < 3) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
  };
  if ((byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return false;
  return byte(0) == 0xE4 ? byte(1) >= 0xB8 : byte(0) > 0xE4 && byte(0) < 0xEA;
}

// Adds one folded character and where it comes from.
void Append(std::string_view bytes, std::uint32_t source_begin,
            std::uint32_t source_end, FoldedText& folded) {
  folded.starts.push_back(static_cast<std::uint32_t>(folded.text.size()));
  folded.text += bytes;
  folded.source_begins.push_back(source_begin);
  folded.source_ends.push_back(source_end);
}

}  // namespace

std::size_t FoldedText::CharacterAt(std::size_t offset) const {
  const auto found = std::ranges::lower_bound(starts, offset);
  return static_cast<std::size_t>(found - starts.begin());
}

void Fold(std::string_view source, FoldedText& folded) {
  folded.text.clear();
  folded.starts.clear();
  folded.source_begins.clear();
  folded.source_ends.clear();
  const auto size = static_cast<int32_t>(source.size());
  for (int32_t at = 0; at < size;) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (StartsWithIdeograph(source, at)) {
      Append(source.substr(begin, 3), begin, begin + 3, folded);
      at += 3;
      continue;
    }
    FoldOne(NextCharacter(source, at), [&](char32_t one) {
      char bytes[U8_MAX_LENGTH];
      Append({bytes, EncodeUtf8(one, bytes)}, begin,
             static_cast<std::uint32_t>(at), folded);
    });
  }
  folded.starts.push_back(static_cast<std::uint32_t>(folded.text.size()));
}

void AppendFolded(std::string_view source, std::u32string& characters) {
  const auto size = static_cast<int32_t>(source.size());
  for (int32_t at = 0; at < size;) {
    const bool ideograph = StartsWithIdeograph(source, at);
    const char32_t next = NextCharacter(source, at);
    if (ideograph) {
      characters += next;
    } else {
      FoldOne(next, [&](char32_t one) { characters += one; });
    }
  }
}

std::string FoldedKey(std::string_view source) {
  FoldedText folded;
  Fold(source, folded);
  return std::move(folded.text);
}

std::string FoldedCharacter(char32_t character) {
  std::string text;
  FoldOne(character, [&](char32_t one) {
    char bytes[U8_MAX_LENGTH];
    text.append(bytes, EncodeUtf8(one, bytes));
  });
  return text;
}

}  // namespace gongbao
