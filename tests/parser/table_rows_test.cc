#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parser/structure/markup.h"

namespace gongbao {

TEST_CASE("tables: rows and cells of each notation, whole or torn") {
  using Rows = std::vector<std::vector<std::string>>;
  struct Row {
    std::string table;
    Rows rows;
  };
  for (const Row& row : std::vector<Row>{
           {"| 河道 | 长度 |\n| --- | --- |\n| 清溪 | 3公里 |",
            {{"河道", "长度"}, {"清溪", "3公里"}}},
           {"河道\t长度\n清溪\t3公里", {{"河道", "长度"}, {"清溪", "3公里"}}},
           {"<table><tr><th>河道</th></tr><tr><td>清溪</td></tr></table>",
            {{"河道"}, {"清溪"}}},
           // What closes a cell or a row may be missing.
           {"<table><tr><td>河道<td>长度<tr><td>清溪", {{"河道", "长度"}, {"清溪"}}},
           {"<td>河道<tr>清溪", {{"河道"}, {}}},
           {"<td>河道<", {{"河道"}}},
       }) {
    INFO(row.table);
    CHECK(ReadTableRows(row.table) == row.rows);
  }
}

}  // namespace gongbao
