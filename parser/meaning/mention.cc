#include "parser/meaning/mention.h"

#include <algorithm>
#include <array>

#include "parser/lexicon/character.h"
#include "parser/lexicon/document_number.h"
#include "parser/lexicon/law_name.h"
#include "parser/lexicon/numeral.h"
#include "parser/lexicon/title.h"
#include "parser/meaning/bare_name.h"
#include "parser/meaning/own_name.h"
#include "parser/meaning/title_citation.h"

namespace gongbao {
namespace {

// Longest name without 《》 that is looked for before 第X条, in characters.
constexpr std::size_t kMaxBareName = 36;

// A document defines a few; each 第X条 is held against all.
constexpr std::size_t kMostAliases = 64;

// The run of Han characters that ends at `end`, at most kMaxBareName.
std::string_view HanRunBefore(std::string_view text, std::size_t begin,
                              std::size_t end) {
  std::size_t at = end;
  for (std::size_t count = 0; count < kMaxBareName && at > begin; ++count) {
    const std::size_t previous = PreviousCharacter(text, at);
    if (!IsHan(CharacterAt(text, previous).value)) break;
    at = previous;
  }
  return text.substr(at, end - at);
}

// Whether provisions without a name, at the beginning of `words`, are places
// in the text: 第九条, 第一款第二项, 第(二)项; 第二项 may be a second thing.
bool NamesPlace(std::string_view before, std::string_view words,
                const std::vector<ProvisionMention>& provisions) {
  const ProvisionReference& first = provisions.front().first;
  if (first.article || first.chapter) return true;
  if (first.section) return false;
  if (first.part) return true;
  if (first.paragraph && first.item) return true;
  if (!first.paragraph && !first.item) return false;
  const bool several = provisions.size() > 1 || provisions.front().last;
  const std::size_t size =
      provisions.back().span.end - provisions.front().span.begin;
  return several || words.starts_with("第(") || words.starts_with("第（") ||
         IsPlace(before, words.substr(size));
}

class MentionFinder {
 public:
  MentionFinder(std::string_view text, std::size_t begin, std::size_t end,
                Aliases& aliases)
      : text_(text.substr(0, end)),
        begin_(begin),
        taken_(begin),
        aliases_(aliases) {}

  void Read(const Cue& cue) {
    if (cue.span.begin < taken_) return;
    switch (cue.kind) {
      case CueKind::kTitle:
        return ReadTitle(cue.span.begin);
      case CueKind::kNumber:
        return ReadNumber(cue.span);
      case CueKind::kProvision:
        return ReadProvision(cue.span.begin);
      case CueKind::kRelative:
        return ReadRelative(cue.span.begin);
      default:
        return;
    }
  }

  std::vector<Mention> Take() { return std::move(mentions_); }

 private:
  void ReadTitle(std::size_t at);
  void ReadNumber(TextSpan mark);
  void ReadProvision(std::size_t at);
  void ReadRelative(std::size_t at);
  void ReadThatArticle(std::size_t at, std::size_t size);
  bool ReadNextCrime(std::size_t at, std::vector<ProvisionMention>& provisions);
  bool ReadNamed(std::size_t at, std::vector<ProvisionMention>& provisions);
  void AttachNumber(TextSpan span, std::string number);
  void AddProvisions(Mention& mention);
  void Add(Mention mention);

