#include "index/gazette_rows.h"

#include <optional>
#include <string_view>
#include <vector>

#include "index/address.h"
#include "index/document_frame.h"
#include "index/folded_title.h"
#include "index/provision_rows.h"
#include "index/tracking/meaning_rows.h"
#include "index/unit_words.h"
#include "parser/joined_text.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

std::string Lines(const std::vector<std::string>& texts) {
  std::string lines;
  for (const std::string& text : texts) {
    if (!lines.empty()) lines += '\n';
    lines += text;
  }
  return lines;
}

std::optional<std::string> Iso(const std::optional<Date>& date) {
  if (!date) return std::nullopt;
  return date->ToString();
}

int LineOfTitle(const Gazette& gazette, const std::vector<Piece>& pieces,
                TextSpan span) {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::kTitle) {
      return gazette.LineAt(piece.span.begin);
    }
  }
  return gazette.LineAt(span.begin);
}

Unit TitleUnit(const StoredPart& part, std::string title, int line) {
  Unit unit;
  unit.part = part;
  unit.kind = UnitKind::kTitle;
  unit.title = std::move(title);
  unit.line = line;
  return unit;
}

// Writes the rows of one gazette, top down.
class GazetteWriter {
 public:
  GazetteWriter(Connection& connection, const Gazette& gazette,
                std::set<std::string>& keys, WordBatch& words)
      : connection_(connection),
        gazette_(gazette),
        keys_(keys),
        words_(words) {}

  void Write() {
    InsertSource();
    if (gazette_.issue) InsertIssue(*gazette_.issue);
    for (const Document& document : gazette_.documents) {
      InsertDocument(document);
    }
    for (const ContentsEntry& entry : gazette_.contents) InsertEntry(entry);
    InsertDiagnostics(gazette_.diagnostics, std::nullopt);
  }

 private:
  void InsertSource() {
    const SourceText& source = gazette_.source;
    connection_
        .Prepare(
            "INSERT INTO source (path, sha256, encoding, bytes, text_bytes,"
            " parser_version) VALUES (?, ?, ?, ?, ?, ?)")
        .Bind(source.path, source.sha256, source.encoding, source.bytes,
              source.text.size(), kParserVersion)
        .Run();
    source_ = connection_.LastInsertId();
  }

  void InsertIssue(const Issue& issue) {
    connection_
        .Prepare(
            "INSERT INTO issue (source, title, publisher, sponsor, year,"
            " number, serial, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(source_, issue.title, issue.publisher, issue.sponsor, issue.year,
              issue.number, issue.serial, Iso(issue.published))
        .Run();
    issue_ = connection_.LastInsertId();
  }

  void InsertDocument(const Document& document) {
    const std::int64_t id = InsertDocumentRow(document);
    std::vector<Unit> units;
    const StoredPart body{id, {}, {}};
    // The number belongs to the words of the title: people search for it.
    std::string title = document.title;
    if (document.number) title += "\n" + *document.number;
    units.push_back(
        TitleUnit(body, std::move(title),
                  LineOfTitle(gazette_, document.pieces, document.span)));
    InsertProvisions(connection_, gazette_, body, document.nodes,
                     BodyPrefix(document), units);
    InsertInstruments(document, id, units);
    InsertAnnexes(document, id, units);
    if (auto frame = FrameUnit(gazette_, document, id)) {
      units.push_back(*std::move(frame));
    }
    InsertUnits(connection_, id, units, words_);
    InsertMeaning(connection_, gazette_, document, id);
    InsertDiagnostics(document.diagnostics, id);
    documents_.push_back(id);
  }

  std::int64_t InsertDocumentRow(const Document& document) {
    const std::string title_key =
        FoldedTitle(document.title.empty() ? kUntitled : document.title);
    const std::string key = document.number.value_or(title_key);
    std::optional<int> year;
    if (document.date) year = document.date->year;
    connection_
        .Prepare(
            "INSERT INTO document (source, issue, position, address,"
            " address_key, title, title_key, short_title_key, kind, number,"
            " authority, category, addressees, signatories, date, year,"
            " release, line, span_begin, span_end) VALUES (?, ?, ?, '', ?, ?,"
            " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .Bind(source_, issue_, documents_.size(), key, document.title,
              title_key, ShortFoldedTitle(title_key), document.kind,
              document.number, document.authority, document.category,
              Lines(document.addressees), Lines(document.signatories),
              Iso(document.date), year, document.release,
              gazette_.LineAt(document.span.begin), document.span.begin,
              document.span.end)
        .Run();
    keys_.insert(key);
    keys_.insert(title_key);
    return connection_.LastInsertId();
  }

