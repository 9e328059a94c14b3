#include "tests/parser/outline.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "parser/joined_text.h"
#include "parser/lexicon/character.h"

namespace gongbao {
namespace {

std::string Nfkc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string folded;
  nfkc->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                      text.data(), static_cast<std::int32_t>(text.size()))),
                  status)
      .toUTF8String(folded);
  return folded;
}

std::string OneOf(const std::optional<std::string>& text) {
  return text ? TextKey(*text) : "-";
}

std::string OneOf(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "-";
}

std::string OneOf(const std::optional<Date>& date) {
  return date ? date->ToString() : "-";
}

std::string AllOf(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += "[" + TextKey(text) + "]";
  return all;
}

class Reading {
 public:
  explicit Reading(const Gazette& gazette) : gazette_(gazette) {}

  std::vector<std::string> Read() {
    if (gazette_.issue) Add(*gazette_.issue);
    for (const ContentsEntry& entry : gazette_.contents) Add(entry);
    for (const Document& document : gazette_.documents) Add(document);
    return std::move(lines_);
  }

 private:
  void Line(int depth, std::string text) {
    lines_.push_back(std::string(static_cast<std::size_t>(depth) * 2, ' ') +
                     std::move(text));
  }

  void Add(const Issue& issue) {
    Line(0, "issue " + TextKey(issue.title));
    Line(1, "publisher " + OneOf(issue.publisher));
    Line(1, "sponsor " + OneOf(issue.sponsor));
    Line(1, "year " + OneOf(issue.year) + " number " + OneOf(issue.number) +
                " serial " + OneOf(issue.serial));
    Line(1, "published " + OneOf(issue.published));
  }

  void Add(const ContentsEntry& entry) {
    Line(0, "contents " + OneOf(entry.category) + " | " + TextKey(entry.title) +
                " | " + OneOf(entry.number) + " | " + OneOf(entry.page) +
                " | document " +
                (entry.document ? std::to_string(*entry.document) : "-"));
  }

  void Add(const Document& document) {
    Line(0, "document " + TextKey(document.title));
    Line(1, "kind " + document.kind + ", number " + OneOf(document.number));
    Line(1, "category " + OneOf(document.category));
    Line(1, "authority " + OneOf(document.authority));
    Line(1, "addressees " + AllOf(document.addressees));
    Line(1, "signatories " + AllOf(document.signatories));
    Line(1, "date " + OneOf(document.date));
    Line(1, "release " + OneOf(document.release));
    Add(document.nodes, 1);
    for (const Instrument& instrument : document.instruments) {
      Line(1, "instrument " + OneOf(instrument.annex) + " " +
                  TextKey(instrument.title) + ", kind " + instrument.kind);
      Add(instrument.nodes, 2);
    }
    for (const Annex& annex : document.annexes) {
      Line(1, "annex " + TextKey(annex.label) + " " + TextKey(annex.title));
      Add(annex.nodes, 2);
    }
    for (const Diagnostic& diagnostic : document.diagnostics) {
      Add(diagnostic);
    }
  }

  void Add(const std::vector<Node>& nodes, int at) {
    VisitNodes(nodes, "", [&](const Node& node, std::string_view, int depth) {
      std::string line(NodeTypeName(node.type));
      if (node.number) line += " " + std::to_string(*node.number);
      if (node.suffix) line += "-" + std::to_string(*node.suffix);
      if (!node.heading.empty()) {
        line += " {" + TextKey(CompactText(gazette_, node.heading)) + "}";
      }
      Line(at + depth, line + " " + TextOf(node));
    });
  }

  std::string TextOf(const Node& node) const {
    if (node.type != NodeType::kTable) {
      return TextKey(JoinedText(gazette_, node.text));
    }
    std::string rows;
    for (const auto& row : TableRows(gazette_, node)) rows += AllOf(row) + "/";
    return rows;
  }

  // What numbering says is the text's; what is missing may be the surface's.
  void Add(const Diagnostic& diagnostic) {
    switch (diagnostic.kind) {
      case DiagnosticKind::kMissingArticle:
      case DiagnosticKind::kRepeatedArticle:
      case DiagnosticKind::kArticleOutOfOrder:
      case DiagnosticKind::kMissingChapter:
      case DiagnosticKind::kRepeatedChapter:
      case DiagnosticKind::kMissingItem:
      case DiagnosticKind::kMissingHeading:
      case DiagnosticKind::kRepeatedHeading:
      case DiagnosticKind::kHeadingOutOfOrder:
      case DiagnosticKind::kColumnsMixed:
      case DiagnosticKind::kSignatureInsideText:
        Line(1, std::string(DiagnosticCode(diagnostic.kind)) + " " +
                    OneOf(diagnostic.number));
        break;
      default:
        break;
    }
  }

