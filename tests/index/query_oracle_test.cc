// Random queries of the whole grammar, answered by reading every unit, must
// find the same units as the index does. The queries are made here together
// with what they mean, so that the parser is tested with the rest.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iostream>
#include <random>

#include "index/connection.h"
#include "index/folded_title.h"
#include "index/folding.h"
#include "index/searcher.h"
#include "index/unit_scan.h"
#include "tests/index/indexed_files.h"
#include "tests/index/sample_gazette.h"

namespace gongbao {
namespace {

// A unit as its reader sees it.
struct Unit {
  std::int64_t id = 0;
  std::u32string text;
  std::vector<std::u32string> paragraphs = {};
  std::optional<int> article = {};
  std::string date, number, issuer, category;
  int year = 0;
  std::vector<std::string> titles, kinds;
};

std::u32string Characters(const std::string& source) {
  FoldedText folded;
  Fold(source, folded);
  std::u32string characters;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view bytes = folded.Character(i);
    char32_t value = 0;
    for (const char byte : bytes) {
      value = value << 8 | static_cast<unsigned char>(byte);
    }
    characters += value;  // The bytes, side by side: enough to compare.
  }
  return characters;
}

void ReadParagraphs(Connection& connection, Unit& unit) {
  Statement rows = connection.Prepare(
      "SELECT type, provision.label || heading || text, number, suffix"
      " FROM provision, unit WHERE unit.id = ?"
      " AND provision.id >= unit.first_provision"
      " AND provision.id <= unit.last_provision AND unit.title IS NULL"
      " ORDER BY provision.id");
  rows.Bind(unit.id);
  int paragraphs = 0;
  for (bool first = true; rows.Step(); first = false) {
    if (first && rows.View(0) == "article" && !rows.OptionalInt(3)) {
      unit.article = rows.OptionalInt(2);
    }
    const bool begins = rows.View(0) == "paragraph" && ++paragraphs > 1;
    if (first || begins) unit.paragraphs.emplace_back();
    unit.paragraphs.back() += Characters(rows.Text(1));
  }
  if (unit.paragraphs.empty()) unit.paragraphs.push_back(unit.text);
}

std::vector<Unit> ReadUnits(Connection& connection) {
  std::vector<Unit> units;
  Statement rows = connection.Prepare(
      "SELECT unit_text.id, text, coalesce(date, ''), coalesce(number, ''),"
      " coalesce(authority, ''), coalesce(category, ''), coalesce(year, 0),"
      " title, kind, document FROM unit_text JOIN document"
      " ON document.id = unit_text.document ORDER BY unit_text.id");
  while (rows.Step()) {
    Unit unit{.id = rows.Integer(0),
              .text = Characters(rows.Text(1)),
              .date = rows.Text(2),
              .number = rows.Text(3),
              .issuer = FoldedKey(rows.View(4)),
              .category = FoldedKey(rows.View(5)),
              .year = rows.Int(6),
              .titles = {FoldedTitle(rows.View(7))},
              .kinds = {rows.Text(8)}};
    Statement issued = connection.Prepare(
        "SELECT title, kind FROM instrument WHERE document = ?");
    issued.Bind(rows.Integer(9));
    while (issued.Step()) {
      unit.titles.push_back(FoldedTitle(issued.View(0)));
      unit.kinds.push_back(issued.Text(1));
    }
    ReadParagraphs(connection, unit);
    units.push_back(std::move(unit));
  }
  return units;
}

using Truth = std::function<bool(const Unit&, const std::u32string&)>;

struct Made {
  std::string text;
  Truth truth;
};

bool AreNear(const std::vector<std::u32string>& words, std::size_t distance,
             const std::u32string& text) {
  const auto ends_before = [&](const std::u32string& word, std::size_t last) {
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; ++at) {
      if (at > last) return false;
      if (last <= at + word.size() + distance) return true;
    }
    return false;
  };
  for (const std::u32string& begins_last : words) {
    for (std::size_t last = 0;
         (last = text.find(begins_last, last)) != text.npos; ++last) {
      if (std::ranges::all_of(words, [&](const auto& word) {
            return ends_before(word, last);
          })) {
        return true;
      }
    }
  }
  return false;
}

class QueryMaker {
 public:
  QueryMaker(Connection& connection, const std::vector<Unit>& units,
             unsigned seed)
      : units_(units), random_(seed) {
    Statement rows = connection.Prepare("SELECT text FROM unit_text");
    while (rows.Step()) sources_.push_back(FoldedKey(rows.View(0)));
  }

