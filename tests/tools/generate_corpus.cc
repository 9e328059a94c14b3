// Writes a corpus of invented gazettes: whole issues with masthead, contents,
// notices and the measures that they issue, with chapters, articles, items,
// citations and repeals. The same count and seed give the same bytes on every
// machine.
//
//   generate_corpus COUNT [--seed SEED] FOLDER
//
// COUNT is the number of articles; sentence_maker.h says where words come
// from. Exit status: 0 written, 2 trouble.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tools/sentence_maker.h"

namespace gongbao {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCityBegins[] = {"云", "霁", "岚", "翠", "澄",
                                            "沧", "烟", "霞", "霜", "露"};
constexpr std::string_view kCityEnds[] = {"岭", "屿", "泽", "麓", "汀",
                                          "渚", "岬", "壑", "岫", "渡"};
constexpr int kFirstYear = 1990;
constexpr int kYears = 40;
constexpr int kIssuesAYear = 24;
constexpr int kDocumentsAnIssue = 10;

constexpr std::string_view kInstrumentKinds[] = {"办法", "规定", "实施细则"};

// A measure with the notice that issues it.
struct Measure {
  std::string title;   // 云岭市航标灯具管理办法
  std::string number;  // 云岭政规〔2019〕3号
  std::string body;    // Its chapters and articles.
};

// Where the issue stands in its series.
struct Place {
  std::string city;  // Without 市.
  int year = 0;
  int number = 0;  // In the year.
  int serial = 0;
};

Place PlaceOfIssue(std::size_t index) {
  const std::size_t in_city = index % (kYears * kIssuesAYear);
  const std::size_t city = index / (kYears * kIssuesAYear);
  Place place;
  place.city = kCityBegins[city / 10 % 10];
  place.city += kCityEnds[city % 10];
  place.year = kFirstYear + static_cast<int>(in_city) / kIssuesAYear;
  place.number = static_cast<int>(in_city) % kIssuesAYear + 1;
  place.serial = static_cast<int>(in_city) + 1;
  return place;
}

class IssueMaker {
 public:
  IssueMaker(Random& random, SentenceMaker& sentences)
      : random_(random), sentences_(sentences) {}

  // The text of the issue at `index`, with at most `articles` articles, which
  // it takes off.
  std::string Make(std::size_t index, long& articles);

 private:
  Measure MakeMeasure(const Place& place, int sequence, long& articles);
  void AppendArticle(int number, std::string& text);
  void AppendItems(std::string& text);
  void AppendLastArticle(int number, const Place& place, std::string& text);
  std::string Masthead(const Place& place) const;
  std::string Contents(const std::vector<Measure>& measures,
                       const Place& place) const;
  std::string Notice(const Measure& measure, const Place& place);
  std::string Date(int year);

