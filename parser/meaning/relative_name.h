// Names of places as seen from where they are named: 前款, 前两款, 本条, 本章,
// 本条前两款, 上述规定, 该条.

#ifndef GONGBAO_PARSER_MEANING_RELATIVE_NAME_H_
#define GONGBAO_PARSER_MEANING_RELATIVE_NAME_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace gongbao {

// 前两款 is back 2 of unit 款; 本条 is back 0 of unit 条.
struct RelativePlace {
  std::string_view unit;  // 款, 条, 项, 章, 节, 编
  int back = 0;
};

struct RelativeName {
  std::size_t size = 0;  // Bytes of the name.
  // Nullopt where the words do not say which place: 上述规定, 上述第(一)项.
  std::optional<RelativePlace> place;
  bool complete = true;  // Names a place without 第X项: not 上述 alone.
};

// The name that stands at `at` in `text`, whose passage begins at `begin`.
// Nullopt where the words are part of others: 目前条件, 本条例, 前三项工作.
std::optional<RelativeName> ReadRelativeName(std::string_view text,
                                             std::size_t begin, std::size_t at);

// 该条 or 同条 before 第X款 or 第X项 means the article named last; its bytes,
// or 0 where `text` begins with none.
std::size_t ConsumeThatArticle(std::string_view text);

// Whether articles are counted in the unit: 本章第九条, not 本款第九条.
bool HoldsArticles(std::string_view unit);

// Whether what stands around 第二款, 第(一)项, 前三项 makes it a place in the
// text: 第二款规定的, 作为第二款.
bool IsPlace(std::string_view before, std::string_view after);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_RELATIVE_NAME_H_