  Made Make(int depth) { return MakeAny(depth, true); }

 private:
  std::size_t Below(std::size_t count) { return random_() % count; }
  const std::string& OneOf(const std::vector<std::string>& texts) {
    return texts[Below(texts.size())];
  }

  // One to four characters of some text that need no quotation marks.
  std::string Piece() {
    while (true) {
      FoldedText folded;
      Fold(sources_[Below(sources_.size())], folded);
      if (folded.size() == 0) continue;
      const std::size_t length =
          1 + Below(std::min<std::size_t>(4, folded.size()));
      const std::size_t begin = Below(folded.size() - length + 1);
      const std::string piece(folded.Characters(begin, length));
      if (piece.find_first_of("\"():-=,.") == piece.npos &&
          piece.find("“") == piece.npos && piece.find("”") == piece.npos) {
        return piece;
      }
    }
  }

  std::string Typed(const std::string& piece) {
    return Below(3) == 0
               ? OneOf({"\"", "“", "＂"}) + piece + OneOf({"\"", "”", "＂"})
               : piece;
  }

  Made MakeWord() {
    const std::string piece = Piece();
    return {Typed(piece),
            [word = Characters(piece)](const Unit&, const auto& text) {
              return text.find(word) != text.npos;
            }};
  }

  Made MakeNear() {
    const std::size_t distance = Below(3) == 0 ? Below(200) : Below(12);
    std::string text = OneOf({"NEAR(", "ＮＥＡＲ（", "NEAR ("});
    std::vector<std::u32string> words;
    for (std::size_t i = 2 + Below(2); i > 0; --i) {
      const std::string piece = Piece();
      words.push_back(Characters(piece));
      text += Typed(piece) + " ";
    }
    text += OneOf({", ", "，"}) + std::to_string(distance) + OneOf({")", "）"});
    return {text, [=](const Unit&, const auto& read) {
              return AreNear(words, distance, read);
            }};
  }

  Made MakeParagraph(int depth) {
    const Made inner = MakeAny(depth - 1, false);
    return {OneOf({"同款:", "para:", "同款："}) + "(" + inner.text + ")",
            [=](const Unit& unit, const auto&) {
              return std::ranges::any_of(unit.paragraphs,
                                         [&](const auto& paragraph) {
                                           return inner.truth(unit, paragraph);
                                         });
            }};
  }

  Made MakeTitle() {
    const Unit& unit = units_[Below(units_.size())];
    FoldedText title;
    Fold(unit.titles[Below(unit.titles.size())], title);
    if (title.size() < 4) return MakeWord();
    const std::string piece(
        title.Characters(Below(title.size() - 3), 1 + Below(4)));
    if (piece.find_first_of("\"():-=,.") != piece.npos) return MakeWord();
    return {OneOf({"title:\"", "标题：“"}) + piece + "\"",
            [key = FoldedTitle(piece)](const Unit& read, const auto&) {
              return std::ranges::any_of(read.titles, [&](const auto& one) {
                return one.find(key) != one.npos;
              });
            }};
  }

  Made MakeYear() {
    const int first = 1990 + static_cast<int>(Below(36));
    const int last = first + static_cast<int>(Below(5));
    return {OneOf({"year:", "年份："}) + std::to_string(first) + ".." +
                std::to_string(last),
            [=](const Unit& unit, const auto&) {
              return unit.year >= first && unit.year <= last;
            }};
  }

  Made MakeMonth() {
    const std::string date = units_[Below(units_.size())].date;
    if (date.size() < 7) return MakeYear();
    const std::string month = date.substr(0, 7);
    return {OneOf({"date:", "日期："}) + month,
            [=](const Unit& unit, const auto&) {
              return unit.date.starts_with(month);
            }};
  }

