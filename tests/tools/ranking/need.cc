#include "tests/tools/ranking/need.h"

#include <charconv>
#include <fstream>
#include <iostream>
#include <string_view>

namespace gongbao {
namespace {

constexpr std::string_view kTitle = "标题";
constexpr std::string_view kNumberEnd = "号:";  // 云政发〔2021〕9号:第三条

bool ReadInteger(std::string_view text, int& value) {
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stop == end;
}

std::vector<std::string> Cut(const std::string& text,
                             const std::string& between) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(between, begin)) != std::string::npos;
       begin = end + between.size()) {
    pieces.push_back(text.substr(begin, end - begin));
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

std::optional<Answer> ReadAnswer(const std::string& text) {
  const std::vector<std::string> words = Cut(text, " ");
  Answer answer;
  if (words.size() != 3 || !ReadInteger(words[2], answer.grade)) return {};
  if (answer.grade != 1 && answer.grade != 2) return {};
  answer.file = words[0];
  answer.place = words[1];
  const std::size_t end = answer.place.find(kNumberEnd);
  if (end != std::string::npos) {
    answer.number = answer.place.substr(0, end + kNumberEnd.size() - 1);
    answer.place.erase(0, end + kNumberEnd.size());
  }
  return answer;
}

std::optional<Need> ReadNeed(const std::string& line) {
  const std::vector<std::string> columns = Cut(line, "\t");
  Need need;
  if (columns.size() != 4 || !ReadInteger(columns[0], need.id)) return {};
  need.texts = columns[1];
  need.query = columns[2];
  for (const std::string& text : Cut(columns[3], "; ")) {
    auto answer = ReadAnswer(text);
    if (!answer) return {};
    need.answers.push_back(*std::move(answer));
  }
  return need;
}

}  // namespace

bool Answer::IsAt(const Place& hit) const {
  if (hit.file != file || (!number.empty() && hit.number != number)) {
    return false;
  }
  if (place != kTitle) return hit.eid == place || hit.label == place;
  // The title of an annex is labelled 附件1.
  return hit.eid.empty() &&
         (hit.label.empty() || hit.label.starts_with("附件"));
}

std::optional<std::vector<Need>> ReadNeeds(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<Need> needs;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    auto need = ReadNeed(line);
    if (!need) {
      std::cerr << "ranking: not a need: " << line << "\n";
      return {};
    }
    needs.push_back(*std::move(need));
  }
  if (needs.empty()) std::cerr << "ranking: no needs in " << path << "\n";
  return needs.empty() ? std::nullopt : std::optional(std::move(needs));
}

}  // namespace gongbao
