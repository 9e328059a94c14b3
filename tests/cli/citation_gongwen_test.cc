#include "cli/render/citation_gongwen.h"

#include <doctest/doctest.h>

namespace gongbao {
namespace {

struct ProvisionRow {
  const char* eid;
  int paragraphs;
  const char* cited;
};

// A measure that a notice issues, and the place of `eid` in it.
Resolved PlaceAt(const std::string& eid) {
  Resolved place;
  place.document.title = "云岭市人民政府办公室关于印发《云岭市绿化办法》的通知";
  place.document.number = "云政办规〔2025〕9号";
  place.document.instruments = {{7, "云岭市绿化办法", "办法", std::nullopt}};
  ProvisionRecord provision;
  provision.eid = eid;
  provision.instrument = 7;
  place.provisions = {provision};
  return place;
}

}  // namespace

TEST_CASE("gongwen: provisions in Chinese numerals, items without brackets") {
  for (const ProvisionRow& row : {
           ProvisionRow{"art_9__para_1__item_4", 1, "第九条第四项"},
           ProvisionRow{"art_9__para_2__item_4", 2, "第九条第二款第四项"},
           ProvisionRow{"art_9__para_1", 1, "第九条"},
           ProvisionRow{"art_9__para_1", 3, "第九条第一款"},
           ProvisionRow{"art_17-1", 1, "第十七条之一"},
           ProvisionRow{"art_105", 0, "第一百零五条"},
           ProvisionRow{"inst_2__art_3__para_1__item_2__subitem_1", 1,
                        "第三条第二项第一目"},
           ProvisionRow{"heading_2__subheading_3", 0, "二、(三)"},
           ProvisionRow{"heading_2", 0, "二"},
           ProvisionRow{"heading_2__subheading_3__point_1", 0, "二、(三)1"},
           // Parts, chapters and sections are not cited, nor plain text.
           ProvisionRow{"chp_2", 0, ""},
           ProvisionRow{"part_1__chp_2__sec_1", 0, ""},
           ProvisionRow{"text_4", 0, ""},
       }) {
    INFO(row.eid);
    CHECK(CitedProvision(row.eid, row.paragraphs) == row.cited);
  }
}

TEST_CASE("gongwen: the article that a provision is in") {
  CHECK(ArticleEid("art_9__para_1__item_4") == "art_9");
  CHECK(ArticleEid("inst_2__art_3-1") == "inst_2__art_3-1");
  CHECK(ArticleEid("inst_2__art_3__para_1") == "inst_2__art_3");
  CHECK(ArticleEid("heading_1__subheading_2") == "");
}

TEST_CASE("gongwen: titles nest 《〈《》〉》") {
  CHECK(TitleInBrackets("云岭市绿化办法") == "《云岭市绿化办法》");
  CHECK(TitleInBrackets("关于印发《云岭市绿化办法》的通知") ==
        "《关于印发〈云岭市绿化办法〉的通知》");
  CHECK(TitleInBrackets("关于转发〈关于修改《甲办法》的决定〉的通知") ==
        "《关于转发〈关于修改《甲办法》的决定〉的通知》");
  // A closing bracket too many stays as it is.
  CHECK(TitleInBrackets("甲》乙") == "《甲》乙》");
}

TEST_CASE("gongwen: an instrument takes its notice's number") {
  CHECK(CiteGongwen(PlaceAt("art_9__para_1__item_4"), /*whole=*/false, 1) ==
        "《云岭市绿化办法》(云政办规〔2025〕9号)第九条第四项");
  CHECK(CiteGongwen(PlaceAt("art_9"), /*whole=*/true, 1) ==
        "《云岭市绿化办法》(云政办规〔2025〕9号)");
}

TEST_CASE("gongwen: a document is cited by its own title") {
  Resolved place = PlaceAt("art_1");
  place.provisions.front().instrument.reset();
  CHECK(CiteGongwen(place, /*whole=*/true, 0) ==
        "《云岭市人民政府办公室关于印发〈云岭市绿化办法〉的通知》(云政办规"
        "〔2025〕9号)");
  place.document.number.reset();
  place.document.title = "云岭市养犬条例";
  CHECK(CiteGongwen(place, /*whole=*/false, 1) == "《云岭市养犬条例》第一条");
}

TEST_CASE("gongwen: an annex is named") {
  Resolved place = PlaceAt("annex_2__heading_1");
  place.provisions.front().instrument.reset();
  place.provisions.front().annex = "附件2";
  CHECK(CiteGongwen(place, /*whole=*/false, 0).ends_with("号)附件2一"));
}

}  // namespace gongbao
