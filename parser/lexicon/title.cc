#include "parser/lexicon/title.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/character_filter.h"
#include "parser/lexicon/numeral.h"

namespace gongbao {
namespace {

// Who may bear a kind.
enum Bearer : unsigned { kDocument = 1, kInstrument = 2, kBoth = 3 };

struct Kind {
  std::string_view name;
  unsigned bearer;
};

// 党政机关公文处理工作条例 names fifteen kinds of document; the others are what
// gazettes print. Longer names first where one ends another.
constexpr std::array<Kind, 70> kKinds = {{
    {"通知", kDocument},
    {"决定", kBoth},
    {"命令", kDocument},
    {"令", kDocument},
    {"通令", kDocument},
    {"指示", kDocument},
    {"布告", kDocument},
    {"公告", kDocument},
    {"通告", kDocument},
    {"公示", kDocument},
    {"意见", kBoth},
    {"批复", kDocument},
    {"复函", kDocument},
    {"函", kDocument},
    {"通报", kDocument},
    {"公报", kDocument},
    {"决议", kDocument},
    {"报告", kBoth},
    {"请示", kDocument},
    {"议案", kDocument},
    {"纪要", kDocument},
    {"答复", kDocument},
    {"任免", kDocument},
    {"名单", kBoth},
    {"解答", kBoth},
    {"办法", kInstrument},
    {"规定", kInstrument},
    {"细则", kInstrument},
    {"规则", kInstrument},
    {"条例", kInstrument},
    {"方案", kInstrument},
    {"措施", kInstrument},
    {"规划", kInstrument},
    {"计划", kInstrument},
    {"章程", kInstrument},
    {"准则", kInstrument},
    {"标准", kInstrument},
    {"预案", kInstrument},
    {"纲要", kInstrument},
    {"要点", kInstrument},
    {"制度", kInstrument},
    {"目录", kInstrument},
    {"清单", kInstrument},
    {"指南", kInstrument},
    {"指引", kInstrument},
    {"规范", kInstrument},
    {"规程", kInstrument},
    {"政策", kInstrument},
    {"解释", kBoth},
    {"修正案", kInstrument},
    {"法典", kInstrument},
    {"宪法", kInstrument},
    {"机制", kInstrument},
    {"分工", kInstrument},
    {"守则", kInstrument},
    {"程序", kInstrument},
    {"流程", kInstrument},

    {"任免国家工作人员", kDocument},
    {"须知", kInstrument},
    {"倡议书", kDocument},
    {"职责", kInstrument},
    {"通则", kInstrument},
    {"导则", kInstrument},
    {"大纲", kInstrument},
    {"协议", kInstrument},
    {"公约", kInstrument},
    {"部署", kInstrument},
    {"说明", kBoth},
    {"安排", kInstrument},
    {"法", kInstrument},
}};

// How names of authorities end. 委 and 办 alone: 国家计委, 云岭市法制办.
constexpr std::array<std::string_view, 70> kAuthorityEndings = {
    "人民政府", "政府",     "办公厅",   "办公室", "国务院",   "中共中央",
    "委员会",   "管委会",   "委",       "办",     "局",       "厅",
    "部",       "院",       "署",       "总会",   "常委会",   "中心",
    "总队",     "支队",     "大队",     "银行",   "集团",     "公司",
    "协会",     "联合会",   "领导小组", "指挥部", "党组",     "人大",
    "政协",     "总局",     "分局",     "管理处", "妇联",     "总工会",
    "学会",     "证监会",   "银监会",   "保监会", "银保监会", "电监会",
    "基金会",   "理事会",   "商会",     "大会",   "工商联",   "残联",
    "文联",     "侨联",     "科协",     "作协",   "红十字会", "供销社",
    "合作总社", "总行",     "分行",     "支行",   "交易所",   "研究所",
    "办事处",   "团中央",   "军区",     "军分区", "武警部队", "大学",
    "司令部",   "联席会议", "铁道兵",   "主席团",
};

bool EndsInBracket(std::string_view title) {
  if (title.empty()) return false;
  switch (CharacterAt(title, PreviousCharacter(title, title.size())).value) {
    case U')':
    case U'）':
    case U'〕':
    case U']':
    case U'］':
      return true;
    default:
      return false;
  }
}

// Where the last opening bracket stands; 0 if there is none.
std::size_t LastOpeningBracket(std::string_view title) {
  static constexpr std::u32string_view kOpen = U"(（〔[［";
  std::size_t at = title.size();
  while (at > 0) {
    at = PreviousCharacter(title, at);
    if (kOpen.contains(CharacterAt(title, at).value)) return at;
  }
  return at;
}

// Drops (试行), (2025年度), 〔修订〕 at the end.
std::string_view WithoutRemark(std::string_view title) {
  while (EndsInBracket(title)) {
    const std::size_t open = LastOpeningBracket(title);
    if (open == 0) break;
    title = title.substr(0, open);
  }
  return title;
}

constexpr CharacterFilter kKindEndings = [] {
  CharacterFilter filter;
  for (const Kind& kind : kKinds) filter.AddLast(kind.name);
  return filter;
}();

constexpr CharacterFilter kLastOfAuthorities = [] {
  CharacterFilter filter;
  for (const std::string_view name : kAuthorityEndings) filter.AddLast(name);
  return filter;
}();

bool EndsLikeAuthority(std::string_view text) {
  const auto ends = [&](std::string_view name) { return text.ends_with(name); };
  return kLastOfAuthorities.MayBeLast(text) &&
         std::any_of(kAuthorityEndings.begin(), kAuthorityEndings.end(), ends);
}

bool HasSentenceMark(std::string_view text) {
  return HoldsOneOf(text, {"。", "；", ";", "！", "：", ":", "？"});
}

// Words that open the matter of a title, after the authority.
constexpr std::array<std::string_view, 11> kMatterWords = {
    "关于", "印发", "转发", "批转",   "公布", "发布",
    "颁发", "颁布", "任免", "决定任", "任命"};

// 对…的批复, 对…予以表彰的决定; but 对外贸易经济合作部.
std::size_t FindTowards(std::string_view title) {
  static constexpr std::string_view kTowards = "对", kForeign = "对外";
  std::size_t at = title.find(kTowards);
  while (at != std::string_view::npos &&
         title.substr(at).starts_with(kForeign)) {
    at = title.find(kTowards, at + kTowards.size());
  }
  return at;
}

// Where the matter begins: at the first of its words, since what is forwarded
// has words of its own: 云岭市人民政府转发市财政局关于…的通知.
std::size_t MatterBegin(std::string_view title) {
  std::size_t begin = std::string_view::npos;
  for (const std::string_view word : kMatterWords) {
    begin = std::min(begin, FindWord(title.substr(0, begin), word));
  }
  return begin == std::string_view::npos ? FindTowards(title) : begin;
}

const Kind* FindKind(std::string_view name) {
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&](const Kind& k) { return k.name == name; });
  return kind == kKinds.end() ? nullptr : &*kind;
}

