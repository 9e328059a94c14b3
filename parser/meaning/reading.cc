#include "parser/meaning/reading.h"

#include <algorithm>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/structure/markup.h"

namespace gongbao {
namespace {

bool IsBreak(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// Where the line that holds `at` ends, at most `limit`.
std::size_t LineEnd(std::string_view source, std::size_t at,
                    std::size_t limit) {
  std::string_view line = source.substr(at, limit - at);
  for (const char mark : {'\n', '\r', '\f'})
    line = line.substr(0, line.find(mark));
  return at + line.size();
}

bool IsLatinAt(std::string_view text, std::size_t at) {
  return at < text.size() &&
         IsLatinLetter(static_cast<unsigned char>(text[at]));
}

}  // namespace

Reading::Reading(const Gazette& gazette, const Document& document)
    : gazette_(gazette) {
  text_.reserve(document.span.size() + document.span.size() / 8);
  for (std::size_t i = 0; i < document.instruments.size(); ++i) {
    AddPart(document.instruments[i].nodes, InstrumentPrefix(i),
            PartKind::kInstrument);
  }
  AddPart(document.nodes, BodyPrefix(document), PartKind::kBody);
  for (std::size_t i = 0; i < document.annexes.size(); ++i) {
    AddPart(document.annexes[i].nodes, AnnexPrefix(i), PartKind::kAnnex);
  }
}

void Reading::AddPart(const std::vector<Node>& nodes, std::string prefix,
                      PartKind kind) {
  prefixes_.push_back(std::move(prefix));
  AddPassages(nodes, kind, kNoPassage);
}

// Recurses as deep as provisions nest, which is a dozen levels at most.
void Reading::AddPassages(const std::vector<Node>& nodes, PartKind kind,
                          std::size_t parent) {
  for (const Node& node : nodes) {
    const std::size_t passage = passages_.size();
    AddPassage(node, kind, parent);
    AddPassages(node.children, kind, passage);
    passages_[passage].after = passages_.size();
  }
}

void Reading::AddPassage(const Node& node, PartKind kind, std::size_t parent) {
  Passage passage;
  passage.node = &node;
  passage.part_kind = kind;
  passage.part = prefixes_.size() - 1;
  passage.parent = parent;
  passage.words.begin = text_.size();
  const bool table = node.type == NodeType::kTable;
  if (!node.heading.empty()) {
    AddWords(node.heading, table);
    if (!node.text.empty()) AddMark('\n', node.text.begin);
  }
  if (!node.text.empty()) AddWords(node.text, table);
  passage.words.end = text_.size();
  AddMark('\n', node.span.end);
  passages_.push_back(passage);
}

std::string Reading::EidOf(std::size_t passage) const {
  std::vector<const Node*> nodes;  // Up to the one that begins the eid anew.
  for (std::size_t i = passage; i != kNoPassage; i = passages_[i].parent) {
    nodes.push_back(passages_[i].node);
    if (nodes.back()->type == NodeType::kArticle) break;
  }
  std::string eid = prefixes_[passages_[passage].part];
  for (std::size_t i = nodes.size(); i-- > 0;) {
    eid += EidStep(*nodes[i]);
    if (i > 0) eid += "__";
  }
  return eid;
}

// Goes over the words of `span` and leaves out page furniture.
void Reading::AddWords(TextSpan span, bool table) {
  auto furniture = std::partition_point(
      gazette_.furniture.begin(), gazette_.furniture.end(),
      [&](const Furniture& piece) { return piece.span.end <= span.begin; });
  for (std::size_t at = span.begin; at < span.end;) {
    if (furniture != gazette_.furniture.end() && furniture->span.begin <= at) {
      at = std::max(at, furniture->span.end);
      ++furniture;
      continue;
    }
    std::size_t limit = span.end;
    if (furniture != gazette_.furniture.end()) {
      limit = std::min(limit, furniture->span.begin);
    }
    table ? AddRows(at, limit) : AddLines(at, limit);
    at = limit;
  }
}

// Drops line breaks and the marks that lines begin with, all white space but
// the one between two Latin letters, and the ** of bold.
void Reading::AddLines(std::size_t begin, std::size_t end) {
  const std::string_view source = gazette_.source.text;
  const auto mark_size = [&](std::size_t at) {
    return LeadingMarkSize(source.substr(at, LineEnd(source, at, end) - at));
  };
  if (begin == 0 || IsBreak(source[begin - 1])) begin += mark_size(begin);
  std::size_t run = begin;
  const auto skip = [&](std::size_t at, std::size_t size) {
    AddRun(run, at);
    run = at + size;
    return run;
  };
  for (std::size_t at = begin; at < end;) {
    const auto byte = static_cast<unsigned char>(source[at]);
    if (byte >= 0xE4 && byte <= 0xE9) {  // Han, three bytes.
      at += 3;
    } else if (IsBreak(source[at])) {
      at = skip(at, 1 + mark_size(at + 1));
    } else if (byte == '*' && at + 1 < end && source[at + 1] == '*') {
      at = skip(at, 2);
    } else if (MayBeSpace(source[at])) {
      const Character c = CharacterAt(source, at);
      const bool between_letters = at > begin && IsLatinAt(source, at - 1) &&
                                   IsLatinAt(source, at + c.size);
      if (IsSpace(c.value) && !between_letters) skip(at, c.size);
      at += c.size;
    } else {
      ++at;
    }
  }
  AddRun(run, std::min(end, source.size()));
}

void Reading::AddRows(std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::size_t line_end = LineEnd(gazette_.source.text, begin, end);
    AddRow(begin, line_end);
    begin = line_end + 1;
  }
}

// Tabs, bars and HTML tags part cells.
void Reading::AddRow(std::size_t begin, std::size_t end) {
  const std::string_view source = gazette_.source.text;
  std::size_t run = begin;
  const auto part = [&](std::size_t at, std::size_t size) {
    AddLines(run, at);
    AddMark('|', at);
    run = at + size;
  };
  for (std::size_t at = begin; at < end; ++at) {
    if (source[at] == '\t' || source[at] == '|') part(at, 1);
    if (source[at] != '<') continue;
    const std::size_t size = source.substr(at, end - at).find('>');
    if (size == std::string_view::npos) break;
    part(at, size + 1);
    at += size;
  }
  AddLines(run, end);
  AddMark('\n', end);
}

void Reading::AddRun(std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  anchors_.push_back({text_.size(), begin});
  text_.append(gazette_.source.text, begin, end - begin);
}

void Reading::AddMark(char mark, std::size_t source) {
  anchors_.push_back({text_.size(), source});
  text_ += mark;
}

TextSpan Reading::SourceSpan(TextSpan words) const {
  const auto source = [&](std::size_t offset) {
    const auto after = std::upper_bound(
        anchors_.begin(), anchors_.end(), offset,
        [](std::size_t at, const Anchor& anchor) { return at < anchor.text; });
    const Anchor& anchor = *std::prev(after);
    return anchor.source + (offset - anchor.text);
  };
  return {source(words.begin), source(words.end - 1) + 1};
}

}  // namespace gongbao
