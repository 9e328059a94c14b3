// A mention is a place in the text that names a document, a provision, or
// both, as the words have it, before it is known what it means.
//
//   《云岭市河道保洁管理办法》(云政办发〔2019〕12号)第五条、第六条   document
//   云政办发〔2019〕12号文件                                       document
//   本办法第九条第一款                                             own
//   前两款, 本条第二款                                             relative
//   第九条                                                         bare
//   刑法第二百三十四条                                             document

#ifndef GONGBAO_PARSER_MEANING_MENTION_H_
#define GONGBAO_PARSER_MEANING_MENTION_H_

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"
#include "parser/meaning/cue.h"
#include "parser/meaning/provision_citation.h"
#include "parser/meaning/relative_name.h"

namespace gongbao {

enum class MentionKind {
  kDocument,  // Names a document by title, number or both.
  kOwn,       // 本办法第九条
  kRelative,  // 前款, 本条
  kBare,      // 第九条 and nothing that says of what.
};

struct Mention {
  MentionKind kind = MentionKind::kDocument;
  TextSpan span;                      // All of it: name, brackets, provisions.
  TextSpan name;                      // Without the provisions.
  std::optional<std::string> title;   // Without 《》; an alias in full.
  std::optional<std::string> number;  // Canonical.
  std::vector<ProvisionMention> provisions;
  std::optional<RelativePlace> relative;
  bool goes_on = false;   // 该条第二款: of the document named before.
  bool quoted = false;    // Inside text that an amendment quotes.
  bool based_on = false;  // In the clause 根据… of a basis.
};

// What an alias stands for, from its definition on.
struct AliasMeaning {
  std::string title;
  std::optional<std::string> number;
};
using Aliases = std::map<std::string, AliasMeaning, std::less<>>;

// The mentions in the passage `words` of `text`, whose cues `cues` are, in
// order and without overlap. Adds the aliases that the passage defines to
// `aliases`, and reads titles by them.
std::vector<Mention> FindMentions(std::string_view text, TextSpan words,
                                  std::span<const Cue> cues, Aliases& aliases);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_MENTION_H_