  const Gazette& gazette_;
  std::vector<std::string> lines_;
};

// The first twelve characters of `text`.
std::string Beginning(const std::string& text) {
  std::size_t at = 0;
  for (int count = 0; count < 12 && at < text.size(); ++count) {
    at += CharacterAt(text, at).size;
  }
  return text.substr(0, at);
}

class Outline {
 public:
  explicit Outline(const Gazette& gazette) : gazette_(gazette) {}

  std::string Write() {
    if (gazette_.issue) {
      text_ += "issue " + gazette_.issue->title + "\n";
    }
    for (const Document& document : gazette_.documents) Write(document);
    return std::move(text_);
  }

 private:
  void Line(int depth, const std::string& words, std::size_t offset) {
    text_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + words +
             " :" + std::to_string(gazette_.LineAt(offset)) + "\n";
  }

  void Write(const Document& document) {
    Line(0, "document " + document.number.value_or("-") + " " + document.title,
         document.span.begin);
    Write(document.nodes, 1);
    for (const Instrument& instrument : document.instruments) {
      Line(1,
           "instrument " + instrument.annex.value_or("-") + " " +
               instrument.title,
           instrument.span.begin);
      Write(instrument.nodes, 2);
    }
    for (const Annex& annex : document.annexes) {
      Line(1, "annex " + annex.label + " " + annex.title, annex.span.begin);
      Write(annex.nodes, 2);
    }
    for (const Diagnostic& diagnostic : document.diagnostics) {
      const std::string number =
          diagnostic.number ? " " + std::to_string(*diagnostic.number) : "";
      Line(1, "! " + std::string(DiagnosticCode(diagnostic.kind)) + number,
           diagnostic.span.begin);
    }
  }

  void Write(const std::vector<Node>& nodes, int at) {
    VisitNodes(nodes, "", [&](const Node& node, std::string_view, int depth) {
      std::string line(NodeTypeName(node.type));
      if (!node.label.empty()) line += " " + CompactText(gazette_, node.label);
      const TextSpan words = node.heading.empty() ? node.text : node.heading;
      if (!words.empty()) {
        line += " " + Beginning(CompactText(gazette_, words));
      }
      const TextSpan first = !node.label.empty() ? node.label
                             : !words.empty()    ? words
                                                 : node.span;
      Line(at + depth, line, first.begin);
    });
  }

  const Gazette& gazette_;
  std::string text_;
};

}  // namespace

std::string TextKey(std::string_view text) {
  const std::string folded = WithoutSpaces(Nfkc(text));
  std::string key;
  key.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const Character c = CharacterAt(folded, at);
    static constexpr std::u32string_view kOpen = U"[〔【〖{﹝";
    static constexpr std::u32string_view kClose = U"]〕】〗}﹞";
    if (kOpen.find(c.value) != kOpen.npos) {
      key += '(';
    } else if (kClose.find(c.value) != kClose.npos) {
      key += ')';
    } else {
      key.append(folded, at, c.size);
    }
    at += c.size;
  }
  return key;
}

std::vector<std::string> ReadingOf(const Gazette& gazette) {
  return Reading(gazette).Read();
}

std::string OutlineOf(const Gazette& gazette) {
  return Outline(gazette).Write();
}

std::string FirstDifference(const std::vector<std::string>& want,
                            const std::vector<std::string>& got) {
  const std::size_t most = std::max(want.size(), got.size());
  const auto line = [](const std::vector<std::string>& lines, std::size_t i) {
    return i < lines.size() ? lines[i] : std::string("(nothing)");
  };
  for (std::size_t i = 0; i < most; ++i) {
    if (i < want.size() && i < got.size() && want[i] == got[i]) continue;
    return "line " + std::to_string(i + 1) +
           (i > 0 ? "\n    before: " + want[i - 1] : "") +
           "\n    want:   " + line(want, i) + "\n    got:    " + line(got, i);
  }
  return "";
}

}  // namespace gongbao
