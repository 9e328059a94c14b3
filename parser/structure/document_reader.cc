#include "parser/structure/document_reader.h"

#include <algorithm>
#include <utility>

#include "parser/lexicon/character.h"
#include "parser/lexicon/date.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/title.h"
#include "parser/structure/annexes.h"
#include "parser/structure/closing.h"
#include "parser/structure/document_head.h"
#include "parser/structure/document_nodes.h"
#include "parser/structure/issued_titles.h"
#include "parser/structure/numbering.h"
#include "parser/structure/title_lines.h"

namespace gongbao {
namespace {

class Reader {
 public:
  Reader(const LinedText& source, const DocumentPart& part)
      : source_(source), part_(part), at_(part.lines.begin) {}

  Document Read() {
    document_.span = source_.Span(part_.lines);
    document_.number = part_.number;
    document_.category = part_.category;
    ReadLead();
    ReadTitle();
    ReadHead();
    ReadBodyAndTail();
    CheckAnnexes(source_, annex_list_, document_);
    NameByInstrument();
    CheckWhatIsMissing();
    return std::move(document_);
  }

 private:
  // --- Head ---

  // An earlier print of the title, and the notes under it.
  void ReadLead() {
    if (part_.lead.empty()) return;
    const LineRange title =
        InstrumentTitleFrom(source_, part_.lead.begin, part_.lead.end, {});
    TakePiece(PieceKind::kTitle, title.end);
    document_.date = PromulgationDate(source_, {at_, part_.lead.end});
    TakePiece(PieceKind::kPromulgation, part_.lead.end);
  }

  void ReadTitle() {
    document_.title = part_.name;
    const std::string compact = WithoutSpaces(document_.title);
    document_.kind = NameOfKind(KindOfDocumentTitle(compact));
    issued_ = IssuedKeys(compact);
    const std::string_view authority = AuthorityOfTitle(compact);
    static constexpr std::string_view kNameless = "政府";  // 政府令第12号
    if (!authority.empty() && authority != kNameless) {
      document_.authority = SpacedAuthority(authority.size());
    }
    if (part_.number_lines.empty() ||
        part_.title.begin <= part_.number_lines.begin) {
      TakePiece(PieceKind::kTitle, part_.title.end);
      TakeNumberLines();
    } else {
      TakeNumberLines();
      TakePiece(PieceKind::kTitle, part_.title.end);
    }
  }

  // The number, with the dates and notes that stand above or beside it.
  void TakeNumberLines() {
    if (part_.number_lines.end <= at_) return;
    const auto date = PromulgationDate(source_, {at_, part_.number_lines.end});
    if (date) document_.date = date;
    const std::size_t first = NumberBegin();
    if (first != kNoLine) TakePiece(PieceKind::kPromulgation, first);
    TakePiece(PieceKind::kDocumentNumber, part_.number_lines.end);
  }

  // The line where the number begins, which may stand on two:
  // 南江省人民政府令 / 第301号.
  std::size_t NumberBegin() const {
    const std::size_t last =
        PreviousSpoken(source_.lines, part_.number_lines.end, at_);
    std::string words;
    for (std::size_t i = last; i != kNoLine;
         i = PreviousSpoken(source_.lines, i, at_)) {
      words.insert(0, source_.Compact(i));
      if (const auto number = ParseDocumentNumber(words);
          number && number->ToString() == part_.number) {
        return i;
      }
    }
    return last;
  }

  // The authority as the title spaces it: 云岭市财政局 云岭市教育局.
  std::string SpacedAuthority(std::size_t compact_size) const {
    std::size_t end = 0;
    for (std::size_t seen = 0; seen < compact_size; ++end) {
      seen += document_.title[end] != ' ';
    }
    return document_.title.substr(0, end);
  }

  void ReadHead() {
    for (std::size_t before = part_.lines.end; before != at_;) {
      before = at_;
      ReadPromulgation();
      ReadIssuer();
      TakePiece(PieceKind::kTitle,
                RepeatedTitleEnd(source_, Rest(), part_.name));
    }
    const std::size_t first = NextSpoken(source_.lines, at_, part_.lines.end);
    if (first != kNoLine && source_.lines[first].kind == LineKind::kDate) {
      document_.date = ParseDate(source_.Words(first));
      TakePiece(PieceKind::kDate, first + 1);
    }
    const LineRange addressees = FindAddressees(source_, Rest());
    if (!addressees.empty()) {
      document_.addressees = ReadAddressees(source_, addressees);
      TakePiece(PieceKind::kAddressees, addressees.end);
    }
  }

