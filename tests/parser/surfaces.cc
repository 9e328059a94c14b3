#include "tests/parser/surfaces.h"

#include <array>
#include <random>
#include <utility>

namespace gongbao {
namespace {

struct Brackets {
  const char* open;
  const char* close;
};

constexpr std::array<Brackets, 12> kBrackets = {{
    {"〔", "〕"},
    {"[", "]"},
    {"［", "］"},
    {"(", ")"},
    {"（", "）"},
    {"【", "】"},
    {"﹝", "﹞"},
    {"〔", "]"},
    {"[", "〕"},
    {"（", ")"},
    {"(", "〕"},
    {"［", "〕"},
}};

constexpr std::array<PageForm, 8> kPageForms = {
    PageForm::kDashes,    PageForm::kBareNumber,    PageForm::kPageOfPages,
    PageForm::kHead,      PageForm::kHeadAndNumber, PageForm::kNumberInHead,
    PageForm::kTitleHead, PageForm::kFacingHeads};

const char* PageFormName(PageForm form) {
  static constexpr std::array<const char*, 10> kNames = {
      "no pages",      "blank breaks", "- 12 -",          "12",
      "page of pages", "running head", "head and number", "number in head",
      "title head",    "facing heads"};
  return kNames[static_cast<std::size_t>(form)];
}

class List {
 public:
  template <typename Change>
  void Add(std::string name, Change change) {
    Surface surface;
    surface.name = std::move(name);
    change(surface);
    surfaces_.push_back(std::move(surface));
  }

  std::vector<Surface> Take() { return std::move(surfaces_); }

 private:
  std::vector<Surface> surfaces_;
};

void AddWords(List& list) {
  list.Add("full-width punctuation",
           [](Surface& s) { s.punctuation = Punctuation::kFullWidth; });
  list.Add("half-width punctuation",
           [](Surface& s) { s.punctuation = Punctuation::kHalfWidth; });
  for (const Brackets& brackets : kBrackets) {
    for (const bool spaced : {false, true}) {
      list.Add(std::string("numbers in ") + brackets.open + brackets.close +
                   (spaced ? " with spaces" : ""),
               [&](Surface& s) {
                 s.open = brackets.open;
                 s.close = brackets.close;
                 s.spaced_numbers = spaced;
               });
    }
  }
  list.Add("Arabic article numbers",
           [](Surface& s) { s.arabic_articles = true; });
  list.Add("spaced labels", [](Surface& s) { s.spaced_labels = true; });
  list.Add("spaced Arabic labels",
           [](Surface& s) { s.arabic_articles = s.spaced_labels = true; });
  list.Add("headings with an ideographic space",
           [](Surface& s) { s.heading = Heading::kIdeographicSpace; });
  list.Add("headings with spaces",
           [](Surface& s) { s.heading = Heading::kSpaces; });
  list.Add("stray spaces", [](Surface& s) { s.stray_spaces = true; });
  list.Add("another city", [](Surface& s) { s.other_city = true; });
}

void AddMarks(List& list) {
  list.Add("Markdown headings",
           [](Surface& s) { s.marks = Marks::kRightLevels; });
  list.Add("bold headings", [](Surface& s) { s.marks = Marks::kBold; });
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    list.Add("stray Markdown headings " + std::to_string(seed),
             [&](Surface& s) {
               s.marks = Marks::kStrayLevels;
               s.seed = seed;
             });
  }
}

void AddContents(List& list) {
  list.Add("contents with dot leaders",
           [](Surface& s) { s.contents = ContentsForm::kDotLeaders; });
  list.Add("contents of one line an entry",
           [](Surface& s) { s.contents = ContentsForm::kOneLine; });
  list.Add("contents with cut titles",
           [](Surface& s) { s.contents = ContentsForm::kCutTitles; });
  list.Add("contents without numbers",
           [](Surface& s) { s.contents = ContentsForm::kTitlesOnly; });
  list.Add("no contents", [](Surface& s) { s.contents = ContentsForm::kNone; });
}

void AddLayouts(List& list) {
  list.Add("no blank lines", [](Surface& s) { s.blank_lines = false; });
  for (const int columns : {24, 28, 32, 34, 36, 40}) {
    for (const bool blank : {false, true}) {
      list.Add("wrapped at " + std::to_string(columns) +
                   (blank ? " with blank lines" : ""),
               [&](Surface& s) {
                 s.columns = columns;
                 s.blank_lines = blank;
                 s.contents = ContentsForm::kDotLeaders;
               });
    }
  }
}

void AddPages(List& list) {
  for (const PageForm form : kPageForms) {
    const std::string name = PageFormName(form);
    list.Add(name + " between paragraphs", [&](Surface& s) { s.page = form; });
    list.Add(name + " in paragraphs", [&](Surface& s) {
      s.page = form;
      s.cut_paragraphs = true;
    });
    list.Add(name + " in titles", [&](Surface& s) {
      s.page = form;
      s.cut_titles = true;
    });
    list.Add(name + " in numbers", [&](Surface& s) {
      s.page = form;
      s.cut_numbers = true;
    });
    list.Add(name + ", wrapped at 32", [&](Surface& s) {
      s.page = form;
      s.columns = 32;
      s.blank_lines = false;
    });
  }
  list.Add("blank breaks in paragraphs, titles and numbers", [](Surface& s) {
    s.page = PageForm::kBlank;
    s.cut_paragraphs = s.cut_titles = s.cut_numbers = true;
  });
}

void AddBytes(List& list) {
  for (const char* encoding : {"UTF-8+BOM", "GB18030", "UTF-16LE+BOM",
                               "UTF-16BE+BOM", "UTF-16LE", "UTF-16BE"}) {
    list.Add(encoding, [&](Surface& s) { s.encoding = encoding; });
  }
  list.Add("CR LF", [](Surface& s) { s.line_break = "\r\n"; });
  list.Add("CR", [](Surface& s) { s.line_break = "\r"; });
}

}  // namespace

