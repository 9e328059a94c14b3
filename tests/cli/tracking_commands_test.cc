// status, and the status in show, list, search and cite: the real binary on
// the sample gazettes (corpus/samples/MANIFEST.md).

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/sampled_program.h"

namespace gongbao {

using Json = nlohmann::json;

TEST_CASE("status: documents and provisions through the years") {
  struct Row {
    std::vector<std::string> address;
    const char* day;
    const char* status;
    const char* since;  // "" where none is known.
  };
  for (const Row& row : {
           // Amended, then repealed by a measure of 28 November that was in
           // force from 1 January only.
           Row{{kOldRivers}, "2019-04-20", "not_yet_in_force", ""},
           Row{{kOldRivers}, "2019-05-01", "in_force", "2019-05-01"},
           Row{{kOldRivers}, "2020-10-31", "in_force", "2019-05-01"},
           Row{{kOldRivers}, "2020-11-01", "amended", "2020-11-01"},
           Row{{kOldRivers}, "2023-12-31", "amended", "2020-11-01"},
           Row{{kOldRivers}, "2024-01-01", "repealed", "2024-01-01"},
           Row{{kOldRivers, "第十条"}, "2021-01-01", "amended", "2020-11-01"},
           Row{{kOldRivers, "第六条"}, "2021-01-01", "in_force", "2019-05-01"},
           Row{{kOldRivers, "第六条"}, "2024-01-01", "repealed", "2024-01-01"},
           // 第八条 was amended, 第九条 was not.
           Row{{kParking, "第八条"}, "2022-07-28", "in_force", "2021-07-10"},
           Row{{kParking, "第八条"}, "2022-07-29", "amended", "2022-07-29"},
           Row{{kParking, "第九条"}, "2022-07-29", "in_force", "2021-07-10"},
           Row{{kNewRivers}, "2023-12-31", "not_yet_in_force", ""},
           Row{{kNewRivers}, "2024-01-01", "in_force", "2024-01-01"},
           Row{{kNewRivers}, "2029-01-01", "expired", "2029-01-01"},
           // 试行一年.
           Row{{"云政办发〔2019〕15号"},
               "2020-05-31",
               "in_force",
               "2019-06-01"},
           Row{{"云政办发〔2019〕15号"}, "2020-06-01", "expired", "2020-06-01"},
           // Extended before its end.
           Row{{"云政办发〔2020〕31号"},
               "2024-10-14",
               "in_force",
               "2020-10-15"},
           Row{{"云政办发〔2020〕31号"}, "2024-10-15", "expired", "2024-10-15"},
           // Repealed before its end, by a list in an annex.
           Row{{"云政发〔2019〕5号"}, "2025-01-17", "repealed", "2025-01-17"},
       }) {
    INFO(row.address.front(), " ", std::string(row.day));
    std::vector<std::string> arguments = {"status", "--as-of", row.day};
    arguments.insert(arguments.end(), row.address.begin(), row.address.end());
    const Json json = JsonOf(arguments);
    CHECK(json["schema"] == "gongbao.status/1");
    CHECK(json["as_of"] == row.day);
    REQUIRE(json["places"].size() == 1);
    const Json& place = json["places"][0];
    CHECK(place["status"].get<std::string>() == row.status);
    CHECK(place["since"] ==
          (*row.since == '\0' ? Json(nullptr) : Json(row.since)));
  }
}

TEST_CASE("status: the chain has the day, the place and the sentence") {
  const ProcessResult text =
      Samples().Run({"status", kOldRivers, "--as-of", "2023-12-15"});
  CHECK(text.status == 0);
  INFO(text.out);
  CHECK(text.out.contains("as of 2023-12-15: amended, since 2020-11-01"));
  CHECK(
      text.out.contains("2019-05-01  takes effect\n"
                        "            云政办发〔2019〕12号 第十八条\n"
                        "            本办法自2019年5月1日起施行"));
  CHECK(
      text.out.contains("2024-01-01  repealed · not yet on that day\n"
                        "            云政办规〔2023〕4号 第十六条\n"));
  const ProcessResult chinese = Samples().Run(
      {"status", kOldRivers, "--as-of", "2024年1月1日", "--lang", "zh"});
  CHECK(chinese.out.contains("截至2024-01-01：已废止，自2024-01-01起"));
  // The end of the first term, which an extension moved.
  const ProcessResult extended = Samples().Run(
      {"status", "云政办发〔2020〕31号", "--as-of", "2024-10-14"});
  CHECK(extended.out.contains("2022-08-16  extended to 2024-10-14\n"));
  CHECK(extended.out.contains("2022-10-15  term ends · did not come about\n"));
  const ProcessResult markdown = Samples().Run(
      {"status", kOldRivers, "--as-of", "2024.1.1", "--format", "md"});
  CHECK(markdown.out.contains("\n- **2024-01-01** repealed  \n"));
  const Json chain = JsonOf(
      {"status", kOldRivers, "--as-of", "2023-12-15"})["places"][0]["chain"];
  const auto repeal = std::ranges::find_if(
      chain, [](const Json& event) { return event["kind"] == "repealed"; });
  REQUIRE(repeal != chain.end());
  CHECK((*repeal)["happened"] == false);
  CHECK((*repeal)["evidence"]["document"]["address"] == kNewRivers);
  CHECK((*repeal)["evidence"]["node"].get<std::string>().starts_with("art_16"));
}

TEST_CASE("status: colour beside the words, and only where it is wanted") {
  const ProcessResult plain =
      Samples().Run({"status", kOldRivers, "--as-of", "2025-03-01"});
  CHECK_FALSE(plain.out.contains("\033"));
  const ProcessResult colored = Samples().Run(
      {"status", kOldRivers, "--as-of", "2025-03-01", "--color", "always"});
  CHECK(colored.out.contains("\033[1;31mas of 2025-03-01: repealed"));
}

TEST_CASE("status: what is asked wrongly or is not there") {
  for (const char* day : {"2025-02-30", "yesterday", "2025年3月", ""}) {
    INFO(day);
    const ProcessResult result =
        Samples().Run({"status", kOldRivers, "--as-of", day});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
  }
  const ProcessResult chinese = Samples().Run(
      {"status", kOldRivers, "--as-of", "2025-02-30", "--lang", "zh"});
  CHECK(chinese.error.contains("2025-02-30 不是日期"));
  for (const char* command : {"status", "lineage", "refs"}) {
    CHECK(Samples().Run({command, "云政发〔1999〕1号"}).status == 1);
    CHECK(Samples().Run({command}).status == 2);
    CHECK(Samples().Run({command, kOldRivers, "第九十九条"}).status == 1);
    CHECK(Samples().Run({command, kOldRivers, "--db", "/no/such.db"}).status ==
          4);
  }
  CHECK(Samples().Run({"show", kOldRivers, "--status", "valid"}).status == 2);
}

TEST_CASE("status: all documents that fit a title, with a note") {
  const ProcessResult both = Samples().Run(
      {"status", "云岭市河道保洁管理办法", "--as-of", "2025-03-01"});
  CHECK(both.status == 0);
  CHECK(both.out.contains("as of 2025-03-01: repealed"));
  CHECK(both.out.contains("as of 2025-03-01: in force"));
  CHECK(both.error.contains("2 documents fit"));
}

TEST_CASE("show: the status, and of two editions the one in force") {
  const ProcessResult one =
      Samples().Run({"show", "云岭市河道保洁管理办法", "第五条", "--as-of",
                     "2025-03-01", "--status", "in_force"});
  CHECK(one.status == 0);
  CHECK(one.out.contains(kNewRivers));
  CHECK_FALSE(one.out.contains(kOldRivers));
  CHECK(one.out.contains("as of 2025-03-01: in force, since 2024-01-01"));
  const ProcessResult words =
      Samples().Run({"show", "云岭市河道保洁管理办法", "第五条", "--as-of",
                     "2025-03-01", "--status", "已废止,expired"});
  CHECK(words.out.contains(kOldRivers));
  CHECK_FALSE(words.out.contains(kNewRivers));
  const ProcessResult none = Samples().Run(
      {"show", kNewRivers, "--status", "repealed", "--as-of", "2025-03-01"});
  CHECK(none.status == 1);
  CHECK(none.out.empty());
  CHECK(none.error.contains("has that status as of 2025-03-01"));
  const Json json = JsonOf({"show", kOldRivers, "--as-of", "2025-03-01"});
  CHECK(json["as_of"] == "2025-03-01");
  CHECK(json["places"][0]["status"] == "repealed");
  CHECK(json["places"][0]["provisions"].size() > 20);
}

TEST_CASE("show: the signature stands between the notice and its measure") {
  const ProcessResult shown = Samples().Run({"show", kNewRivers});
  const std::size_t signature = shown.out.find(
      "\n云岭市人民政府办公室\n2023年11月28日\n(此件公开发布)\n");
  REQUIRE(signature != std::string::npos);
  CHECK(signature > shown.out.find("请认真贯彻执行"));
  CHECK(signature < shown.out.find("第一章 总则"));
  const ProcessResult article = Samples().Run({"show", kNewRivers, "第五条"});
  CHECK_FALSE(article.out.contains("此件公开发布"));
}

TEST_CASE("list: the status, by the day, and paging of what is kept") {
  const Json all = JsonOf({"list", "--as-of", "2025-03-01"})["documents"];
  std::size_t ended = 0;
  for (const Json& document : all) {
    CHECK(document["as_of"] == "2025-03-01");
    ended += document["status"] == "repealed" || document["status"] == "expired"
                 ? 1U
                 : 0U;
  }
  REQUIRE(ended > 3);
  const std::vector<std::string> kept = {"list", "--as-of", "2025-03-01",
                                         "--status", "repealed,expired"};
  CHECK(JsonOf(kept)["documents"].size() == ended);
  std::vector<std::string> paged = kept;
  paged.insert(paged.end(), {"--limit", "2", "--offset", "1"});
  const Json page = JsonOf(paged)["documents"];
  REQUIRE(page.size() == 2);
  CHECK(page[0] == JsonOf(kept)["documents"][1]);
  const ProcessResult table =
      Samples().Run({"list", "--status", "expired", "--as-of", "2025-03-01"});
  CHECK(table.out.contains("Status"));
  CHECK(table.out.contains("云政办发〔2019〕15号"));
  CHECK_FALSE(table.out.contains(kNewRivers));
  CHECK(Samples()
            .Run({"list", "--status", "expired", "--as-of", "2010-01-01"})
            .status == 1);
  CHECK(Samples()
            .Run({"list", "--format", "csv", "--as-of", "2025-03-01"})
            .out.contains(",expired\r\n"));
  const ProcessResult issues =
      Samples().Run({"list", "issues", "--status", "expired"});
  CHECK(issues.status == 2);
  CHECK(issues.error.contains("issues have no status"));
}

TEST_CASE("search: the status of each hit, and only some statuses") {
  const auto found = [](std::vector<std::string> options) {
    options.insert(options.begin(), {"search", "保洁 财政预算"});
    const Json result = JsonOf(options);
    std::vector<std::string> hits;
    for (const Json& hit : result["hits"]) {
      hits.push_back(hit["show"].get<std::string>() + " " +
                     hit["status"].get<std::string>());
    }
    return hits;
  };
  const std::string old_rule = "云政办发〔2019〕12号 第四条";
  const std::string new_rule = "云政办规〔2023〕4号 第七条";
  using Hits = std::vector<std::string>;
  CHECK(found({"--as-of", "2025-03-01"}) ==
        Hits{new_rule + " in_force", old_rule + " repealed"});
  CHECK(found({"--as-of", "2023-12-31"}) ==
        Hits{old_rule + " amended", new_rule + " not_yet_in_force"});
  CHECK(found({"--as-of", "2025-03-01", "--status", "in_force"}) ==
        Hits{new_rule + " in_force"});
  CHECK(found({"--as-of", "2025-03-01", "--status", "已废止,unknown"}) ==
        Hits{old_rule + " repealed"});
  CHECK(Samples().Run({"search", "保洁", "--status", "valid"}).status == 2);
  CHECK(Samples()
            .Run({"search", "保洁 财政预算", "--as-of", "2025-03-01"})
            .out.contains("2019-04-02 · repealed"));
  // A place that the query names is left out as well.
  const Json named = JsonOf({"search", "云政办发〔2019〕12号", "--as-of",
                             "2025-03-01", "--status", "in_force"})["named"];
  CHECK(named.empty());
}

TEST_CASE("cite: the status on request") {
  CHECK(Samples()
            .Run({"cite", kOldRivers, "第五条", "--as-of", "2025-03-01"})
            .out ==
        "《云岭市河道保洁管理办法》(云政办发〔2019〕12号,截至2025年3月1日"
        "已废止)第五条\n");
  CHECK(Samples().Run({"cite", kOldRivers, "第五条"}).out ==
        "《云岭市河道保洁管理办法》(云政办发〔2019〕12号)第五条\n");
}

TEST_CASE("stats: what documents say of others, and how much of it is held") {
  const Json plain = JsonOf({"stats"});
  CHECK_FALSE(plain.contains("tracking"));
  const Json stats = JsonOf({"stats", "--resolve"});
  CHECK(stats["documents"] == plain["documents"]);
  const Json& tracking = stats["tracking"];
  const Json& repeals = tracking["relations"]["repeals"];
  CHECK(repeals["found"] > repeals["resolved"]);
  CHECK(repeals["resolved"] > 0);
  CHECK(tracking["citations"]["internal"]["resolved"] > 0);
  int documents = 0;
  for (const auto& [status, count] : tracking["documents_by_status"].items()) {
    documents += count.get<int>();
  }
  CHECK(stats["documents"] == documents);
  CHECK(
      Samples().Run({"stats", "--resolve"}).out.contains("relations repeals"));
}

}  // namespace gongbao