  // The issuer's name on a line of its own under the title.
  void ReadIssuer() {
    const std::size_t line = FindIssuer(source_, Rest(), part_.name);
    if (line == kNoLine) return;
    if (!document_.authority) document_.authority = source_.Compact(line);
    TakePiece(PieceKind::kSignature, line + 1);
  }

  void ReadPromulgation() {
    const LineRange notes = FindPromulgation(source_, Rest());
    if (notes.empty()) return;
    const auto date = PromulgationDate(source_, notes);
    if (date) document_.date = date;
    TakePiece(PieceKind::kPromulgation, notes.end);
  }

  // --- Body and closing ---

  void ReadBodyAndTail() {
    const auto closing =
        FindClosing(source_.text, source_.lines, {at_, IssuedTitleBegin(source_, Rest(), issued_)},
                    WithoutSpaces(document_.authority.value_or("")));
    if (closing) {
      ReadBody(BodyRanges(*closing));
      TakeClosing(*closing);
    } else {
      ReadBody({{at_, TailBegin(source_, Rest(), issued_)}});
    }
    ReadTail();
  }

  std::vector<LineRange> BodyRanges(const Closing& closing) const {
    if (closing.signature.empty()) return {{at_, closing.date.begin}};
    std::vector<LineRange> ranges = {{at_, closing.signature.begin}};
    if (closing.signature.end < closing.date.begin) {
      ranges.push_back({closing.signature.end, closing.date.begin});
    }
    return ranges;
  }

  void ReadBody(std::vector<LineRange> ranges) {
    // The list of annexes stands at the end of the body.
    LineRange& last = ranges.back();
    std::size_t list = last.begin;
    while (list < last.end &&
           source_.lines[list].kind != LineKind::kAnnexLabel) {
      ++list;
    }
    const std::size_t end = std::exchange(last.end, list);
    document_.nodes = ReadNodes(source_, ranges, document_, document_.pieces);
    annex_list_ = {list, end};
    AddPiece(source_, document_, document_.pieces, PieceKind::kAnnexList,
             annex_list_);
    at_ = end;
  }

  void TakeClosing(const Closing& closing) {
    if (!closing.signature.empty()) {
      AddPiece(source_, document_, document_.pieces, PieceKind::kSignature,
               closing.signature);
    }
    AddPiece(source_, document_, document_.pieces, PieceKind::kDate,
             closing.date);
    if (!closing.release.empty()) {
      AddPiece(source_, document_, document_.pieces, PieceKind::kRelease,
               closing.release);
    }
    at_ = closing.end();
    document_.signatories = closing.signatories;
    document_.date = closing.day;
    document_.release = closing.note;
    if (!document_.authority) TakeAuthority(closing.signatories);
    if (closing.signature_inside_text) {
      Report(DiagnosticKind::kSignatureInsideText, closing.signature,
             source_.Compact(closing.signature.begin));
    }
  }

  // Those who sign have issued it, all of them, as in 云岭市财政局 云岭市教育局
  // 关于…; but a person signs for an office.
  void TakeAuthority(const std::vector<std::string>& signatories) {
    std::string names;
    for (const std::string& name : signatories) {
      if (!IsAuthority(name)) break;
      if (!names.empty()) names += ' ';
      names += name;
    }
    if (!names.empty()) document_.authority = std::move(names);
  }

  // --- Instruments and annexes ---

  void ReadTail() {
    if (IsUnread(document_)) at_ = part_.lines.begin;
    std::vector<std::size_t> begins = FindAnnexes(source_, Rest());
    begins.push_back(part_.lines.end);
    ReadLateAnnexList(begins.front());
    if (NextSpoken(source_.lines, at_, begins.front()) != kNoLine) {
      ReadUnlabelled({at_, begins.front()});
    } else if (IsUnread(document_)) {
      begins.front() = at_;
    } else {
      AbsorbLines(source_, document_.pieces, {at_, begins.front()});
    }
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
      ReadAnnex({begins[i], begins[i + 1]});
    }
  }

  // 附件:河道保洁检查表.docx under the date, where saved web pages have it.
  void ReadLateAnnexList(std::size_t end) {
    const std::size_t first = NextSpoken(source_.lines, at_, end);
    if (!annex_list_.empty() || first == kNoLine ||
        source_.lines[first].kind != LineKind::kAnnexLabel) {
      return;
    }
    annex_list_ = {first, end};
    TakePiece(PieceKind::kAnnexList, end);
  }