  std::string_view text_;
  std::size_t begin_;
  std::size_t taken_;  // Where the last mention ended.
  Aliases& aliases_;
  std::vector<Mention> mentions_;
  std::optional<std::size_t> last_with_article_;  // Index into mentions_.
};

void MentionFinder::Add(Mention mention) {
  taken_ = mention.span.end;
  if (!mention.provisions.empty() && mention.provisions.back().first.article) {
    last_with_article_ = mentions_.size();
  }
  mentions_.push_back(std::move(mention));
}

// Takes provisions right after the name: 《甲办法》第九条, 《甲办法》的第九条,
// 《甲办法》原第九条.
void MentionFinder::AddProvisions(Mention& mention) {
  std::size_t at = mention.name.end;
  for (const std::string_view link : {"中的", "中", "的", "之", "原", "所列"}) {
    if (!text_.substr(at).starts_with(link)) continue;
    at += link.size();
    break;
  }
  if (!text_.substr(at).starts_with("第")) return;
  mention.provisions = ReadProvisionMentions(text_, at, {});
  if (!mention.provisions.empty()) {
    mention.span.end = mention.provisions.back().span.end;
  }
}

void MentionFinder::ReadTitle(std::size_t at) {
  auto citation = ReadTitleCitation(text_, at);
  if (!citation) return;
  Mention mention;
  mention.name = mention.span = citation->span;
  mention.title = std::move(citation->title);
  mention.number = std::move(citation->number);
  const auto alias = aliases_.find(*mention.title);
  if (alias != aliases_.end()) {
    mention.title = alias->second.title;
    if (!mention.number) mention.number = alias->second.number;
  } else if (citation->alias && aliases_.size() < kMostAliases) {
    aliases_[*citation->alias] = {*mention.title, mention.number};
  }
  AddProvisions(mention);
  // A title that names no document is passed over, not read into; but 《办法》
  // with 第九条 is one, though it is not known which.
  const bool provision = !mention.provisions.empty() &&
                         (mention.provisions.front().first.article ||
                          mention.provisions.front().first.chapter);
  if (!NamesDocument(*mention.title) && !mention.number && !provision) {
    taken_ = mention.span.end;
    return;
  }
  Add(std::move(mention));
}

// A number: 云政发〔2019〕5号; with the title before its bracket if there is
// one without 《》.
void MentionFinder::ReadNumber(TextSpan mark) {
  static constexpr std::size_t kFarthest = 160;  // Bytes that a number takes.
  const std::size_t from =
      std::max(taken_, mark.begin > kFarthest ? mark.begin - kFarthest : 0);
  std::size_t start = from;
  while (start < mark.begin &&
         (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) {
    ++start;
  }
  const std::size_t end = std::min(text_.size(), mark.end + 6);
  auto found = FindDocumentNumbers(text_.substr(start, end - start));
  if (found.empty()) return;
  const TextSpan span = {start + found.back().span.begin,
                         start + found.back().span.end};
  if (span.end < mark.end) return;
  AttachNumber(span, found.back().number.ToString());
}

void MentionFinder::AttachNumber(TextSpan span, std::string number) {
  Mention mention;
  mention.name = mention.span = span;
  mention.number = std::move(number);
  AddProvisions(mention);
  Add(std::move(mention));
}

// 第 stands right after what it belongs to, or after nothing that it could.
void MentionFinder::ReadProvision(std::size_t at) {
  auto provisions = ReadProvisionMentions(text_, at, {});
  if (provisions.empty()) return;
  if (ReadNamed(at, provisions)) return;
  if (ReadNextCrime(at, provisions)) return;
  if (!NamesPlace(text_.substr(begin_, at - begin_), text_.substr(at),
                  provisions)) {
    return;
  }
  Mention mention;
  mention.kind = MentionKind::kBare;
  mention.span = {at, provisions.back().span.end};
  mention.name = {at, at};
  mention.provisions = std::move(provisions);
  Add(std::move(mention));
}

// 刑法第三百八十九条行贿罪、第三百九十三条单位行贿罪: of the law named last.
bool MentionFinder::ReadNextCrime(std::size_t at,
                                  std::vector<ProvisionMention>& provisions) {
  static constexpr std::size_t kLongestCrime = 120;  // Bytes.
  if (mentions_.empty() || !provisions.front().first.article) return false;
  const Mention& last = mentions_.back();
  if (last.kind != MentionKind::kDocument || last.provisions.empty() ||
      at - last.span.end > kLongestCrime) {
    return false;
  }
  const std::string_view crime =
      text_.substr(last.span.end, at - last.span.end);
  if (!crime.ends_with("罪、") && !crime.ends_with("罪，") &&
      !crime.ends_with("罪和")) {
    return false;
  }
  if (HoldsOneOf(crime, {"。", "；", "，第", "本"})) return false;
  Mention mention;
  mention.title = last.title;
  mention.number = last.number;
  mention.span = {at, provisions.back().span.end};
  mention.name = {at, at};
  mention.provisions = std::move(provisions);
  Add(std::move(mention));
  return true;
}

// 本办法第九条, 刑法第九条, 办法第九条 (an alias), 该条例第九条 (the last
// named).
bool MentionFinder::ReadNamed(std::size_t at,
                              std::vector<ProvisionMention>& provisions) {
  const std::string_view run =
      HanRunBefore(text_, std::max(begin_, taken_), at);
  Mention mention;
  mention.span.end = provisions.back().span.end;
  const auto named = [&](std::size_t size) {
    mention.name = {at - size, at};
    mention.span.begin = at - size;
    mention.provisions = std::move(provisions);
    Add(std::move(mention));
    return true;
  };
  const std::string_view law = LawNameAtEnd(run);
  const std::string_view name = law.empty() ? BareName(run) : law;
  // Not 本 of 本人实施刑法, 同 of 劳动合同法, 其 of 其违反供水条例.
  const auto refers = [&](std::string_view rest) {
    return law.empty() && (name.empty() || rest.size() <= name.size()) &&
           IsKindAlone(rest);
  };
  const std::size_t own = run.rfind("本");
  if (own != std::string_view::npos &&
      (refers(run.substr(own + std::string_view("本").size())) ||
       run.substr(own) == "本附件")) {
    mention.kind = MentionKind::kOwn;
    return named(run.size() - own);
  }
  for (const std::string_view that : {"该", "同", "其"}) {
    const std::size_t back = run.rfind(that);
    if (back == std::string_view::npos || mentions_.empty() ||
        mentions_.back().kind != MentionKind::kDocument ||
        !refers(run.substr(back + that.size()))) {
      continue;
    }
    mention.title = mentions_.back().title;
    mention.number = mentions_.back().number;
    return named(run.size() - back);
  }
  for (const auto& [alias, meaning] : aliases_) {
    if (!run.ends_with(alias) || alias.size() < law.size()) continue;
    mention.title = meaning.title;
    mention.number = meaning.number;
    return named(alias.size());
  }
  if (name.empty()) return false;
  mention.title = std::string(name);
  return named(name.size());
}

void MentionFinder::ReadRelative(std::size_t at) {
  if (const std::size_t size = ConsumeThatArticle(text_.substr(at))) {
    return ReadThatArticle(at, size);
  }
  const auto name = ReadRelativeName(text_, begin_, at);
  if (!name) return;
  Mention mention;
  mention.kind = MentionKind::kRelative;
  mention.relative = name->place;
  mention.name = mention.span = {at, at + name->size};
  // 本条第二款, 前款第(一)项, 前两款第一项, 本节第五条; not 本款第五条.
  AddProvisions(mention);
  const bool articles =
      !mention.provisions.empty() && mention.provisions.front().first.article;
  if (articles && name->place && !HoldsArticles(name->place->unit)) {
    mention.provisions.clear();
    mention.span = mention.name;
  }
  if (name->complete || !mention.provisions.empty()) Add(std::move(mention));
}

// 刑法第三百条…该条第二款: of the document and the article named last.
void MentionFinder::ReadThatArticle(std::size_t at, std::size_t size) {
  if (!last_with_article_) return;
  const Mention& last = mentions_[*last_with_article_];
  Mention mention;
  mention.kind = last.kind;
  mention.title = last.title;
  mention.number = last.number;
  mention.goes_on = true;
  mention.name = {at, at + size};
  mention.provisions =
      ReadProvisionMentions(text_, at + size, last.provisions.back().first);
  if (mention.provisions.empty()) return;
  mention.span = {at, mention.provisions.back().span.end};
  Add(std::move(mention));
}

}  // namespace

std::vector<Mention> FindMentions(std::string_view text, TextSpan words,
                                  std::span<const Cue> cues, Aliases& aliases) {
  MentionFinder finder(text, words.begin, words.end, aliases);
  for (const Cue& cue : cues) finder.Read(cue);
  return finder.Take();
}

}  // namespace gongbao
