// Drives the fuzz target without libFuzzer, so that any compiler will do:
// seeds are cut, joined, doubled and strewn with words that the parser gives a
// meaning to. The random numbers are the same in every run.
//
//   parse_fuzz_minute SECONDS SEED-FOLDER

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace {

constexpr std::size_t kLongest = 4096;

constexpr const char* kWords[] = {"第一章",
                                  "第二条 ",
                                  "第三条之一",
                                  "第一节",
                                  "一、",
                                  "（二）",
                                  "1.",
                                  "①",
                                  "附件",
                                  "附件1\n",
                                  "附件：",
                                  "\n",
                                  "\r\n",
                                  "　　",
                                  "“",
                                  "”",
                                  "《",
                                  "》",
                                  "（",
                                  "）",
                                  "：\n",
                                  "；\n",
                                  "。\n",
                                  "|",
                                  "\t",
                                  "<table>",
                                  "</table>",
                                  "# ",
                                  "**",
                                  "目录\n",
                                  "【",
                                  "】",
                                  "云岭市人民政府令",
                                  "第12号",
                                  "云政发〔2025〕2号\n",
                                  "关于",
                                  "的通知\n",
                                  "2025年1月6日\n",
                                  "云岭市人民政府\n",
                                  "公报",
                                  "首页 > ",
                                  "索引号：",
                                  "扫一扫\n",
                                  "- 12 -\n",
                                  "修改为：",
                                  "内容如下：",
                                  "施行",
                                  "废止",
                                  "（此件公开发布）\n",
                                  "\xE4\xBA"};

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string Next() {
    std::string text = Seed();
    for (std::size_t steps = 1 + Below(12); steps > 0; --steps) Mutate(text);
    if (text.size() > kLongest) text.resize(kLongest);
    // What finds nothing new costs little: one in eight goes on as a seed.
    if (Below(8) == 0) seeds_[Below(seeds_.size())] = text;
    return text;
  }

 private:
  std::size_t Below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  const std::string& Seed() { return seeds_[Below(seeds_.size())]; }

  void Mutate(std::string& text) {
    const std::size_t at = Below(text.size() + 1);
    const std::size_t size = Below(text.size() - at + 1);
    switch (Below(6)) {
      case 0:
        text.erase(at, size % 200);
        break;
      case 1:
        text.insert(at, text.substr(at, size % 400));
        break;
      case 2:
        text = text.substr(0, at) + Seed().substr(Below(200) % 100);
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>(random_());
        break;
      default:
        text.insert(at, kWords[Below(std::size(kWords))]);
        break;
    }
  }

  std::mt19937 random_{20250206};
  std::vector<std::string> seeds_;
};

std::vector<std::string> ReadSeeds(const char* folder) {
  std::vector<std::string> seeds;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file),
                       std::istreambuf_iterator<char>());
  }
  return seeds;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s SECONDS SEED-FOLDER\n", argv[0]);
    return 2;
  }
  std::vector<std::string> seeds = ReadSeeds(argv[2]);
  if (seeds.empty()) {
    std::fprintf(stderr, "%s holds no seeds\n", argv[2]);
    return 2;
  }
  const auto end = std::chrono::steady_clock::now() +
                   std::chrono::seconds(std::atoi(argv[1]));
  Mutator mutator(std::move(seeds));
  std::size_t texts = 0;
  for (; std::chrono::steady_clock::now() < end; ++texts) {
    const std::string text = mutator.Next();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()),
                           text.size());
  }
  std::printf("%zu texts\n", texts);
  return 0;
}