  // What follows the closing without a label is what the document issues.
  void ReadUnlabelled(LineRange range) {
    const LineRange title = TitleOfIssued(range);
    if (title.empty()) {
      std::vector<Node> nodes =
          ReadNodes(source_, {range}, document_, document_.pieces);
      std::move(nodes.begin(), nodes.end(),
                std::back_inserter(document_.nodes));
      CountNodes(document_.nodes);
      return;
    }
    Instrument instrument;
    instrument.span = source_.Span(range);
    instrument.title = WithoutTitleMarks(JoinTitle(source_, title));
    instrument.kind = NameOfKind(KindOfTitle(instrument.title));
    AddPiece(source_, document_, instrument.pieces, PieceKind::kTitle,
             {range.begin, title.end});
    instrument.nodes = ReadTextOfPart(source_, {title.end, range.end},
                                      document_, instrument.pieces);
    document_.instruments.push_back(std::move(instrument));
  }

  // The authors' names may stand above the title.
  LineRange TitleOfIssued(LineRange range) const {
    const LineRange first =
        InstrumentTitleFrom(source_, range.begin, range.end, issued_);
    const std::size_t begin = AfterAuthors(source_, range);
    if (begin == range.begin || IsIssued(JoinTitle(source_, first), issued_)) {
      return first;
    }
    return InstrumentTitleFrom(source_, begin, range.end, issued_);
  }

  void ReadAnnex(LineRange range) {
    const std::size_t first = NextSpoken(source_.lines, range.begin, range.end);
    const AnnexLabel label = ReadAnnexLabel(source_.Words(first));
    Annex annex;
    annex.label = label.name;
    annex.span = source_.Span(range);
    AddPiece(source_, document_, annex.pieces, PieceKind::kAnnexLabel,
             {range.begin, first + 1});
    std::size_t begin = first + 1;
    if (!label.title.empty()) {
      annex.title = WithoutSpaces(label.title);
    } else {
      const LineRange title =
          InstrumentTitleFrom(source_, begin, range.end, issued_);
      if (!title.empty()) {
        annex.title = JoinTitle(source_, title);
        AddPiece(source_, document_, annex.pieces, PieceKind::kTitle,
                 {begin, title.end});
        begin = title.end;
      }
    }
    annex.nodes =
        ReadTextOfPart(source_, {begin, range.end}, document_, annex.pieces);
    AddAnnex(std::move(annex));
  }

  void AddAnnex(Annex annex) {
    if (!IsInstrument(annex)) {
      document_.annexes.push_back(std::move(annex));
      return;
    }
    Instrument instrument;
    instrument.title = std::move(annex.title);
    instrument.kind = NameOfKind(KindOfTitle(instrument.title));
    instrument.annex = std::move(annex.label);
    instrument.span = annex.span;
    instrument.pieces = std::move(annex.pieces);
    instrument.nodes = std::move(annex.nodes);
    document_.instruments.push_back(std::move(instrument));
  }

  // An annex is an instrument if the title says that it is issued, or if it
  // is made of articles and named like one.
  bool IsInstrument(const Annex& annex) const {
    const std::string compact = WithoutSpaces(annex.title);
    if (!IsInstrumentKind(KindOfTitle(compact))) return false;
    return IsIssued(compact, issued_) || HasArticles(annex.nodes);
  }

  static bool HasArticles(const std::vector<Node>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.type == NodeType::kArticle ||
             (node.type <= NodeType::kSection && HasArticles(node.children));
    });
  }

  // --- Pieces ---

  LineRange Rest() const { return {at_, part_.lines.end}; }

  void TakePiece(PieceKind kind, std::size_t end) {
    if (end <= at_) return;
    AddPiece(source_, document_, document_.pieces, kind, {at_, end});
    at_ = end;
  }

  void Report(DiagnosticKind kind, LineRange range, std::string detail) {
    document_.diagnostics.push_back(
        {kind, source_.Span(range), std::nullopt, std::move(detail)});
  }

  // A sentence that publishes a regulation may have no title of its own.
  void NameByInstrument() {
    if (!document_.title.empty() || document_.instruments.size() != 1) return;
    document_.title = document_.instruments.front().title;
    document_.kind = document_.instruments.front().kind;
  }

  void CheckWhatIsMissing() {
    if (document_.date) return;
    const std::size_t first =
        NextSpoken(source_.lines, part_.lines.begin, part_.lines.end);
    if (first == kNoLine) return;
    document_.diagnostics.push_back({DiagnosticKind::kMissingDate,
                                     source_.lines[first].words, std::nullopt,
                                     ""});
  }

  const LinedText& source_;
  const DocumentPart& part_;
  std::size_t at_;
  LineRange annex_list_;
  Document document_;
  std::vector<std::string> issued_;  // Keys of the titles it issues.
};

}  // namespace

Document ReadDocument(const LinedText& source, const DocumentPart& part) {
  return Reader(source, part).Read();
}

}  // namespace gongbao
