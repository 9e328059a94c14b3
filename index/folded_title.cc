#include "index/folded_title.h"

#include <algorithm>
#include <array>

#include "index/folding.h"

namespace gongbao {
namespace {

constexpr std::size_t kHanSize = 3;  // Bytes of a common character in UTF-8.

// A place has a name of two characters or more (云岭市; 城市 is a word) and
// leaves a title of four or more.
constexpr std::size_t kPlaceNameSize = 2 * kHanSize;
constexpr std::size_t kPlaceNameLimit = 6 * kHanSize;
constexpr std::size_t kTitleSize = 4 * kHanSize;

constexpr std::array<std::string_view, 8> kPlaceSuffixes = {
    "省", "自治区", "自治州", "自治县", "市", "县", "区", "州"};

// Writers put them or leave them out: 关于印发《…》的通知, 关于印发…的通知.
constexpr std::array<std::string_view, 6> kTitleMarks = {"《", "》", "〈",
                                                         "〉", "<",  ">"};

// What may stand between an issuer and the 关于 of a title that is not its own:
// 云岭市人民政府转发南江省人民政府关于…的通知.
constexpr std::array<std::string_view, 8> kPassingOn = {
    "转发", "批转", "印发", "贯彻", "落实", "废止", "修改", "公布"};

// The bytes of the place that `key` begins with; 0 if there is none.
std::size_t PlaceSize(std::string_view key) {
  for (std::size_t at = kPlaceNameSize;
       at <= kPlaceNameLimit && at + kHanSize < key.size(); at += kHanSize) {
    for (const std::string_view suffix : kPlaceSuffixes) {
      if (key.substr(at).starts_with(suffix)) return at + suffix.size();
    }
  }
  return 0;
}

// 南江省云岭市…: one place inside another. National laws are cited by names
// as short as 刑法.
std::size_t PlacesSize(std::string_view key) {
  constexpr std::string_view kState = "中华人民共和国";
  if (key.starts_with(kState) && key.size() >= kState.size() + 2 * kHanSize) {
    return kState.size();
  }
  std::size_t size = 0;
  while (const std::size_t next = PlaceSize(key.substr(size))) {
    if (size + next + kTitleSize > key.size()) break;
    size += next;
  }
  return size;
}

bool PassesOn(std::string_view start) {
  return std::ranges::any_of(kPassingOn, [&](std::string_view verb) {
    return start.find(verb) != std::string_view::npos;
  });
}

}  // namespace

std::string FoldedTitle(std::string_view title) {
  std::string key = FoldedKey(title);
  for (const std::string_view mark : kTitleMarks) {
    for (std::size_t at = key.find(mark); at != std::string::npos;
         at = key.find(mark, at)) {
      key.erase(at, mark.size());
    }
  }
  return key;
}

std::string ShortFoldedTitle(std::string_view key) {
  constexpr std::string_view kAbout = "关于";
  const std::size_t about = key.find(kAbout);
  if (about != std::string_view::npos && !PassesOn(key.substr(0, about))) {
    return std::string(key.substr(about));
  }
  return std::string(key.substr(PlacesSize(key)));
}

}  // namespace gongbao
