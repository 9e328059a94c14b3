#include "tests/tools/sentence_maker.h"

#include <array>
#include <utility>

namespace gongbao {
namespace {

constexpr std::string_view kNouns[] = {
    "规定",     "管理",   "部门", "单位",   "工作",     "活动",   "安全",
    "行政",     "项目",   "责任", "人员",   "生产",     "建设",   "信息",
    "资源",     "制度",   "经营", "社会",   "标准",     "机构",   "技术",
    "服务",     "设施",   "国家", "环境",   "企业",     "有关",   "法律",
    "措施",     "材料",   "计划", "要求",   "资金",     "条件",   "质量",
    "申请",     "经济",   "合同", "权利",   "义务",     "公民",   "组织",
    "土地",     "工程",   "事项", "风险",   "产品",     "食品",   "场所",
    "文化",     "教育",   "水源", "范围",   "期限",     "费用",   "程序",
    "意见",     "决定",   "情况", "保护区", "城市",     "农村",   "车辆",
    "道路",     "设备",   "罚款", "许可证", "违法行为", "当事人", "处罚",
    "记录",     "报告",   "名录", "预案",   "应急预案", "登记",   "证书",
    "检验结果", "数据",   "档案", "职责",   "方案",     "规划",   "价格",
    "劳动者",   "消费者", "网络", "系统",   "森林",     "草原",   "河道",
    "船舶",     "港口",   "药品", "疫情",   "学校",     "教师",   "学生",
    "医疗机构", "房屋",   "租金", "物业",   "业主",     "合作社", "税款",
    "账簿",     "凭证",   "保险", "基金",   "听证",     "复议",   "诉讼",
    "证据",     "文书",   "印章", "编制",   "岗位",     "职称",   "培训",
    "取暖",
};

constexpr std::string_view kVerbs[] = {
    "管理", "监督",     "规定",     "实施",     "制定",     "建立", "检查",
    "批准", "保护",     "提供",     "使用",     "进行",     "组织", "处理",
    "负责", "执行",     "公布",     "报告",     "办理",     "申请", "备案",
    "采取", "完善",     "加强",     "开展",     "取得",     "落实", "审查",
    "评估", "支持",     "鼓励",     "编制",     "协调",     "指导", "推进",
    "登记", "责令改正", "依法给予", "及时公开", "妥善保存", "变更", "撤销",
    "注销", "收集",     "运输",     "储存",     "销售",     "维护", "改造",
    "验收", "核定",     "征收",     "补偿",     "安置",     "救助", "举报",
    "查处", "没收",     "送达",     "听取",     "论证",
};

constexpr std::string_view kOrgans[] = {
    "县级以上人民政府", "市人民政府",   "有关部门",     "主管部门",
    "人民政府",         "行政主管部门", "乡镇人民政府", "市场监督管理部门",
    "生态环境主管部门", "公安机关",     "财政部门",     "街道办事处",
    "自然资源主管部门", "行业协会",     "村民委员会",   "应急管理部门",
    "交通运输部门",     "教育行政部门", "卫生健康部门", "人民法院",
    "审计机关",
};

// N a noun, V a verb, O an organ, D a number, A an article's number.
constexpr std::string_view kSentences[] = {
    "{O}应当{V}{N}{N}，{V}{N}。",
    "{N}、{N}和{N}的{V}，适用本办法。",
    "{O}负责本行政区域内{N}{N}的{V}和{N}{V}工作。",
    "{N}不得{V}{N}，不得将{N}用于{N}。",
    "从事{N}{N}的，应当向{O}{V}{N}。",
    "未按照规定{V}{N}的，由{O}责令限期改正；逾期不改正的，处{D}元以上{D}万元"
    "以下的罚款。",
    "违反本办法第{A}条规定，{V}{N}{N}的，由{O}{V}，并处{D}元以下罚款。",
    "{O}应当自收到{N}之日起{D}日内{V}{N}，并书面告知{N}。",
    "{N}应当符合{N}、{N}以及{N}的要求。",
    "鼓励{N}和{N}{V}{N}，{V}{N}{N}。",
    "{N}{N}由{O}会同{O}{V}。",
    "本办法所称{N}，是指{N}{V}的{N}、{N}以及与{N}有关的{N}。",
    "{O}可以根据{N}的需要，{V}{N}或者{N}。",
    "因{N}{V}需要{V}{N}的，{O}应当{V}{N}的意见。",
    "{N}的{N}有效期为{D}年；期满需要继续{V}的，应当在届满{D}日前提出申请。",
    "任何单位和个人都有权{V}{N}{V}{N}的行为。",
    "{N}与{N}不一致的，以{N}为准。",
    "{O}及其工作人员在{N}{V}中滥用职权、玩忽职守的，依法给予处分。",
    "法律、法规对{N}{V}另有规定的，从其规定。",
    "依照本办法第{A}条、第{A}条{V}的{N}，{O}应当{V}。",
};

constexpr std::string_view kIntroductions[] = {
    "{N}应当具备下列条件：",
    "{O}{V}{N}，应当遵守下列规定：",
    "有下列情形之一的，{O}不予{V}{N}：",
    "申请{V}{N}的，应当提交下列材料：",
    "{N}{V}包括下列内容：",
};

constexpr std::string_view kItems[] = {
    "{V}{N}的",    "{N}、{N}{V}的{N}",       "{N}{N}",       "有{D}名以上{N}",
    "{V}{N}和{N}", "未{V}{N}，或者{V}{N}的", "{N}的{N}证明", "与{N}有关的{N}",
};

constexpr std::string_view kDigits[] = {"零", "一", "二", "三", "四",
                                        "五", "六", "七", "八", "九"};

template <std::size_t kCount>
std::string_view OneOf(const std::string_view (&list)[kCount], Random& random) {
  return list[random.Below(kCount)];
}

}  // namespace

std::string ChineseNumeral(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 4> kPlaces = {
      {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  std::string numeral;
  bool gap = false;
  for (const auto& [unit, name] : kPlaces) {
    const int digit = number / unit % 10;
    if (digit == 0) {
      gap = !numeral.empty();
      continue;
    }
    if (gap) numeral += kDigits[0];
    gap = false;
    const bool bare_ten = unit == 10 && digit == 1 && numeral.empty();
    if (!bare_ten) numeral += kDigits[digit];
    numeral += name;
  }
  return numeral;
}

SentenceMaker::SentenceMaker(Random& random)
    : random_(random),
      nouns_(kNouns, 20000, 40, random),
      verbs_(kVerbs, 5000, 30, random),
      organs_(kOrgans, 150, 4, random) {}

std::string SentenceMaker::Sentence() {
  return Fill(OneOf(kSentences, random_));
}

std::string SentenceMaker::Introduction() {
  return Fill(OneOf(kIntroductions, random_));
}

std::string SentenceMaker::Item() { return Fill(OneOf(kItems, random_)); }

std::string SentenceMaker::Matter() { return Fill("{N}{N}{V}"); }

std::string SentenceMaker::Fill(std::string_view pattern) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      text += pattern[i];
      continue;
    }
    AppendPart(pattern[i + 1], text);
    i += 2;
  }
  return text;
}

void SentenceMaker::AppendPart(char part, std::string& text) {
  switch (part) {
    case 'N':
      text += nouns_.Pick(random_);
      break;
    case 'V':
      text += verbs_.Pick(random_);
      break;
    case 'O':
      text += organs_.Pick(random_);
      break;
    case 'D':
      text += std::to_string(random_.Between(1, 30));
      break;
    case 'A':
      text += ChineseNumeral(random_.Between(3, 30));
      break;
    default:
      break;
  }
}

}  // namespace gongbao
