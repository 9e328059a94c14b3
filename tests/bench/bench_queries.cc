#include "tests/bench/bench_queries.h"

#include <algorithm>
#include <random>

#include "index/folding.h"

namespace gongbao {
namespace {

const BenchQuery kOrdinary[] = {
    {"的"},
    {"第"},
    {"税"},
    {"第一"},
    {"应当"},
    {"规定"},
    {"罚款"},
    {"听证"},
    {"取暖"},
    {"学校"},
    {"备案"},
    {"船舶"},
    {"有效期"},
    {"许可证"},
    {"当事人"},
    {"主管部门"},
    {"应急预案"},
    {"行政处罚"},
    {"保护区"},
    {"合作社"},
    {"人民政府"},
    {"责令改正"},
    {"市场监督管理"},
    {"生态环境主管部门"},
    {"县级以上人民政府"},
    {"滥用职权、玩忽职守"},
    {"罚款", "听证"},
    {"森林", "的"},
    {"食品", "安全"},
    {"应当", "学校", "教师"},
    {"许可证", "有效期", "届满"},
    {"规定", "部门"},
    {"第", "档案"},
};

// How many characters the pieces have.
constexpr std::size_t kLengths[] = {
    1, 1, 2, 2, 2, 2, 2, 2, 2,  3,  3,  3,  3,  3,  4,  4,  4,  4,  4,
    4, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 32, 40};

bool HasQuote(const std::string& text) {
  return text.find_first_of("\"\\") != std::string::npos ||
         text.find("“") != std::string::npos ||
         text.find("”") != std::string::npos;
}

std::string Piece(const std::vector<BenchRow>& rows, std::size_t length,
                  std::mt19937& random) {
  FoldedText folded;
  while (true) {
    Fold(rows[random() % rows.size()].text, folded);
    if (folded.size() < length) continue;
    const std::size_t begin = random() % (folded.size() - length + 1);
    std::string piece(folded.Characters(begin, length));
    if (!HasQuote(piece)) return piece;
  }
}

}  // namespace

std::vector<BenchQuery> ChooseQueries(const std::vector<BenchRow>& rows) {
  std::vector<BenchQuery> queries(std::begin(kOrdinary), std::end(kOrdinary));
  std::mt19937 random(20250206);
  for (const std::size_t length : kLengths) {
    queries.push_back({Piece(rows, length, random)});
  }
  return queries;
}

}  // namespace gongbao
