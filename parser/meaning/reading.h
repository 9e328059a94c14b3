// The words of a document as one text to look for cues in: without white
// space, marks and page furniture, and with a map back to the source.
//
//   …(南科监发〔2020〕27⏎⏎号)要求   reads   …(南科监发〔2020〕27号)要求
//
// Each node's own words are one passage. A heading and the text under it are
// parted by a line break; cells of a table by '|' and its rows by a line
// break, so that nothing is read across them.

#ifndef GONGBAO_PARSER_MEANING_READING_H_
#define GONGBAO_PARSER_MEANING_READING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"

namespace gongbao {

// Which part of a document a passage is in.
enum class PartKind { kBody, kInstrument, kAnnex };

inline constexpr std::size_t kNoPassage = static_cast<std::size_t>(-1);

struct Passage {
  const Node* node = nullptr;
  PartKind part_kind = PartKind::kBody;
  std::size_t part = 0;  // Counts the parts of the document in order.
  std::size_t parent = kNoPassage;
  std::size_t after = 0;  // One past its last descendant.
  TextSpan words;         // In Reading::text.
};

// Instruments come first, then the body, then annexes: where two say the
// same, the earlier is the better evidence.
class Reading {
 public:
  // REQUIRES: `gazette` outlives the reading.
  Reading(const Gazette& gazette, const Document& document);

  const std::string& text() const { return text_; }
  const std::vector<Passage>& passages() const { return passages_; }
  // The eid of a passage's node.
  std::string EidOf(std::size_t passage) const;
  std::string_view Words(const Passage& passage) const {
    return std::string_view(text_).substr(passage.words.begin,
                                          passage.words.size());
  }

  // The source bytes of a range of text(), from its first character to its
  // last. REQUIRES: the range is not empty and within one passage.
  TextSpan SourceSpan(TextSpan words) const;

 private:
  // From text offset `text` on, bytes stand in the source from `source` on.
  struct Anchor {
    std::size_t text;
    std::size_t source;
  };

  void AddPart(const std::vector<Node>& nodes, std::string prefix,
               PartKind kind);
  void AddPassages(const std::vector<Node>& nodes, PartKind kind,
                   std::size_t parent);
  void AddPassage(const Node& node, PartKind kind, std::size_t parent);
  void AddWords(TextSpan span, bool table);
  void AddLines(std::size_t begin, std::size_t end);
  void AddRows(std::size_t begin, std::size_t end);
  void AddRow(std::size_t begin, std::size_t end);
  void AddRun(std::size_t begin, std::size_t end);
  void AddMark(char mark, std::size_t source);

  const Gazette& gazette_;
  std::vector<std::string> prefixes_;  // Of the eids of each part.
  std::string text_;
  std::vector<Anchor> anchors_;
  std::vector<Passage> passages_;
};

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_READING_H_