  Made MakeField() {
    const Unit& unit = units_[Below(units_.size())];
    switch (Below(6)) {
      case 0:
        return MakeTitle();
      case 1:
        return MakeYear();
      case 2:
        return MakeMonth();
      case 3: {
        const std::string kind = unit.kinds[Below(unit.kinds.size())];
        if (kind.empty()) return MakeWord();
        return {OneOf({"kind:", "文种："}) + kind,
                [=](const Unit& read, const auto&) {
                  return std::ranges::find(read.kinds, kind) !=
                         read.kinds.end();
                }};
      }
      case 4: {
        if (unit.issuer.size() < 6) return MakeWord();
        const bool whole = Below(2) == 0;
        const std::string issuer =
            whole ? unit.issuer : unit.issuer.substr(0, 6);
        return {OneOf({"issuer:", "机关："}) + (whole ? "=\"" : "\"") + issuer +
                    "\"",
                [=](const Unit& read, const auto&) {
                  return whole ? read.issuer == issuer
                               : read.issuer.find(issuer) != issuer.npos;
                }};
      }
      default: {
        const int article = 1 + static_cast<int>(Below(60));
        return {OneOf({"article:", "条："}) + std::to_string(article),
                [=](const Unit& read, const auto&) {
                  return read.article == article;
                }};
      }
    }
  }

  Made MakePrimary(int depth, bool fields) {
    const std::size_t choice = Below(10);
    if (choice < 5) return MakeWord();
    if (choice < 6) return MakeNear();
    if (fields && choice < 7) return MakeField();
    if (depth <= 0) return MakeWord();
    if (fields && choice < 8) return MakeParagraph(depth);
    const Made inner = MakeAny(depth - 1, fields);
    return {OneOf({"(", "（", "( "}) + inner.text + OneOf({")", "）", " )"}),
            inner.truth};
  }

  Made MakeUnary(int depth, bool fields) {
    Made made = MakePrimary(depth, fields);
    if (Below(5) > 0) return made;
    return {OneOf({"-", "－"}) + made.text,
            [truth = made.truth](const Unit& unit, const auto& text) {
              return !truth(unit, text);
            }};
  }

  Made MakeAll(int depth, bool fields) {
    Made all = MakeUnary(depth, fields);
    for (std::size_t more = Below(3); more > 0; --more) {
      const Made next = MakeUnary(depth, fields);
      all = {all.text + OneOf({" ", "　", " AND ", "  "}) + next.text,
             [first = all.truth, second = next.truth](const Unit& unit,
                                                      const auto& text) {
               return first(unit, text) && second(unit, text);
             }};
    }
    return all;
  }

  Made MakeAny(int depth, bool fields) {
    Made any = MakeAll(depth, fields);
    while (Below(4) == 0) {
      const Made next = MakeAll(depth, fields);
      any = {any.text + OneOf({" OR ", " ＯＲ "}) + next.text,
             [first = any.truth, second = next.truth](const Unit& unit,
                                                      const auto& text) {
               return first(unit, text) || second(unit, text);
             }};
    }
    return any;
  }

  const std::vector<Unit>& units_;
  std::mt19937 random_;
  std::vector<std::string> sources_;
};

void CheckAgainstReading(Database& database, int queries, unsigned seed) {
  Connection& connection = database.connection();
  const std::vector<Unit> units = ReadUnits(connection);
  REQUIRE(units.size() > 100);
  REQUIRE_FALSE(connection.failed());
  QueryMaker maker(connection, units, seed);
  int found = 0;
  for (int i = 0; i < queries; ++i) {
    const Made made = maker.Make(2);
    INFO("query: ", made.text);
    UnitSet expected;
    for (const Unit& unit : units) {
      if (made.truth(unit, unit.text)) expected.push_back(unit.id);
    }
    const auto query = ParseQuery(made.text);
    if (!query && query.error().kind == QueryErrorKind::kTooManyWords) continue;
    REQUIRE(query.has_value());
    CHECK(MatchingUnits(connection, query->root) == expected);
    SearchRequest request;
    request.query = made.text;
    request.limit = 1;
    const auto result = Search(database, request);
    REQUIRE(result.has_value());
    CHECK(result->total == static_cast<std::int64_t>(expected.size()));
    found += !expected.empty();
  }
  CHECK(found > queries / 4);
}

}  // namespace

TEST_CASE("operators find exactly what a reader finds, in the samples") {
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  REQUIRE(IndexFiles(database, TextFiles(SAMPLES_DIR)));
  CheckAgainstReading(database, 3000, 11);
}

TEST_CASE("operators find exactly what a reader finds, in laws") {
  auto files = TextFiles(std::filesystem::path(SHARED_DIR) / "laws");
  std::mt19937 random(5);
  std::ranges::shuffle(files, random);
  if (files.size() > 40) files.resize(40);
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  if (!IndexFiles(database, files)) {
    std::cout << "skipped: no laws in " << SHARED_DIR << "/laws\n";
    return;
  }
  CheckAgainstReading(database, 600, 12);
}

}  // namespace gongbao
