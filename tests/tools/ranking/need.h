// Information needs and the places that answer them, as rows of
// tests/ranking/needs.tsv, whose header explains them:
//
//   23  laws  行政处罚 听证  0a1b2c3d4e5f 第六十三条 2; 0a1b2c3d4e5f 第六十五条
//   1

#ifndef GONGBAO_TESTS_TOOLS_RANKING_NEED_H_
#define GONGBAO_TESTS_TOOLS_RANKING_NEED_H_

#include <optional>
#include <string>
#include <vector>

namespace gongbao {

// Where a hit stands.
struct Place {
  std::string file;    // The first 12 hexadecimal digits of its sha256.
  std::string number;  // Of the document; "" where it has none.
  std::string eid;     // "" of a title and of a document's frame.
  std::string label;   // 第九条
};

struct Answer {
  std::string file;
  std::string number;  // "": any document of the file.
  std::string place;   // A label, an eid or 标题.
  int grade = 0;       // 1 or 2.

  bool IsAt(const Place& hit) const;
};

struct Need {
  int id = 0;
  std::string texts;  // samples, laws
  std::string query;
  std::vector<Answer> answers;  // At least one.

  bool held() const { return id % 2 == 0; }
};

// The rows of `path`. What cannot be read is said on standard error, and the
// whole is nullopt.
std::optional<std::vector<Need>> ReadNeeds(const std::string& path);

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_RANKING_NEED_H_
