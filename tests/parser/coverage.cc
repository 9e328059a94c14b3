#include "tests/parser/coverage.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gongbao {
namespace {

std::string At(const Gazette& gazette, std::size_t offset) {
  return "line " + std::to_string(gazette.LineAt(offset)) + ", byte " +
         std::to_string(offset) + ": ";
}

// The source's words from `offset` on, at most to the line's end.
std::string Excerpt(const Gazette& gazette, std::size_t offset) {
  std::string_view text = gazette.source.text;
  // To the character's beginning.
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) {
    --offset;
  }
  text = text.substr(std::min(offset, text.size()), 60);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80)) {
    const auto last = static_cast<unsigned char>(text.back());
    text.remove_suffix(1);
    if (last >= 0xC0) break;
  }
  std::string excerpt;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      excerpt += "\\n";
    } else {
      excerpt += c;
    }
  }
  return excerpt;
}

// Notes for each byte which place holds it.
class Owners {
 public:
  explicit Owners(const Gazette& gazette)
      : gazette_(gazette), owner_(gazette.source.text.size(), 0) {
    names_.emplace_back("no place");
  }

  void Claim(TextSpan span, std::string_view name, bool furniture = false) {
    if (span.empty()) return;
    names_.emplace_back(name);
    const auto id = static_cast<std::uint32_t>(names_.size() - 1);
    if (furniture) last_furniture_ = id;
    for (std::size_t at = span.begin; at < span.end; ++at) {
      if (at >= owner_.size()) {
        Fault(at, "is beyond the text", name);
        return;
      }
      if (owner_[at] == 0) {
        owner_[at] = id;
      } else if (furniture || owner_[at] > last_furniture_) {
        Fault(at, "in " + names_[owner_[at]] + " and in ", name);
        return;
      }
    }
  }

  void ClaimNodes(const std::vector<Node>& nodes) {
    VisitNodes(nodes, "", [&](const Node& node, std::string_view, int) {
      std::size_t at = node.span.begin;
      for (const Node& child : node.children) {
        if (child.span.begin > at) ClaimOwn({at, child.span.begin}, node);
        at = std::max(at, child.span.end);
      }
      if (at < node.span.end) ClaimOwn({at, node.span.end}, node);
    });
  }

  void ClaimPieces(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      Claim(piece.span, "piece " + std::string(PieceKindName(piece.kind)));
    }
  }

  std::string FirstFault() const {
    const auto none = std::find(owner_.begin(), owner_.end(), 0u);
    const auto bare = static_cast<std::size_t>(none - owner_.begin());
    if (none == owner_.end() || bare > fault_at_) return fault_;
    return At(gazette_, bare) + "in no place: " + Excerpt(gazette_, bare);
  }

 private:
  void ClaimOwn(TextSpan span, const Node& node) {
    Claim(span, "node " + std::string(NodeTypeName(node.type)));
  }

  void Fault(std::size_t at, std::string what, std::string_view name) {
    if (at >= fault_at_) return;
    fault_at_ = at;
    fault_ = At(gazette_, at) + what + std::string(name) + ": " +
             Excerpt(gazette_, at);
  }

  const Gazette& gazette_;
  std::vector<std::uint32_t> owner_;
  std::vector<std::string> names_;
  std::uint32_t last_furniture_ = 0;  // All owners up to it are furniture.
  std::size_t fault_at_ = static_cast<std::size_t>(-1);
  std::string fault_;
};

// Checks that spans nest, and keeps the first that does not.
class Nesting {
 public:
  explicit Nesting(const Gazette& gazette) : gazette_(gazette) {}

  void Inside(TextSpan inner, TextSpan outer, std::string_view name) {
    if (inner.empty()) return;
    if (inner.begin > inner.end || inner.begin < outer.begin ||
        inner.end > outer.end) {
      Fault(inner.begin, std::string(name) + " is not inside its parent");
    }
  }

  void Nodes(const std::vector<Node>& nodes, TextSpan parent) {
    std::size_t at = parent.begin;
    for (const Node& node : nodes) {
      const std::string name(NodeTypeName(node.type));
      Inside(node.span, parent, name);
      if (node.span.begin < at) Fault(node.span.begin, name + " overlaps");
      at = std::max(at, node.span.end);
      Inside(node.label, node.span, name + "'s label");
      Inside(node.heading, node.span, name + "'s heading");
      Inside(node.text, node.span, name + "'s text");
      Nodes(node.children, node.span);
    }
  }

  void Pieces(const std::vector<Piece>& pieces, TextSpan parent) {
    for (const Piece& piece : pieces) {
      Inside(piece.span, parent, PieceKindName(piece.kind));
    }
  }

  template <typename Part>
  void Parts(const std::vector<Part>& parts, TextSpan parent) {
    for (const Part& part : parts) {
      Inside(part.span, parent, "instrument or annex");
      Pieces(part.pieces, part.span);
      Nodes(part.nodes, part.span);
    }
  }

  const std::string& fault() const { return fault_; }

 private:
  void Fault(std::size_t at, const std::string& what) {
    if (!fault_.empty()) return;
    fault_ = At(gazette_, at) + what + ": " + Excerpt(gazette_, at);
  }

  const Gazette& gazette_;
  std::string fault_;
};

}  // namespace

std::string FirstCoverageFault(const Gazette& gazette) {
  Owners owners(gazette);
  for (const Furniture& furniture : gazette.furniture) {
    owners.Claim(furniture.span,
                 "furniture " + std::string(FurnitureKindName(furniture.kind)),
                 true);
  }
  for (const Document& document : gazette.documents) {
    owners.ClaimPieces(document.pieces);
    owners.ClaimNodes(document.nodes);
    for (const Instrument& instrument : document.instruments) {
      owners.ClaimPieces(instrument.pieces);
      owners.ClaimNodes(instrument.nodes);
    }
    for (const Annex& annex : document.annexes) {
      owners.ClaimPieces(annex.pieces);
      owners.ClaimNodes(annex.nodes);
    }
  }
  return owners.FirstFault();
}

std::string FirstNestingFault(const Gazette& gazette) {
  Nesting nesting(gazette);
  const TextSpan whole{0, gazette.source.text.size()};
  std::size_t at = 0;
  for (const Document& document : gazette.documents) {
    nesting.Inside(document.span, {at, whole.end}, "document");
    at = std::max(at, document.span.end);
    nesting.Pieces(document.pieces, document.span);
    nesting.Nodes(document.nodes, document.span);
    nesting.Parts(document.instruments, document.span);
    nesting.Parts(document.annexes, document.span);
  }
  for (const Furniture& furniture : gazette.furniture) {
    nesting.Inside(furniture.span, whole, "furniture");
  }
  return nesting.fault();
}

}  // namespace gongbao
