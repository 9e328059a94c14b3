// Finds the provisions that a text means when it speaks of its own:
// 第九条第一款, 本办法第三章, 前款, 前两款, 前条, 本条第二款.

#ifndef GONGBAO_PARSER_MEANING_INTERNAL_PLACE_H_
#define GONGBAO_PARSER_MEANING_INTERNAL_PLACE_H_

#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

class InternalPlaces {
 public:
  // REQUIRES: `reading` outlives this.
  explicit InternalPlaces(const MarkedReading& reading);

  // Sets the citation's provision, in full words, and its targets. Both stay
  // as they are where the text has no such place. `provision` may be null.
  // REQUIRES: the mention is not of kind kDocument.
  void Resolve(std::size_t passage, const Mention& mention,
               const ProvisionMention* provision, Citation& citation) const;

  // Whether any part of the document is divided into articles.
  bool HasArticles() const { return has_articles_; }

 private:
  using Key = std::tuple<std::size_t, NodeType, int, int>;

  std::optional<std::size_t> Above(std::size_t passage, NodeType type) const;
  std::optional<std::size_t> Find(std::size_t part, NodeType type, int number,
                                  int suffix) const;
  std::optional<std::size_t> FindBelow(std::size_t passage, NodeType type,
                                       int number) const;
  std::optional<std::size_t> OnlyListOf(std::size_t passage) const;
  std::optional<std::size_t> FindPlace(std::size_t passage,
                                       const ProvisionReference& reference,
                                       std::optional<std::size_t> from) const;
  std::vector<std::size_t> FindRelative(std::size_t passage,
                                        const RelativePlace& place) const;
  std::vector<std::size_t> FindRange(std::size_t passage,
                                     const ProvisionMention& provision,
                                     std::optional<std::size_t> from) const;
  ProvisionReference ReferenceTo(std::size_t passage) const;

  const MarkedReading& reading_;
  std::vector<std::pair<Key, std::size_t>> numbered_;  // Sorted.
  bool has_articles_ = false;
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_INTERNAL_PLACE_H_