  Random& random_;
  SentenceMaker& sentences_;
  std::optional<Measure> earlier_;  // One that a later one repeals.
};

std::string NoticeTitle(const Measure& measure, const Place& place) {
  return place.city + "市人民政府关于印发" + measure.title + "的通知";
}

std::string IssueMaker::Make(std::size_t index, long& articles) {
  const Place place = PlaceOfIssue(index);
  std::vector<Measure> measures;
  for (int i = 1; i <= kDocumentsAnIssue && articles > 0; ++i) {
    const int sequence = (place.number - 1) * kDocumentsAnIssue + i;
    measures.push_back(MakeMeasure(place, sequence, articles));
  }
  std::string text = Masthead(place) + Contents(measures, place);
  for (const Measure& measure : measures) text += Notice(measure, place);
  earlier_ = measures[random_.Below(measures.size())];
  return text;
}

Measure IssueMaker::MakeMeasure(const Place& place, int sequence,
                                long& articles) {
  Measure measure;
  const std::string_view kind = kInstrumentKinds[random_.Below(3)];
  measure.title = place.city + "市" + sentences_.Matter() + std::string(kind);
  measure.number = place.city + "政规〔" + std::to_string(place.year) + "〕" +
                   std::to_string(sequence) + "号";
  const int count =
      static_cast<int>(std::min<long>(random_.Between(8, 45), articles));
  articles -= count;
  int chapter = 0;
  for (int number = 1; number <= count; ++number) {
    if (number == 1 || random_.OneIn(8)) {
      const std::string heading = number == 1 ? "总则" : sentences_.Matter();
      measure.body +=
          "第" + ChineseNumeral(++chapter) + "章 " + heading + "\n\n";
    }
    if (number == count) {
      AppendLastArticle(number, place, measure.body);
    } else {
      AppendArticle(number, measure.body);
    }
  }
  return measure;
}

void IssueMaker::AppendArticle(int number, std::string& text) {
  text += "第" + ChineseNumeral(number) + "条 ";
  if (random_.OneIn(4)) {
    AppendItems(text);
    return;
  }
  for (int i = random_.Between(1, 5); i > 0; --i) text += sentences_.Sentence();
  text += "\n\n";
  for (int i = random_.Between(0, 2); i > 0; --i) {
    text += sentences_.Sentence() + "\n\n";
  }
}

void IssueMaker::AppendItems(std::string& text) {
  text += sentences_.Introduction() + "\n\n";
  const int count = random_.Between(3, 8);
  for (int i = 1; i <= count; ++i) {
    text += "（" + ChineseNumeral(i) + "）" + sentences_.Item() +
            (i == count ? "。" : "；") + "\n\n";
  }
}

void IssueMaker::AppendLastArticle(int number, const Place& place,
                                   std::string& text) {
  text += "第" + ChineseNumeral(number) + "条 本办法自" + Date(place.year) +
          "起施行";
  if (random_.OneIn(3)) text += "，有效期5年";
  text += "。";
  if (earlier_ && random_.OneIn(4)) {
    text += "《" + earlier_->title + "》（" + earlier_->number + "）同时废止。";
  }
  text += "\n\n";
}

std::string IssueMaker::Masthead(const Place& place) const {
  const std::string number =
      std::to_string(place.year) + "年第" + std::to_string(place.number) + "期";
  return place.city + "市人民政府公报\n\n" + number + "\n\n（总第" +
         std::to_string(place.serial) + "期）\n\n" + place.city +
         "市人民政府办公室主办\n\n";
}

std::string IssueMaker::Contents(const std::vector<Measure>& measures,
                                 const Place& place) const {
  std::string text = "目 录\n\n【" + place.city + "市人民政府文件】\n\n";
  int page = 1;
  for (const Measure& measure : measures) {
    text += NoticeTitle(measure, place) + "\n\n" + measure.number + "…………（" +
            std::to_string(page) + "）\n\n";
    page += 5;
  }
  return text;
}

std::string IssueMaker::Notice(const Measure& measure, const Place& place) {
  const std::string city = place.city + "市";
  return NoticeTitle(measure, place) + "\n\n" + measure.number +
         "\n\n各县（区）人民政府，市人民政府各部门、各直属机构：\n\n《" +
         measure.title +
         "》已经市人民政府同意，现予印发，请遵照办理。\n\n" + city +
         "人民政府\n\n" + Date(place.year) + "\n\n（此件公开发布）\n\n" +
         measure.title + "\n\n" + measure.body;
}

std::string IssueMaker::Date(int year) {
  // One statement each: the order of two in one is the compiler's choice.
  const int month = random_.Between(1, 12);
  const int day = random_.Between(1, 28);
  return std::to_string(year) + "年" + std::to_string(month) + "月" +
         std::to_string(day) + "日";
}

struct Arguments {
  long articles = 0;
  std::uint64_t seed = 1;
  fs::path folder;
};

// All of `text` as a number above zero.
std::optional<long> ReadCount(const std::string& text) {
  char* end = nullptr;
  const long count = std::strtol(text.c_str(), &end, 10);
  if (text.empty() || *end != '\0' || count <= 0) return std::nullopt;
  return count;
}

std::optional<Arguments> ReadArguments(std::vector<std::string> words) {
  Arguments arguments;
  std::vector<std::string> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "--seed") {
      places.push_back(words[i]);
      continue;
    }
    const auto seed =
        i + 1 < words.size() ? ReadCount(words[++i]) : std::nullopt;
    if (!seed) return std::nullopt;
    arguments.seed = static_cast<std::uint64_t>(*seed);
  }
  if (places.size() != 2) return std::nullopt;
  const auto count = ReadCount(places[0]);
  if (!count) return std::nullopt;
  arguments.articles = *count;
  arguments.folder = places[1];
  return arguments;
}

// 云岭市/1990-01.txt
fs::path PathOfIssue(const fs::path& folder, std::size_t index) {
  const Place place = PlaceOfIssue(index);
  const std::string number = std::to_string(place.number);
  return folder / (place.city + "市") /
         (std::to_string(place.year) + "-" + (place.number < 10 ? "0" : "") +
          number + ".txt");
}

int Run(const Arguments& arguments) {
  Random random(arguments.seed);
  SentenceMaker sentences(random);
  IssueMaker issues(random, sentences);
  long left = arguments.articles;
  for (std::size_t index = 0; left > 0; ++index) {
    const fs::path path = PathOfIssue(arguments.folder, index);
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file << issues.Make(index, left);
    if (!file.flush()) {
      std::cerr << "generate_corpus: cannot write " << path.string() << "\n";
      return 2;
    }
  }
  return 0;
}

}  // namespace
}  // namespace gongbao

int main(int count, char** words) {
  const auto arguments = gongbao::ReadArguments({words + 1, words + count});
  if (!arguments) {
    std::cerr << "usage: generate_corpus COUNT [--seed SEED] FOLDER\n"
                 "COUNT and SEED are whole numbers above zero.\n";
    return 2;
  }
  return gongbao::Run(*arguments);
}