std::vector<Surface> SingleSurfaces() {
  List list;
  list.Add("plain", [](Surface&) {});
  AddWords(list);
  AddMarks(list);
  AddContents(list);
  AddLayouts(list);
  AddPages(list);
  AddBytes(list);
  return list.Take();
}

Surface RandomSurface(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto pick = [&](int count) {
    return static_cast<int>(random() % static_cast<std::uint32_t>(count));
  };
  Surface surface;
  surface.name = "random " + std::to_string(seed);
  surface.seed = seed;
  surface.punctuation = static_cast<Punctuation>(pick(3));
  const Brackets& brackets = kBrackets[random() % kBrackets.size()];
  surface.open = brackets.open;
  surface.close = brackets.close;
  surface.spaced_numbers = pick(2) == 0;
  surface.arabic_articles = pick(3) == 0;
  surface.spaced_labels = pick(3) == 0;
  surface.heading = static_cast<Heading>(pick(3));
  surface.stray_spaces = pick(4) == 0;
  surface.blank_lines = pick(3) > 0;
  surface.columns = pick(2) == 0 ? 24 + pick(17) : 0;
  if (surface.columns == 0) surface.marks = static_cast<Marks>(pick(4));
  surface.contents = static_cast<ContentsForm>(pick(6));
  if (pick(2) == 0) {
    surface.page = static_cast<PageForm>(pick(10));
    surface.cut_paragraphs = pick(2) == 0;
    surface.cut_titles = pick(2) == 0;
    surface.cut_numbers = pick(2) == 0;
  }
  surface.other_city = pick(3) == 0;
  static constexpr std::array<const char*, 4> kEncodings = {
      "UTF-8", "UTF-8+BOM", "GB18030", "UTF-16LE+BOM"};
  surface.encoding = kEncodings[random() % kEncodings.size()];
  static constexpr std::array<const char*, 3> kBreaks = {"\n", "\r\n", "\r"};
  surface.line_break = kBreaks[random() % kBreaks.size()];
  return surface;
}

}  // namespace gongbao
