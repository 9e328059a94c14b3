// What holds for every text: the parser never fails, accounts for every byte,
// gives the same answer again, and takes time in proportion to the text.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "parser/parse.h"
#include "tests/parser/coverage.h"
#include "tests/parser/outline.h"
#include "tests/parser/readable_files.h"

namespace gongbao {
namespace {

// Files up to this size are cut at every character, larger ones at random.
constexpr std::size_t kSmallFile = 8000;
constexpr int kRandomCuts = 400;

void CollectEids(const std::vector<Node>& nodes, const std::string& prefix,
                 std::multiset<std::string>& eids) {
  VisitNodes(nodes, prefix, [&](const Node&, std::string_view eid, int) {
    eids.emplace(eid);
  });
}

// The first eid that two nodes of the document share; "" for none.
std::string FirstSharedEid(const Document& document) {
  std::multiset<std::string> eids;
  CollectEids(document.nodes, BodyPrefix(document), eids);
  for (std::size_t i = 0; i < document.instruments.size(); ++i) {
    CollectEids(document.instruments[i].nodes, InstrumentPrefix(i), eids);
  }
  for (std::size_t i = 0; i < document.annexes.size(); ++i) {
    CollectEids(document.annexes[i].nodes, AnnexPrefix(i), eids);
  }
  const auto shared = std::adjacent_find(eids.begin(), eids.end());
  return shared == eids.end() ? "" : *shared;
}

void CheckLaws(const std::string& path, const Gazette& gazette) {
  INFO(path);
  CHECK(FirstCoverageFault(gazette) == "");
  CHECK(FirstNestingFault(gazette) == "");
  for (const Document& document : gazette.documents) {
    INFO(document.title);
    CHECK(FirstSharedEid(document) == "");
  }
}

void CheckFile(const std::string& path) {
  const SourceText source = ReadText(path);
  const Gazette gazette = Parse(source);
  CheckLaws(path, gazette);
  const Gazette again = Parse(source);
  INFO(path);
  CHECK(FirstDifference(ReadingOf(gazette), ReadingOf(again)) == "");
  CHECK(OutlineOf(gazette) == OutlineOf(again));
}

bool StartsCharacter(const std::string& text, std::size_t at) {
  return at >= text.size() ||
         (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The places where the text is cut: all, or a random choice of them.
std::vector<std::size_t> Cuts(const std::string& text) {
  std::vector<std::size_t> cuts;
  if (text.size() <= kSmallFile) {
    for (std::size_t at = 0; at <= text.size(); ++at) cuts.push_back(at);
  } else {
    std::mt19937 random(20250206);
    std::uniform_int_distribution<std::size_t> place(0, text.size());
    for (int i = 0; i < kRandomCuts; ++i) cuts.push_back(place(random));
  }
  std::erase_if(cuts,
                [&](std::size_t at) { return !StartsCharacter(text, at); });
  return cuts;
}

void CheckCuts(const std::string& path) {
  const std::string text = ReadText(path).text;
  for (const std::size_t cut : Cuts(text)) {
    const Gazette gazette = Parse(MakeSource(text.substr(0, cut)));
    INFO(path, " cut at byte ", cut);
    CHECK(FirstCoverageFault(gazette) == "");
    CHECK(FirstNestingFault(gazette) == "");
  }
}

std::string Repeat(const std::string& unit, std::size_t count) {
  std::string text;
  text.reserve(unit.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += unit;
  return text;
}

// Of processor time, which does not pass while the machine does other things.
double SecondsToParse(const std::string& text) {
  SourceText source = MakeSource(text);
  const std::clock_t begin = std::clock();
  const Gazette gazette = Parse(std::move(source));
  const std::clock_t end = std::clock();
  CHECK(gazette.source.text.size() == text.size());
  return static_cast<double>(end - begin) / CLOCKS_PER_SEC;
}

// The least of several runs: a cache that others have emptied only adds.
double LeastSeconds(const std::string& text) {
  double least = SecondsToParse(text);
  for (int run = 0; run < 2; ++run) {
    least = std::min(least, SecondsToParse(text));
  }
  return least;
}

// Four times the text in at most nine times the time, which is three times
// for twice the text. A reader that looks back over all it has read takes
// sixteen times. A busy machine gets three chances.
bool GrowsWithText(const std::string& unit, std::size_t count) {
  // What a timer, the allocator and an emptied cache may add.
  static constexpr double kSlack = 0.02;
  for (int chance = 0; chance < 3; ++chance) {
    const double quarter = LeastSeconds(Repeat(unit, count / 4));
    const double whole = LeastSeconds(Repeat(unit, count));
    if (whole <= 9 * quarter + kSlack) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("laws: every sample is covered, nests and reads the same again") {
  for (const std::string& path : SamplePaths()) CheckFile(path);
}

TEST_CASE("laws: every real gazette is covered, nests and reads the same") {
  for (const std::string& path : SharedPaths("gazettes")) CheckFile(path);
}

TEST_CASE("laws: every law is covered and nests") {
  for (const std::string& path : SharedPaths("laws")) {
    CheckLaws(path, Parse(ReadText(path)));
  }
}

TEST_CASE("laws: a random 100 laws read the same again") {
  for (const std::string& path : SharedPaths("laws", 100)) CheckFile(path);
}

TEST_CASE("laws: samples cut anywhere are covered and nest") {
  for (const std::string& path : SamplePaths()) CheckCuts(path);
}

TEST_CASE("laws: real gazettes cut anywhere are covered and nest") {
  for (const std::string& path : SharedPaths("gazettes")) CheckCuts(path);
}

TEST_CASE("laws: a random 40 laws cut anywhere are covered and nest") {
  for (const std::string& path : SharedPaths("laws", 40)) CheckCuts(path);
}

TEST_CASE("laws: texts of nothing and of next to nothing") {
  for (const char* text : {"",
                           "\n",
                           " ",
                           "\xE3\x80\x80",
                           "\r",
                           "\f",
                           "\r\n\r\n",
                           "#",
                           "**",
                           "-",
                           "第",
                           "第一条",
                           "(",
                           "《",
                           "附件",
                           "附件1",
                           "\n附件",
                           "\n\n附件1\n\n甲",
                           "\n\n附件：1.甲\n2.乙\n",
                           "\n\n云岭市人民政府\n2025年3月1日\n",
                           "目 录",
                           "号",
                           "〔2025〕",
                           "2025年1月1日",
                           "|",
                           "<table>",
                           "\t",
                           "一、",
                           "---",
                           "第一章\n第一条",
                           "目录\n目录\n目录",
                           "【】",
                           "(此件公开发布)"}) {
    const Gazette gazette = Parse(MakeSource(text));
    INFO("text: ", text);
    CHECK(FirstCoverageFault(gazette) == "");
    CHECK(FirstNestingFault(gazette) == "");
  }
}

// Each is repeated until no reader that recurses on it would survive, and no
// reader that looks back over it would be done in time.
TEST_CASE("laws: time grows with the text, and depth is no danger") {
  static const std::array<std::string, 29> kUnits = {
      "(",
      "（",
      "《",
      "〈《",
      "“",
      "\n(\n",
      "第一条 ",
      "\n第一条",
      "\n第一章\n第一节\n第一条 甲:\n(一)乙:\n1.丙:\n(1)丁",
      "\n一、甲\n(一)乙\n1.丙\n(1)丁\n①戊",
      "\n(一)",
      "附件\n",
      "\n附件1\n云岭市河道保洁办法\n",
      "云政发〔2025〕",
      "号",
      "\n云岭市人民政府关于甲的通知\n云政发〔2025〕2号\n",
      "\n目录\n",
      "【",
      "\n<table>",
      "\n**",
      "\n云岭市人民政府\n2025年1月1日\n",
      "\n云岭市人民政府",
      "前款规定",
      "《甲乙办法》废止、",
      "第一条、",
      "根据《甲乙办法》",
      "延长有效期至",
      "〈〈〈《《《",
      "\n第一条 前款规定和第二条、第三条废止《甲乙办法》。"};
  static constexpr std::size_t kLongUnit = 16;
  for (const std::string& unit : kUnits) {
    INFO("unit: ", unit);
    CHECK(GrowsWithText(unit, unit.size() < kLongUnit ? 100'000 : 30'000));
  }
}

}  // namespace gongbao
