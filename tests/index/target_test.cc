#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/connection.h"
#include "index/folded_title.h"
#include "index/tracking/relation_rows.h"
#include "index/tracking/target_lookup.h"
#include "tests/index/sample_gazette.h"
#include "tests/index/written_document.h"

namespace gongbao {
namespace {

constexpr char kBody[] = "第一条 为了加强管理，制定本办法。";

// The documents that the index holds, and the one that names others (last).
std::vector<WrittenDocument> HeldDocuments() {
  return {
      {"云岭市供水管理办法", "云水规〔2016〕3号", "2016年1月20日", kBody},
      {"云岭市供水管理办法实施细则", "云水规〔2017〕3号", "2017年1月20日",
       kBody},
      {"云岭市节水办法", "云水规〔2014〕1号", "2014年1月1日", kBody},
      {"云岭市节水办法", "云水规〔2019〕1号", "2019年1月1日", kBody},
      {"海川市取水办法", "海水规〔2015〕4号", "2015年4月1日", kBody,
       "海川市水务局"},
      {"中华人民共和国河湖法", "", "2002年8月29日", kBody,
       "全国人民代表大会常务委员会"},
      {"中华人民共和国河湖法", "", "2016年7月2日", kBody,
       "全国人民代表大会常务委员会"},
      {"云岭市水务局关于印发《云岭市排水标准》的通知", "云水规〔2018〕2号",
       "2018年2月1日", "现予印发。"},
      {"云岭市排水规则", "云水规〔2030〕2号", "2030年2月1日", kBody},
      {"云岭市水务局关于用水的通知", "云水规〔2025〕9号", "2025年2月3日",
       "请遵照执行。"},
  };
}

struct Named {
  std::string title, number, date;
  bool is_relation = true;
};

// "云水规〔2016〕3号", several with " + ", a doubt after "?"; or "none".
std::string Find(Connection& connection, const Named& named) {
  SoughtDocument sought;
  if (!named.title.empty()) {
    sought.title_key = FoldedTitle(named.title);
    sought.short_title_key = ShortFoldedTitle(*sought.title_key);
  }
  if (!named.number.empty()) sought.number = named.number;
  if (!named.date.empty()) sought.date = named.date;
  sought.is_relation = named.is_relation;
  sought.issued_by = "2025-02-03";
  sought.namer = connection.QueryInteger(
      "SELECT id FROM document WHERE number = '云水规〔2025〕9号'");
  const FoundTarget found = TargetFinder(connection).Find(sought);
  std::string words;
  for (const NamedDocument& one : found.documents) {
    if (!words.empty()) words += " + ";
    words += NameOf(connection, one.document).address;
  }
  if (found.doubt != Doubt::kNone) words += "?";
  return (words.empty() ? "none" : words) + std::string(DoubtName(found.doubt));
}

}  // namespace

TEST_CASE("target: the number first, then the title with issuer and date") {
  struct Row {
    Named named;
    std::string found;
  };
  const std::vector<Row> rows = {
      {{"云岭市供水管理办法", "云水规〔2016〕3号", ""}, "云水规〔2016〕3号"},
      {{"", "云水规〔2016〕3号", ""}, "云水规〔2016〕3号"},
      // A slip of the pen, and another title altogether.
      {{"云岭市供水管埋办法", "云水规〔2016〕3号", ""}, "云水规〔2016〕3号"},
      {{"云岭市桥梁养护标准", "云水规〔2016〕3号", ""},
       "云水规〔2016〕3号?title_differs"},
      // The title is held, under another number: another document.
      {{"云岭市供水管理办法", "云水规〔2009〕3号", ""}, "none"},
      {{"云岭市供水管理办法", "", ""}, "云水规〔2016〕3号"},
      {{"供水管理办法", "", ""}, "云水规〔2016〕3号"},
      // Never part of a title, never a longer one.
      {{"供水管理", "", ""}, "none"},
      {{"云岭市供水管理办法实施", "", ""}, "none"},
      {{"云岭市城区供水管理办法", "", ""}, "none"},
      // Issued twice: the date decides, or both are named.
      {{"云岭市节水办法", "", "2014-01-01"}, "云水规〔2014〕1号"},
      {{"云岭市节水办法", "", ""},
       "云水规〔2014〕1号 + 云水规〔2019〕1号?several_editions"},
      {{"云岭市节水办法", "", "2008-01-01"}, "none"},
      // Another city's is not meant by the bare name.
      {{"取水办法", "", ""}, "none"},
      {{"海川市取水办法", "", ""}, "海水规〔2015〕4号"},
      // A law is meant in all its editions by what repeals it.
      {{"中华人民共和国河湖法", "", ""},
       "中华人民共和国河湖法(2002-08-29) + "
       "中华人民共和国河湖法(2016-07-02)"},
      // and in the edition of the day by what mentions it.
      {{"河湖法", "", "", false}, "中华人民共和国河湖法(2016-07-02)"},
      {{"云岭市河湖法", "", ""}, "none"},
      // The marks of an inner title come and go.
      {{"关于印发云岭市排水标准的通知", "", ""}, "云水规〔2018〕2号"},
      {{"云岭市水务局关于印发〈云岭市排水标准〉的通知", "", ""},
       "云水规〔2018〕2号"},
      // Nobody repeals himself, or what is still to come.
      {{"云岭市水务局关于用水的通知", "云水规〔2025〕9号", ""}, "none"},
      {{"云岭市排水规则", "", ""}, "none"},
      {{"云岭市排水规则", "", "", false}, "none"},
      {{"云岭市水务局关于用水的通知", "", "", false}, "云水规〔2025〕9号"},
  };
  TemporaryFolder folder;
  Database database = OpenForWriting(folder.File("index.db"));
  std::vector<Gazette> gazettes;
  for (const WrittenDocument& document : HeldDocuments()) {
    gazettes.push_back(
        ReadWritten(document, std::to_string(gazettes.size()) + ".txt"));
  }
  IndexGazettes(database, gazettes);
  for (const Row& row : rows) {
    INFO(row.named.title, " ", row.named.number, " ", row.named.date);
    CHECK(Find(database.connection(), row.named) == row.found);
  }
}

}  // namespace gongbao
