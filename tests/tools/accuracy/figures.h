// Counts of what was found, missed and invented, for each kind and part, and
// the figures that follow from them.

#ifndef GONGBAO_TESTS_TOOLS_ACCURACY_FIGURES_H_
#define GONGBAO_TESTS_TOOLS_ACCURACY_FIGURES_H_

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gongbao {

struct Counts {
  int expected = 0;  // Labels.
  int hit = 0;       // Of these, found as labelled.
  int wrong = 0;     // Found, and no label says so.

  // Nullopt where nothing was found, or expected.
  std::optional<double> Precision() const;
  std::optional<double> Recall() const;
  std::optional<double> F1() const;
};

class Figures {
 public:
  void Expect(const std::string& kind, bool held, bool hit);
  // Something found that no label says. `times` of 0 names the kind only.
  void Wrong(const std::string& kind, bool held, int times = 1);
  // Where it happened and what: kept of the tune part alone.
  void Miss(bool held, std::string what);

  // A table in Markdown, a row for each kind and part.
  std::string Table() const;
  const std::vector<std::string>& misses() const { return misses_; }

  // Reads rows of kind, part, measure ("precision", "recall", "F1", "wrong")
  // and the lowest figure allowed, of "wrong" the highest. What is not
  // reached, as lines to print; a file that cannot be read is a line too.
  std::vector<std::string> Below(const std::string& floor_path) const;

 private:
  std::map<std::pair<std::string, bool>, Counts> counts_;
  std::vector<std::string> misses_;
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_TOOLS_ACCURACY_FIGURES_H_