// The titles in 《》, in order; inner marks 〈〉 stay.
std::vector<std::string> TitlesInMarks(std::string_view text) {
  static constexpr std::string_view kOpen = "《", kClose = "》";
  std::vector<std::string> titles;
  for (std::size_t at = text.find(kOpen); at != std::string_view::npos;
       at = text.find(kOpen, at)) {
    at += kOpen.size();
    const std::size_t close = text.find(kClose, at);
    if (close == std::string_view::npos) break;
    titles.emplace_back(text.substr(at, close - at));
  }
  return titles;
}

// One past the verb that says the document issues something: right at the
// matter's beginning (印发…) or after 关于 and few words more (关于修订印发…).
std::size_t AfterIssuingVerb(std::string_view title) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "印发", "转发", "批转", "公布", "发布", "颁发", "颁布", "下发"};
  static constexpr std::size_t kFarthest = 15;  // Bytes: 关于 and three more.
  const std::size_t matter = MatterBegin(title);
  if (matter == std::string_view::npos) return matter;
  std::size_t begin = std::string_view::npos;
  for (const std::string_view verb : kVerbs) {
    const std::size_t at = title.find(verb, matter);
    if (at != std::string_view::npos && at - matter <= kFarthest) {
      begin = std::min(begin, at + verb.size());
    }
  }
  return begin;
}

// 云岭县青石镇, which may stand for its government; not 全市 or 本省.
bool IsPlace(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kEndings = {
      "省", "市", "县", "区", "旗", "镇", "乡", "街道"};
  const std::size_t characters = CountCharacters(text);
  if (characters < 3 || characters > 20) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (!IsHan(c.value)) return false;
    at += c.size;
  }
  return std::any_of(
      kEndings.begin(), kEndings.end(),
      [&](std::string_view ending) { return text.ends_with(ending); });
}

// 教育部 in 教育部等六部门, 省发展改革委等12个部门; the text itself elsewhere.
std::string_view WithoutOthers(std::string_view text) {
  static constexpr std::string_view kOthers = "等", kEach = "个";
  if (!text.ends_with("部门") && !text.ends_with("单位") &&
      !text.ends_with("部委")) {
    return text;
  }
  const std::size_t at = text.rfind(kOthers);
  if (at == std::string_view::npos || at == 0) return text;
  std::string_view rest = text.substr(at + kOthers.size());
  if (const auto count = ConsumeNumeral(rest)) rest.remove_prefix(count->size);
  if (rest.starts_with(kEach)) rest.remove_prefix(kEach.size());
  const bool others = rest == "部门" || rest == "单位" || rest == "部委";
  return others ? text.substr(0, at) : text;
}

}  // namespace

