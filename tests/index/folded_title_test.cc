#include "index/folded_title.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gongbao {

TEST_CASE("folded title: what a title is compared by, whole and short") {
  struct Row {
    std::string title, key, short_key;
  };
  const std::vector<Row> rows = {
      {"《云岭市市长质量奖管理办法》", "云岭市市长质量奖管理办法",
       "市长质量奖管理办法"},
      {"南江省云岭市供热条例", "南江省云岭市供热条例", "供热条例"},
      {"云岭市人民政府办公室关于加强防汛工作的通知",
       "云岭市人民政府办公室关于加强防汛工作的通知", "关于加强防汛工作的通知"},
      {"关于印发《办法》的通知", "关于印发办法的通知", "关于印发办法的通知"},
      {"关于印发〈办法〉的通知", "关于印发办法的通知", "关于印发办法的通知"},
      {"云岭市水务局转发南江省水利厅关于节水的通知",
       "云岭市水务局转发南江省水利厅关于节水的通知",
       "水务局转发南江省水利厅关于节水的通知"},
      {"城市管理条例", "城市管理条例", "城市管理条例"},
      {"中华人民共和国行政处罚法", "中华人民共和国行政处罚法", "行政处罚法"},
      {"中华人民共和国刑法", "中华人民共和国刑法", "刑法"},
      {"中华人民共和国", "中华人民共和国", "中华人民共和国"},
      {"云 岭 市　供热条例", "云岭市供热条例", "供热条例"},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    INFO("title: ", row.title);
    CHECK(FoldedTitle(row.title) == row.key);
    CHECK(ShortFoldedTitle(FoldedTitle(row.title)) == row.short_key);
  }
}

}  // namespace gongbao
