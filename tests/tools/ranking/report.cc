#include "tests/tools/ranking/report.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include "tests/tools/ranking/order_score.h"

namespace gongbao {
namespace {

struct Means {
  int needs = 0;
  // Sums until they are read.
  double plain_ndcg = 0, ranked_ndcg = 0, plain_rank = 0, ranked_rank = 0;

  void Add(const Judgement& one) {
    ++needs;
    plain_ndcg += Ndcg(one.need, one.plain);
    ranked_ndcg += Ndcg(one.need, one.ranked);
    plain_rank += ReciprocalRank(one.plain);
    ranked_rank += ReciprocalRank(one.ranked);
  }
};

std::string Figure(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string Row(const std::string& texts, const std::string& part,
                const Means& means) {
  std::string row =
      "| " + texts + " | " + part + " | " + std::to_string(means.needs) + " |";
  for (const double sum : {means.plain_ndcg, means.ranked_ndcg,
                           means.plain_rank, means.ranked_rank}) {
    row += " " + Figure(sum / means.needs) + " |";
  }
  return row + "\n";
}

Means MeansOf(const std::string& texts,
              const std::vector<Judgement>& judgements) {
  Means means;
  for (const Judgement& one : judgements) {
    if (one.need.texts == texts) means.Add(one);
  }
  return means;
}

}  // namespace

std::string FigureTable(const std::vector<Judgement>& judgements) {
  std::map<std::pair<std::string, bool>, Means> parts;
  Means all;
  for (const Judgement& one : judgements) {
    parts[{one.need.texts, one.need.held()}].Add(one);
    all.Add(one);
  }
  std::string table =
      "| texts | part | needs | nDCG@10 bm25 | nDCG@10 ours | MRR bm25 |"
      " MRR ours |\n"
      "| --- | --- | ---: | ---: | ---: | ---: | ---: |\n";
  for (const auto& [part, means] : parts) {
    table += Row(part.first, part.second ? "held" : "tune", means);
  }
  return table + Row("all", "", all);
}

std::string NeedLine(const Judgement& judgement) {
  const Need& need = judgement.need;
  std::string line = Figure(Ndcg(need, judgement.plain)) + " " +
                     Figure(Ndcg(need, judgement.ranked)) + "  " +
                     std::to_string(need.id) + " " + need.query + " ";
  for (const int grade : judgement.ranked) line += " " + std::to_string(grade);
  return line;
}

std::vector<std::string> Below(const std::string& floor_path,
                               const std::vector<Judgement>& judgements) {
  std::vector<std::string> below;
  std::ifstream file(floor_path);
  int floors = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream row(line);
    std::string texts, measure;
    double lowest = 0;
    if (!(row >> texts >> measure >> lowest) ||
        (measure != "nDCG@10" && measure != "MRR")) {
      below.push_back("not a floor: " + line);
      continue;
    }
    ++floors;
    const Means means = MeansOf(texts, judgements);
    if (means.needs == 0) continue;
    const double figure =
        (measure == "MRR" ? means.ranked_rank : means.ranked_ndcg) /
        means.needs;
    if (figure < lowest) {
      below.push_back(texts + " " + measure + " " + Figure(figure) + " < " +
                      Figure(lowest));
    }
  }
  if (floors == 0) below.push_back("no floor in " + floor_path);
  return below;
}

}  // namespace gongbao