  void InsertInstruments(const Document& document, std::int64_t id,
                         std::vector<Unit>& units) {
    for (std::size_t i = 0; i < document.instruments.size(); ++i) {
      const Instrument& instrument = document.instruments[i];
      const std::string key = FoldedTitle(instrument.title);
      keys_.insert(key);
      const int line =
          LineOfTitle(gazette_, instrument.pieces, instrument.span);
      connection_
          .Prepare(
              "INSERT INTO instrument (document, title, title_key,"
              " short_title_key, kind, annex, line, span_begin, span_end)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .Bind(id, instrument.title, key, ShortFoldedTitle(key),
                instrument.kind, instrument.annex, line, instrument.span.begin,
                instrument.span.end)
          .Run();
      const StoredPart part{id, connection_.LastInsertId(), {}};
      units.push_back(TitleUnit(part, instrument.title, line));
      InsertProvisions(connection_, gazette_, part, instrument.nodes,
                       InstrumentPrefix(i), units);
    }
  }

  void InsertAnnexes(const Document& document, std::int64_t id,
                     std::vector<Unit>& units) {
    for (std::size_t i = 0; i < document.annexes.size(); ++i) {
      const Annex& annex = document.annexes[i];
      const int line = LineOfTitle(gazette_, annex.pieces, annex.span);
      connection_
          .Prepare(
              "INSERT INTO annex (document, label, title, line, span_begin,"
              " span_end) VALUES (?, ?, ?, ?, ?, ?)")
          .Bind(id, annex.label, annex.title, line, annex.span.begin,
                annex.span.end)
          .Run();
      const StoredPart part{id, {}, connection_.LastInsertId()};
      units.push_back(TitleUnit(part, annex.title, line));
      InsertProvisions(connection_, gazette_, part, annex.nodes, AnnexPrefix(i),
                       units);
    }
  }

  void InsertEntry(const ContentsEntry& entry) {
    std::optional<std::int64_t> document;
    if (entry.document && *entry.document < documents_.size()) {
      document = documents_[*entry.document];
    }
    connection_
        .Prepare(
            "INSERT INTO contents_entry (source, document, category, title,"
            " number, page, line) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .Bind(source_, document, entry.category, entry.title, entry.number,
              entry.page, gazette_.LineAt(entry.span.begin))
        .Run();
  }

  void InsertDiagnostics(const std::vector<Diagnostic>& diagnostics,
                         std::optional<std::int64_t> document) {
    for (const Diagnostic& diagnostic : diagnostics) {
      connection_
          .Prepare(
              "INSERT INTO diagnostic (source, document, code, number, detail,"
              " line, span_begin, span_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
          .Bind(source_, document, DiagnosticCode(diagnostic.kind),
                diagnostic.number, diagnostic.detail,
                gazette_.LineAt(diagnostic.span.begin), diagnostic.span.begin,
                diagnostic.span.end)
          .Run();
    }
  }

  Connection& connection_;
  const Gazette& gazette_;
  std::set<std::string>& keys_;
  WordBatch& words_;
  std::int64_t source_ = 0;
  std::optional<std::int64_t> issue_;
  std::vector<std::int64_t> documents_;  // Ids, in the gazette's order.
};

// What others may be called once these names are free.
void CollectKeys(Connection& connection, std::int64_t source,
                 std::set<std::string>& keys) {
  Statement names = connection.Prepare(
      "SELECT address_key FROM document WHERE source = ?1"
      " UNION SELECT title_key FROM document WHERE source = ?1"
      " UNION SELECT instrument.title_key FROM instrument JOIN document"
      " ON document.id = instrument.document WHERE source = ?1");
  names.Bind(source);
  while (names.Step()) keys.insert(names.Text(0));
}

}  // namespace

void InsertGazette(Connection& connection, const Gazette& gazette,
                   std::set<std::string>& keys, WordBatch& words) {
  GazetteWriter(connection, gazette, keys, words).Write();
}

std::int64_t RemoveSource(Connection& connection, const std::string& path,
                          std::set<std::string>& keys, WordBatch& words) {
  Statement source =
      connection.Prepare("SELECT id, text_bytes FROM source WHERE path = ?");
  source.Bind(path);
  if (!source.Step()) return 0;
  const std::int64_t id = source.Integer(0);
  CollectKeys(connection, id, keys);
  Statement documents = connection.Prepare(
      "SELECT id FROM document WHERE source = ? ORDER BY id");
  documents.Bind(id);
  while (documents.Step()) RemoveWords(connection, documents.Integer(0), words);
  connection.Prepare("DELETE FROM source WHERE id = ?").Bind(id).Run();
  return source.Integer(1);
}

}  // namespace gongbao
