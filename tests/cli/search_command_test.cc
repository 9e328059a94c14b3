#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/gongbao_program.h"
#include "tests/support/lines.h"

namespace gongbao {

using Json = nlohmann::json;

TEST_CASE("search: each format") {
  const IndexedProgram gongbao;
  const ProcessResult table = gongbao.Run({"search", "树木"});
  CHECK(table.status == 0);
  CHECK(table.out.contains("云岭市绿化办法 第三条"));
  CHECK(table.out.contains("云政办规〔2025〕9号 · 云岭市人民政府办公室"));
  CHECK(table.out.contains("gongbao show '云政办规〔2025〕9号 第三条'"));
  CHECK(table.out.contains("2 found, 1 to 2 shown"));

  const ProcessResult json =
      gongbao.Run({"search", "树木", "--format", "json"});
  CHECK(json.status == 0);
  const Json result = Json::parse(json.out);
  CHECK(result["total"] == 2);
  REQUIRE(result["hits"].size() == 2);
  for (const Json& hit : result["hits"]) {
    REQUIRE(hit["marks"].size() >= 1);
    const std::string snippet = hit["snippet"];
    const std::size_t begin = hit["marks"][0]["begin"];
    const std::size_t end = hit["marks"][0]["end"];
    CHECK(snippet.substr(begin, end - begin) == "树木");
    const int characters = hit["marks"][0]["end_character"].get<int>() -
                           hit["marks"][0]["begin_character"].get<int>();
    CHECK(characters == 2);
  }

  const auto lines =
      Lines(gongbao.Run({"search", "树木", "--format", "jsonl"}).out);
  REQUIRE(lines.size() == 2);
  CHECK(Json::parse(lines[1])["document"]["doc_number"] ==
        "云政办规〔2025〕9号");

  const ProcessResult csv = gongbao.Run({"search", "树木", "--format", "csv"});
  CHECK(csv.out.starts_with("\ufeffaddress,title,label,doc_number,"));
  CHECK(csv.out.ends_with("\r\n"));

  const ProcessResult markdown =
      gongbao.Run({"search", "树木", "--format", "md"});
  CHECK(markdown.out.contains("- **云岭市绿化办法 第三条**"));
  CHECK(markdown.out.contains("**树木**"));
}

TEST_CASE("search: filters and paging") {
  const IndexedProgram gongbao;
  CHECK(gongbao.Run({"search", "树木", "--year", "2025"}).status == 0);
  CHECK(gongbao.Run({"search", "树木", "--year", "2024"}).status == 1);
  CHECK(gongbao.Run({"search", "树木", "--kind", "办法"}).status == 0);
  CHECK(gongbao.Run({"search", "树木", "--kind", "批复"}).status == 1);
  CHECK(gongbao.Run({"search", "树木", "--authority", "云岭市"}).status == 0);
  CHECK(gongbao.Run({"search", "树木", "--authority", "无此局"}).status == 1);
  const ProcessResult one = gongbao.Run({"search", "树木", "--limit", "1"});
  CHECK(one.out.contains("more with --offset 1"));
  const ProcessResult two =
      gongbao.Run({"search", "树木", "--limit", "1", "--offset", "1"});
  CHECK(two.out.starts_with("2. "));
  CHECK(gongbao.Run({"search", "树木", "--offset", "9"}).status == 1);
  for (const char* limit : {"0", "101", "x"}) {
    CHECK(gongbao.Run({"search", "树木", "--limit", limit}).status == 2);
  }
}

TEST_CASE("search: several words must all occur; nothing found is status 1") {
  const IndexedProgram gongbao;
  CHECK(gongbao.Run({"search", "损毁", "500元"}).status == 0);
  CHECK(gongbao.Run({"search", "损毁", "修剪"}).status == 1);
  const ProcessResult none = gongbao.Run({"search", "水稻"});
  CHECK(none.status == 1);
  CHECK(none.out.empty());
  CHECK(none.error ==
        "gongbao: nothing found for: 水稻\n"
        "gongbao: 水稻 does not occur in the index\n");
  const ProcessResult apart = gongbao.Run({"search", "损毁", "修剪"});
  CHECK(apart.error.contains("each word occurs, but not as asked"));
  CHECK(Json::parse(
            gongbao.Run({"search", "水稻", "--format", "json"}).out)["hits"]
            .empty());
}

TEST_CASE("search: the nearest word and titles where nothing is found") {
  const IndexedProgram gongbao;
  const ProcessResult none = gongbao.Run({"search", "绿化弁法 -第九条"});
  CHECK(none.status == 1);
  CHECK(
      none.error.contains("绿化弁法 does not occur in the index; the nearest "
                          "that does is 绿化办法\n"));
  CHECK(none.error.contains("did you mean: 绿化办法 -第九条\n"));
  CHECK(none.error.contains("a title like it: 云岭市绿化办法\n"));
  const Json suggestion =
      Json::parse(gongbao.Run({"search", "绿化弁法", "--format", "json"})
                      .out)["suggestion"];
  CHECK(suggestion["absent"][0]["word"] == "绿化弁法");
  CHECK(suggestion["absent"][0]["nearest"] == "绿化办法");
  CHECK(suggestion["query"] == "绿化办法");
  CHECK(suggestion["titles"][0] == "云岭市绿化办法");
}

TEST_CASE("search: a number, an address, a title come first") {
  const IndexedProgram gongbao;
  struct Row {
    const char* query;
    const char* first;
  };
  for (const Row& row :
       {Row{"云政办规[2025]9号", "→  云岭市人民政府办公室关于印发"},
        Row{"云政办规（２０２５） 9 号 第三条", "→  云岭市绿化办法 第三条\n"},
        Row{"《云岭市绿化办法》", "→  "},
        Row{"云岭市绿化办法 5条", "→  云岭市绿化办法 第五条\n"}}) {
    INFO(row.query);
    const ProcessResult result = gongbao.Run({"search", row.query});
    CHECK(result.status == 0);
    CHECK(result.out.starts_with(row.first));
  }
  CHECK_FALSE(gongbao.Run({"search", "绿化"}).out.contains("→"));
  const Json json = Json::parse(
      gongbao.Run({"search", "云岭市绿化办法 5条", "--format", "json"}).out);
  CHECK(json["named"][0]["eid"] == "art_5");
  CHECK(gongbao.Run({"search", "云政办规[2025]9号", "--year", "1999"}).status ==
        1);
}

TEST_CASE("search: a mistake is pointed at") {
  const IndexedProgram gongbao;
  const ProcessResult wrong = gongbao.Run({"search", "树木 OR"});
  CHECK(wrong.status == 2);
  CHECK(wrong.error ==
        "gongbao: not understood: at character 6 (byte 9): a word to find is "
        "expected behind OR\n树木 OR\n       ^\n");
  const ProcessResult chinese =
      gongbao.Run({"--lang", "zh", "search", "树木 标题："});
  CHECK(chinese.error.contains(
      "第 7 个字符（字节 16）：标题： 后面应当有一个值"));
}

TEST_CASE("search: facets, each with the query that narrows to it") {
  const IndexedProgram gongbao;
  REQUIRE(gongbao.Run({"index", SAMPLES_DIR}).status == 0);
  const Json found = Json::parse(
      gongbao.Run({"search", "管理 OR 水库", "--facets", "--format", "json"})
          .out);
  const Json& facets = found["facets"];
  for (const char* name : {"year", "kind", "issuer", "category", "status"}) {
    INFO(name);
    REQUIRE_FALSE(facets[name]["values"].empty());
    for (const Json& value : facets[name]["values"]) {
      const std::string query = value["query"];
      INFO(query);
      CHECK(Json::parse(gongbao.Run({"search", query, "--format", "json"})
                            .out)["total"] == value["count"]);
    }
  }
  std::int64_t statuses = 0;
  for (const Json& value : facets["status"]["values"]) {
    statuses += value["count"].get<std::int64_t>();
  }
  CHECK(statuses == found["total"]);
  const ProcessResult table = gongbao.Run({"search", "管理", "--facets"});
  CHECK(table.out.contains("\nYear "));
  CHECK(table.out.contains("\nStatus "));
  CHECK_FALSE(gongbao.Run({"search", "管理"}).out.contains("\nStatus "));
}

TEST_CASE("search: status on a day") {
  const IndexedProgram gongbao;
  REQUIRE(gongbao.Run({"index", SAMPLES_DIR}).status == 0);
  const auto total = [&](const char* query, const char* day) {
    const ProcessResult result =
        gongbao.Run({"search", query, "--as-of", day, "--format", "json"});
    return Json::parse(result.out)["total"].get<int>();
  };
  // Issued in 2019, repealed by its re-issue of 2023.
  const char* repealed = "文号:云政办发〔2019〕12号 状态:已废止";
  CHECK(total(repealed, "2020-01-01") == 0);
  CHECK(total(repealed, "2024-06-01") > 10);
  CHECK(total("文号:云政办发〔2019〕12号 -status:repealed", "2024-06-01") == 0);
  CHECK(gongbao.Run({"search", "树木", "--as-of", "昨天"}).status == 2);
  CHECK(gongbao.Run({"search", "树木", "--as-of", "2024-13-01"}).status == 2);
}

TEST_CASE("search: orders and cursors") {
  const IndexedProgram gongbao;
  REQUIRE(gongbao.Run({"index", SAMPLES_DIR}).status == 0);
  const Json by_date =
      Json::parse(gongbao
                      .Run({"search", "管理", "--sort", "date", "--limit",
                            "100", "--format", "json"})
                      .out);
  std::string last = "9999";
  for (const Json& hit : by_date["hits"]) {
    const Json& date = hit["document"]["date"];
    if (date.is_null()) continue;
    CHECK(date.get<std::string>() <= last);
    last = date;
  }
  for (const char* sort : {"relevance", "date", "number"}) {
    INFO(sort);
    std::vector<std::string> paged, whole;
    std::string cursor;
    do {
      const Json page =
          Json::parse(gongbao
                          .Run({"search", "管理", "--sort", sort, "--limit",
                                "37", "--cursor", cursor, "--format", "json"})
                          .out);
      CHECK(page["offset"] == paged.size());
      for (const Json& hit : page["hits"]) paged.push_back(hit.dump());
      cursor = page["next"].is_null() ? "" : page["next"];
    } while (!cursor.empty());
    for (int offset = 0; offset < static_cast<int>(paged.size());
         offset += 100) {
      const Json page = Json::parse(
          gongbao
              .Run({"search", "管理", "--sort", sort, "--limit", "100",
                    "--offset", std::to_string(offset), "--format", "json"})
              .out);
      for (const Json& hit : page["hits"]) whole.push_back(hit.dump());
      CHECK(page["total"] == paged.size());
    }
    CHECK(paged.size() > 100);
    CHECK(paged == whole);
  }
  const Json first = Json::parse(
      gongbao.Run({"search", "管理", "--limit", "1", "--format", "json"}).out);
  const std::string next = first["next"];
  const ProcessResult other = gongbao.Run({"search", "水库", "--cursor", next});
  CHECK(other.status == 2);
  CHECK(other.error.contains("another search"));
  for (const std::string& broken :
       {std::string("x"), std::string("!"), next.substr(0, 20),
        std::string(3000, 'A')}) {
    const ProcessResult none =
        gongbao.Run({"search", "管理", "--cursor", broken});
    CHECK(none.status == 2);
    CHECK(none.error.contains("cursor"));
  }
  CHECK(gongbao.Run({"search", "管理", "--sort", "size"}).status == 2);
}

TEST_CASE("search: any text is a query or a usage error, never a failure") {
  const IndexedProgram gongbao;
  for (const char* query : {"\"", "AND", "NEAR(", "*", "-", "a OR b",
                            "'; DROP TABLE x", "title:", "((", "\\", "%", "〔",
                            "\"\"", "\xff\xfe", "^树", "树*", "{}"}) {
    INFO(query);
    // -- ends the options, so that "-" is a word.
    const int status = gongbao.Run({"search", "--", query}).status;
    CHECK((status == 0 || status == 1 || status == 2));
  }
}

}  // namespace gongbao