std::string_view KindOfTitle(std::string_view title) {
  title = WithoutRemark(title);
  if (!kKindEndings.MayBeLast(title)) return {};
  std::string_view longest;
  for (const Kind& kind : kKinds) {
    // Few kinds share their last byte; the test is cheap and asked often.
    if (kind.name.back() != title.back()) continue;
    if (kind.name.size() > longest.size() && title.ends_with(kind.name)) {
      longest = kind.name;
    }
  }
  return title.substr(title.size() - longest.size());
}

std::string_view KindOfDocumentTitle(std::string_view title) {
  const std::string_view kind = KindOfTitle(title);
  if (!kind.empty()) return kind;
  for (const std::string_view close : {"》", ")", "）"}) {
    if (title.ends_with(close)) title.remove_suffix(close.size());
  }
  return KindOfTitle(title);
}

bool IsDocumentKind(std::string_view kind) {
  const Kind* found = FindKind(kind);
  return found != nullptr && (found->bearer & kDocument) != 0;
}

bool IsInstrumentKind(std::string_view kind) {
  const Kind* found = FindKind(kind);
  return found != nullptr && (found->bearer & kInstrument) != 0;
}

std::string_view NameOfKind(std::string_view kind) {
  if (kind == "令") return "命令";
  return kind == "任免国家工作人员" ? "任免" : kind;
}

bool IsAuthority(std::string_view text) {
  text = WithoutOthers(text);
  if (!EndsLikeAuthority(text) || CountCharacters(text) > 60) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = CharacterAt(text, at);
    if (!IsHan(c.value) && c.value != U'(' && c.value != U')' &&
        c.value != U'（' && c.value != U'）' && c.value != U'、' &&
        c.value != U'·') {
      return false;
    }
    at += c.size;
  }
  return FindWord(text, "关于") == std::string_view::npos;
}

std::string_view AuthorityOfTitle(std::string_view title) {
  const std::size_t matter = MatterBegin(title);
  if (matter != std::string_view::npos) {
    const std::string_view head = title.substr(0, matter);
    return IsAuthority(head) ? head : std::string_view();
  }
  // 云岭市人民政府令, 南江省财政厅公告: the kind follows the authority at once.
  const std::string_view kind = KindOfTitle(title);
  const std::string_view head =
      title.substr(0, WithoutRemark(title).size() - kind.size());
  return IsDocumentKind(kind) && IsAuthority(head) ? head : std::string_view();
}

bool NamesIssuer(std::string_view title) {
  if (!AuthorityOfTitle(title).empty()) return true;
  const std::size_t matter = MatterBegin(title);
  return matter != std::string_view::npos && matter > 0 &&
         IsPlace(title.substr(0, matter));
}

bool EndsAnnexTitle(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kEndings = {
      "表",   "书",   "单",   "图",   "册",   "卡",   "证",   "函",
      "样式", "格式", "名录", "范本", "模板", "要求", "条件", "事项"};
  text = WithoutRemark(text);
  // 《云岭市养犬条例》, 云岭市委办公室印发《关于…的意见》
  static constexpr std::string_view kClose = "》";
  const bool published =
      text.starts_with("《") || FindWord(text, "印发《") != text.npos;
  if (published && text.ends_with(kClose)) text.remove_suffix(kClose.size());
  return !KindOfTitle(text).empty() ||
         std::any_of(
             kEndings.begin(), kEndings.end(),
             [&](std::string_view ending) { return text.ends_with(ending); });
}

bool MayEndTitle(std::string_view words) {
  return kKindEndings.MayBeLast(words) || EndsInBracket(words);
}

bool IsDocumentTitle(std::string_view text) {
  if (!IsDocumentKind(KindOfTitle(text))) return false;
  const std::size_t characters = CountCharacters(text);
  if (characters < 4 || characters > 160 || HasSentenceMark(text)) return false;
  const std::size_t matter = MatterBegin(text);
  if (matter == std::string_view::npos) return !AuthorityOfTitle(text).empty();
  return matter == 0 || NamesIssuer(text);
}

std::vector<std::string> IssuedTitles(std::string_view title) {
  const std::string_view kind = KindOfTitle(title);
  const std::size_t begin = AfterIssuingVerb(title);
  if (begin == std::string_view::npos || !IsDocumentKind(kind)) return {};
  std::string_view issued = WithoutRemark(title);
  if (issued.size() < begin + kind.size()) return {};
  issued = issued.substr(begin, issued.size() - begin - kind.size());
  static constexpr std::string_view kOf = "的";
  if (issued.ends_with(kOf)) issued.remove_suffix(kOf.size());
  std::vector<std::string> titles = TitlesInMarks(issued);
  if (titles.empty() && !issued.empty()) titles.emplace_back(issued);
  return titles;
}

bool IsGazetteTitle(std::string_view text) {
  static constexpr std::string_view kName = "公报";
  return text.ends_with(kName) && CountCharacters(text) <= 30 &&
         text.size() > kName.size() && !HasSentenceMark(text) &&
         FindWord(text, "关于") == std::string_view::npos &&
         FindWord(text, "《") == std::string_view::npos;
}

}  // namespace gongbao
