// lineage, refs, people: the real binary on the sample gazettes, whose measures
// are followed through the years (corpus/samples/MANIFEST.md).

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/sampled_program.h"

namespace gongbao {

using Json = nlohmann::json;

TEST_CASE("lineage: the tree, and its JSON") {
  const ProcessResult tree =
      Samples().Run({"lineage", kNewRivers, "--as-of", "2025-03-01"});
  CHECK(tree.status == 0);
  INFO(tree.out);
  CHECK(tree.out.contains("─ 2024-01-01 repeals 云政办发〔2019〕12号\n"));
  CHECK(tree.out.contains("─ 2024-01-01 repeals 云政办发〔2020〕27号\n"));
  CHECK(tree.out.contains("河道保洁管理办法的通知 · repealed\n"));
  CHECK(tree.out.contains("云政办规〔2023〕4号 第十六条: "));
  const ProcessResult old =
      Samples().Run({"lineage", kOldRivers, "--lang", "zh"});
  CHECK(old.out.contains("后来：\n"));
  CHECK(old.out.contains("─ 2020-11-01 被 云政办发〔2020〕27号 修改"));

  const Json json = JsonOf({"lineage", kNewRivers, "--as-of", "2025-03-01"});
  CHECK(json["schema"] == "gongbao.lineage/1");
  const Json& place = json["places"][0];
  CHECK(place["nodes"][0]["doc_number"] == kNewRivers);
  CHECK(place["nodes"][0]["status"] == "in_force");
  CHECK(place["nodes"][0]["effective_from"] == "2024-01-01");
  CHECK(place["nodes"][0]["ends_on"] == "2028-12-31");
  std::size_t repeals = 0;
  for (const Json& edge : place["edges"]) {
    if (edge["type"] != "repeals" || edge["actor"] != 0) continue;
    CHECK(edge["day"] == "2024-01-01");
    CHECK(edge["evidence"]["text"].get<std::string>().contains("同时废止"));
    ++repeals;
  }
  CHECK(repeals == 2);
}

TEST_CASE("lineage: stubs are said as such, and what stands alone too") {
  const ProcessResult order =
      Samples().Run({"lineage", "云岭市人民政府令第12号"});
  CHECK(order.status == 0);
  CHECK(order.out.contains("云岭市城市供水节水管理规定 · not in the index"));
  const ProcessResult alone = Samples().Run({"lineage", "云政任〔2025〕1号"});
  CHECK(alone.status == 0);
  CHECK(alone.out.contains("no indexed text repeals"));
}

TEST_CASE("lineage: two editions of a title are one lineage, drawn once") {
  const ProcessResult svg =
      Samples().Run({"lineage", "云岭市河道保洁管理办法", "--format", "svg"});
  CHECK(svg.status == 0);
  CHECK(svg.out.starts_with("<svg "));
  CHECK(svg.out.ends_with("</svg>\n"));
  const ProcessResult dot =
      Samples().Run({"lineage", kNewRivers, "--format", "dot"});
  CHECK(dot.out.starts_with("digraph lineage {"));
  CHECK(dot.out.contains("2024-01-01 repealed"));
  const ProcessResult mermaid =
      Samples().Run({"lineage", kNewRivers, "--format", "mermaid"});
  CHECK(mermaid.out.starts_with("flowchart LR\n"));
  CHECK(Samples().Run({"lineage", kNewRivers, "--format", "csv"}).status == 2);
  const ProcessResult article =
      Samples().Run({"lineage", kNewRivers, "第五条"});
  CHECK(article.error.contains("whole document, not of 第五条"));
}

TEST_CASE("lineage: a drawing of two that have nothing to do with each other") {
  GongbaoProgram gongbao;
  std::string other(kNotice);
  other.replace(other.find("云岭市人民政府办公室关于"),
                std::string_view("云岭市人民政府办公室关于").size(),
                "石桥县人民政府办公室关于");
  REQUIRE(gongbao
              .Run({"index", gongbao.folder().Write("a.txt", kNotice),
                    gongbao.folder().Write("b.txt", other)})
              .status == 0);
  const ProcessResult drawing =
      gongbao.Run({"lineage", "云政办规〔2025〕9号", "--format", "svg"});
  CHECK(drawing.status == 2);
  CHECK(drawing.out.empty());
  CHECK(drawing.error.contains("2 fit this address"));
  const ProcessResult trees = gongbao.Run({"lineage", "云政办规〔2025〕9号"});
  CHECK(trees.status == 0);
  CHECK(trees.error.contains("2 documents fit"));
}

TEST_CASE("refs: who cites, what is cited, and what became of it") {
  const ProcessResult table = Samples().Run({"refs", kOldRivers});
  CHECK(table.status == 0);
  INFO(table.out);
  CHECK(table.out.contains("Cited in "));
  CHECK(table.out.contains("云政办规〔2023〕4号 第十六条"));
  CHECK(table.out.contains("《中华人民共和国水法》"));
  CHECK(table.out.contains("not in the index"));

  const Json json = JsonOf({"refs", kOldRivers, "--limit", "0"});
  CHECK(json["schema"] == "gongbao.refs/1");
  const Json& place = json["places"][0];
  bool repealing = false;
  for (const Json& reference : place["cited_by"]["references"]) {
    if (reference["label"] != "第十六条") continue;
    repealing = true;
    CHECK(reference["evidence"]["document"]["doc_number"] == kNewRivers);
    CHECK(reference["state"] == "resolved");
    CHECK(reference["target"]["doc_number"] == kOldRivers);
  }
  CHECK(repealing);
  std::set<std::string> states;
  for (const Json& reference : place["cites"]["references"]) {
    states.insert(reference["state"]);
  }
  CHECK(states.contains("stub"));
  CHECK(states.contains("resolved"));  // 本办法第十条

  const ProcessResult article = Samples().Run({"refs", kOldRivers, "第十条"});
  CHECK(article.out.contains("云政办发〔2019〕12号 第十五条"));
  CHECK(Samples()
            .Run({"refs", kOldRivers, "--format", "csv"})
            .out.contains("\r\ncites,"));
  CHECK(Samples()
            .Run({"refs", kOldRivers, "--format", "md"})
            .out.contains("### Cites "));
}

TEST_CASE("refs: paging, and its end") {
  const Json whole = JsonOf({"refs", kOldRivers, "--limit", "0"});
  const Json& all = whole["places"][0]["cites"];
  REQUIRE(all["total"].get<int>() >= 3);
  CHECK(all["references"].size() == all["total"]);
  const ProcessResult one = Samples().Run({"refs", kOldRivers, "--limit", "1"});
  CHECK(one.error.contains("more with --offset 1"));
  const Json second =
      JsonOf({"refs", kOldRivers, "--limit", "1", "--offset", "1"});
  CHECK(second["places"][0]["cites"]["references"][0] == all["references"][1]);
  CHECK(second["places"][0]["cites"]["total"] == all["total"]);
  const ProcessResult end =
      Samples().Run({"refs", kOldRivers, "--offset", "999"});
  CHECK(end.status == 1);
  CHECK(end.out.empty());
  CHECK(end.error.contains("neither list"));
  CHECK(Samples().Run({"refs", kOldRivers, "--limit", "-1"}).status == 2);
}

TEST_CASE("refs: doubt is said, never decided") {
  GongbaoProgram gongbao;
  std::string other(kNotice);
  other.replace(other.find("云岭市人民政府办公室关于"),
                std::string_view("云岭市人民政府办公室关于").size(),
                "石桥县人民政府办公室关于");
  const std::string citing =
      "云岭市人民政府关于开展检查的通知\n云政发〔2025〕8号\n\n"
      "各县(区)人民政府:\n\n请按照云政办规〔2025〕9号的规定开展检查。\n\n"
      "云岭市人民政府\n2025年5月1日\n";
  REQUIRE(gongbao
              .Run({"index", gongbao.folder().Write("a.txt", kNotice),
                    gongbao.folder().Write("b.txt", other),
                    gongbao.folder().Write("c.txt", citing)})
              .status == 0);
  const ProcessResult refs = gongbao.Run({"refs", "云政发〔2025〕8号"});
  INFO(refs.out);
  CHECK(refs.out.contains("in doubt: several documents bear this number"));
  const Json json = Json::parse(
      gongbao.Run({"refs", "云政发〔2025〕8号", "--format", "json"}).out);
  const Json& cited = json["places"][0]["cites"]["references"][0];
  CHECK(cited["state"] == "doubtful");
  CHECK(cited["target"]["doubt"] == "number_shared");
  CHECK(cited["target"]["documents"].size() == 2);
}

TEST_CASE("people: all, one, and nobody") {
  const Json all = JsonOf({"people"});
  CHECK(all["schema"] == "gongbao.people/1");
  CHECK(all["total"] == all["appointments"].size());
  CHECK(all["total"].get<int>() > 10);
  const Json one = JsonOf({"people", "桑榆晚"});
  REQUIRE(one["total"] == 2);
  CHECK(one["appointments"][0]["day"] == "2025-02-14");
  std::set<std::string> actions;
  for (const Json& appointment : one["appointments"]) {
    actions.insert(appointment["action"]);
  }
  CHECK(actions == std::set<std::string>{"appoint", "remove"});
  // 叶 舟, as it is printed.
  CHECK(JsonOf({"people", "叶", "舟"})["total"] == 1);
  const ProcessResult table = Samples().Run({"people", "程若谷"});
  CHECK(table.out.contains("appointed"));
  CHECK(table.out.contains("removed"));
  CHECK(table.out.contains("市水务局副局长"));
  CHECK(table.out.contains("云政任〔2019〕3号"));
  const ProcessResult nobody = Samples().Run({"people", "程若"});
  CHECK(nobody.status == 1);
  CHECK(nobody.error.contains("of 程若"));
  const ProcessResult paged = Samples().Run({"people", "--limit", "1"});
  CHECK(paged.error.contains("more with --offset 1"));
  CHECK(Samples().Run({"people", "--offset", "9999"}).status == 1);
  CHECK(Samples()
            .Run({"people", "--format", "csv"})
            .out.starts_with("\ufeffperson,day,action,post,note,document\r\n"));
}

}  // namespace gongbao
