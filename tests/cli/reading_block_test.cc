#include "cli/render/reading_block.h"

#include <doctest/doctest.h>

#include "cli/render/place_text.h"

namespace gongbao {
namespace {

ProvisionRecord Provision(std::string type, std::string eid, std::string label,
                          std::string heading, std::string text) {
  ProvisionRecord record;
  record.type = std::move(type);
  record.eid = std::move(eid);
  record.label = std::move(label);
  record.heading = std::move(heading);
  record.text = std::move(text);
  return record;
}

Resolved Measure() {
  Resolved place;
  place.document.title = "云岭市绿化办法";
  place.document.addressees = {"各县人民政府", "市直各部门"};
  place.provisions = {
      Provision("chapter", "chp_1", "第一章", "总则", ""),
      Provision("article", "art_1", "第一条", "", ""),
      Provision("paragraph", "art_1__para_1", "", "", "下列树木受保护:"),
      Provision("item", "art_1__para_1__item_1", "(一)", "", "古树;"),
      Provision("paragraph", "art_1__para_2", "", "", "名木从其规定。"),
  };
  return place;
}

}  // namespace

TEST_CASE("reading blocks: an article stands on the line of its paragraph") {
  const auto blocks = ReadingBlocks(Measure());
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].kind == ReadingBlock::Kind::kHeading);
  CHECK(LabelledText(blocks[0]) == "第一章 总则");
  CHECK(blocks[1].eid == "art_1");
  CHECK(LabelledText(blocks[1]) == "第一条 下列树木受保护:");
  CHECK(LabelledText(blocks[2]) == "(一)古树;");
  CHECK(blocks[2].indent == 1);
  CHECK(LabelledText(blocks[3]) == "名木从其规定。");
}

TEST_CASE("reading blocks: instruments and annexes get their titles, once") {
  Resolved place = Measure();
  place.document.instruments = {{3, "云岭市绿化办法", "办法", std::nullopt}};
  for (ProvisionRecord& provision : place.provisions) provision.instrument = 3;
  ProvisionRecord annex = Provision("table", "annex_1__table_1", "", "", "甲");
  annex.annex = "附件1";
  annex.annex_title = "申报表";
  place.provisions.push_back(annex);
  const auto blocks = ReadingBlocks(place);
  REQUIRE(blocks.size() == 7);
  CHECK(blocks[0].kind == ReadingBlock::Kind::kTitle);
  CHECK(blocks[0].text == "云岭市绿化办法");
  CHECK(blocks[6].kind == ReadingBlock::Kind::kTable);
  CHECK(blocks[5].kind == ReadingBlock::Kind::kTitle);
  CHECK(blocks[5].text == "附件1 申报表");
}

TEST_CASE("place text: addressees belong to the whole document only") {
  const Resolved place = Measure();
  CHECK(PlaceText(place, /*whole=*/true, 0, false)
            .contains("各县人民政府、市直各部门:"));
  CHECK_FALSE(PlaceText(place, /*whole=*/false, 0, false).contains("市直"));
  CHECK(PlaceMarkdown(place, true).contains("#### 第一章 总则\n"));
}

TEST_CASE("place text: a hostile text does not reach the terminal") {
  Resolved place = Measure();
  place.provisions[2].text = "\033]0;owned\a";
  CHECK(PlaceText(place, true, 0, false).find('\033') == std::string::npos);
  CHECK(PlaceMarkdown(place, true).find('\033') == std::string::npos);
}

}  // namespace gongbao
