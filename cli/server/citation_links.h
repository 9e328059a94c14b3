// Puts links on the citations in a document's text, where it is certain what
// they mean: 《云岭市绿化办法》第五条 leads there, 前款 to its paragraph. What
// is in doubt or not in the index stays plain.

#ifndef GONGBAO_CLI_SERVER_CITATION_LINKS_H_
#define GONGBAO_CLI_SERVER_CITATION_LINKS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/tracking/references.h"

namespace gongbao {

class CitationLinks {
 public:
  // `cites` as in References.
  explicit CitationLinks(const std::vector<Reference>& cites);

  // `text`, which begins at node `eid`, as HTML with its links. An article's
  // text is that of its first paragraph too.
  std::string Html(std::string_view text, const std::string& eid) const;

 private:
  struct Link {
    std::string words;  // The citation as the text has it.
    std::string target;
  };
  std::unordered_map<std::string, std::vector<Link>> by_node_;
};

// Where the reference leads: "/d/…#art_5", "#art_3"; "" if that is not certain.
std::string LinkOf(const Reference& reference);

// The page of a document.
std::string PageOf(const std::string& address);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_CITATION_LINKS_H_
