// Every surface of a gazette gives the same reading: the samples, and the
// real gazettes where they are present, are printed in many ways and read.
//
// GONGBAO_ALL_SURFACES=1 also runs the surfaces that the parser cannot read
// yet; GONGBAO_SURFACE=<name> runs one; GONGBAO_SURFACE_DUMP=<folder> writes
// what was printed.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "corpus/encoding.h"
#include "parser/parse.h"
#include "tests/parser/outline.h"
#include "tests/parser/printed_gazette.h"
#include "tests/parser/readable_files.h"
#include "tests/parser/surface_printer.h"
#include "tests/parser/surface_words.h"
#include "tests/parser/surfaces.h"

namespace gongbao {
namespace {

using Lines = std::vector<std::string>;

// A gazette to print: one that is not itself cut into lines.
struct Original {
  std::string name;
  std::vector<PrintedBlock> blocks;
  std::string running_head;
  bool has_issue = false;
};

std::string Setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Original ReadOriginal(const std::string& path) {
  const Gazette gazette = Parse(ReadText(path));
  Original original;
  original.name = FileName(path);
  original.blocks = BlocksOf(gazette);
  if (gazette.issue) {
    original.has_issue = true;
    original.running_head =
        gazette.issue->title + " " +
        std::to_string(gazette.issue->year.value_or(2020)) + "年第" +
        std::to_string(gazette.issue->number.value_or(1)) + "期";
  }
  return original;
}

std::vector<Original> Originals() {
  std::vector<Original> originals;
  for (const std::string& path : SamplePaths()) {
    if (FileName(path) == "2021-03.txt") continue;  // Cut into lines itself.
    originals.push_back(ReadOriginal(path));
  }
  for (const std::string& path : SharedPaths("gazettes")) {
    originals.push_back(ReadOriginal(path));
  }
  return originals;
}

Lines ReadSurface(const std::vector<PrintedBlock>& blocks,
                  const Surface& surface, const std::string& running_head) {
  const std::string text = PrintText(blocks, surface, running_head);
  auto decoded = DecodeText(EncodeText(text, surface));
  if (!decoded) return {"(not decoded)"};
  return ReadingOf(Parse(MakeSource(std::move(decoded->text))));
}

// What the surface leaves out of both readings.
Lines WithoutWhatIsLost(Lines lines, const Surface& surface,
                        bool body_has_categories) {
  if (surface.contents == ContentsForm::kNone) {
    std::erase_if(lines, [&](const std::string& line) {
      return line.starts_with("contents ") ||
             (!body_has_categories && line.starts_with("  category "));
    });
  }
  if (surface.contents != ContentsForm::kTitlesOnly) return lines;
  for (std::string& line : lines) {
    if (!line.starts_with("contents ")) continue;
    const std::size_t page = line.rfind(" | ", line.rfind(" | ") - 1);
    const std::size_t number = line.rfind(" | ", page - 1);
    line.erase(number, page - number);
  }
  return lines;
}

// The first difference between the plain print and the surface; "" for none.
std::string Compare(const std::vector<PrintedBlock>& blocks, Surface surface,
                    const Original& original) {
  Surface plain;
  const bool has_categories =
      std::any_of(blocks.begin(), blocks.end(), [](const PrintedBlock& block) {
        return block.role == BlockRole::kCategory;
      });
  Lines want = ReadSurface(blocks, plain, original.running_head);
  if (surface.other_city) {
    const CityRename rename(blocks);
    for (std::string& line : want) line = rename.Apply(line);
  }
  const Lines got = ReadSurface(blocks, surface, original.running_head);
  return FirstDifference(WithoutWhatIsLost(want, surface, has_categories),
                         WithoutWhatIsLost(got, surface, has_categories));
}

// What was wanted and what was got, without the place.
std::string Essence(const std::string& difference) {
  const std::size_t want = difference.find("want:");
  return want == std::string::npos ? "" : difference.substr(want);
}

// The fewest blocks that still differ in the same way: blocks are taken away,
// many at a time and then one by one, while the difference remains.
std::vector<PrintedBlock> Reduce(std::vector<PrintedBlock> blocks,
                                 const Surface& surface,
                                 const Original& original) {
  const std::string essence = Essence(Compare(blocks, surface, original));
  for (std::size_t size = blocks.size() / 2; size > 0;
       size = size == 1 ? 0 : size / 2) {
    for (std::size_t at = 0; at < blocks.size();) {
      std::vector<PrintedBlock> fewer = blocks;
      const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(at);
      fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(
                                     std::min(size, fewer.size() - at)));
      if (Essence(Compare(fewer, surface, original)) != essence) {
        at += size;
      } else {
        blocks = std::move(fewer);
      }
    }
  }
  return blocks;
}

void Dump(const std::string& text, const Original& original,
          const Surface& surface) {
  const std::string folder = Setting("GONGBAO_SURFACE_DUMP");
  if (folder.empty()) return;
  std::ofstream(folder + "/" + original.name + " as " + surface.name + ".txt")
      << text;
}

// Heads bear the issue's name, or show on three pages that they are heads; one
// bare number in a short text may be any number.
bool NeedsIssue(const Surface& surface) {
  return surface.page == PageForm::kHead ||
         surface.page == PageForm::kBareNumber ||
         surface.page == PageForm::kHeadAndNumber ||
         surface.page >= PageForm::kNumberInHead;
}

void CheckSurface(const Original& original, Surface surface) {
  if (!original.has_issue && NeedsIssue(surface)) {
    surface.page = PageForm::kDashes;
  }
  Dump(PrintText(original.blocks, surface, original.running_head), original,
       surface);
  const std::string difference = Compare(original.blocks, surface, original);
  if (difference.empty()) return;
  const auto fewest = Reduce(original.blocks, surface, original);
  FAIL_CHECK(
      original.name, " as ", surface.name, ": ", difference,
      "\n  the fewest blocks that differ: ", Compare(fewest, surface, original),
      "\n  printed as:\n", PrintText(fewest, surface, original.running_head));
}

// Cut in mid-line, a labelled line without a mark reads like a heading, and a
// page below a heading like a cut: no reader can tell without the words'
// sense. GONGBAO_ALL_SURFACES shows how many of these are read alike.
bool IsAmbiguous(const Surface& surface) {
  const bool cut =
      surface.cut_paragraphs || surface.cut_titles || surface.cut_numbers;
  return cut && (surface.page <= PageForm::kBlank ||
                 surface.name.starts_with("random"));
}

bool IsLeftOut(const Surface& surface) {
  const std::string only = Setting("GONGBAO_SURFACE");
  if (!only.empty()) return surface.name != only;
  return Setting("GONGBAO_ALL_SURFACES").empty() && IsAmbiguous(surface);
}

void CheckSurfaces(const std::vector<Surface>& surfaces) {
  const std::vector<Original> originals = Originals();
  for (const Surface& surface : surfaces) {
    if (IsLeftOut(surface)) continue;
    for (const Original& original : originals) {
      CheckSurface(original, surface);
    }
  }
}

}  // namespace

TEST_CASE("surfaces: printed plainly, a gazette reads as its source does") {
  std::vector<std::string> paths = SamplePaths();
  for (const std::string& path : SharedPaths("gazettes")) {
    paths.push_back(path);
  }
  for (const std::string& path : paths) {
    const Original original = ReadOriginal(path);
    INFO(path);
    CHECK(FirstDifference(
              ReadingOf(Parse(ReadText(path))),
              ReadSurface(original.blocks, {}, original.running_head)) == "");
  }
}

TEST_CASE("surfaces: each way of printing gives the same reading") {
  CheckSurfaces(SingleSurfaces());
}

TEST_CASE("surfaces: random combinations give the same reading") {
  std::vector<Surface> surfaces;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    surfaces.push_back(RandomSurface(seed));
  }
  CheckSurfaces(surfaces);
}

}  // namespace gongbao
