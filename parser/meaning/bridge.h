// The words between a list of documents and the verb that acts on them.
//
//   《甲办法》|自本办法施行之日起同时|废止     says nothing more: the whole
//   《甲办法》|中与本办法不一致的规定同时|废止   a part, in words
//   《甲办法》|尚未|废止                     something else

#ifndef GONGBAO_PARSER_MEANING_BRIDGE_H_
#define GONGBAO_PARSER_MEANING_BRIDGE_H_

#include <optional>
#include <string>
#include <string_view>

#include "parser/meaning/start_day.h"

namespace gongbao {

struct Bridge {
  bool holds = false;               // The verb is said of the documents.
  std::optional<std::string> part;  // 与本办法不一致的规定
  std::optional<StartDay> start;    // 自2025年1月1日起
};

// REQUIRES: no white space.
Bridge ReadBridge(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_BRIDGE_H_
