// A document's words with what is marked in them: cues, mentions of documents
// and provisions, quotations, clauses. All that reads meaning reads this.

#ifndef GONGBAO_PARSER_MEANING_MARKED_READING_H_
#define GONGBAO_PARSER_MEANING_MARKED_READING_H_

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/clause.h"
#include "parser/meaning/cue.h"
#include "parser/meaning/issue_day.h"
#include "parser/meaning/mention.h"
#include "parser/meaning/reading.h"

namespace gongbao {

class MarkedReading {
 public:
  // REQUIRES: `gazette`, which holds `document`, outlives this.
  MarkedReading(const Gazette& gazette, const Document& document);

  const Document& document() const { return document_; }
  // See issue_day.h; read from the notes on each call.
  std::optional<Date> IssueDay() const {
    return gongbao::IssueDay(gazette_, document_);
  }
  std::optional<Date> NotedEffectDay() const {
    return gongbao::NotedEffectDay(gazette_, document_);
  }
  std::string_view text() const { return reading_.text(); }
  std::string_view Text(TextSpan words) const {
    return text().substr(words.begin, words.size());
  }
  std::string_view Text(std::size_t begin, std::size_t end) const {
    return text().substr(begin, end - begin);
  }

  std::size_t size() const { return reading_.passages().size(); }
  const Passage& passage(std::size_t index) const {
    return reading_.passages()[index];
  }
  std::span<const Cue> Cues(std::size_t passage) const;
  std::vector<Mention>& Mentions(std::size_t passage) {
    return mentions_[passage];
  }
  // Whether a mention of the passage names a document.
  bool NamesDocument(std::size_t passage) const;

  // Cut when first asked for: few passages are.
  const Clauses& ClausesOf(std::size_t passage);

  // Whether `at` is between “ and ”. Where the document amends another, a
  // quotation may hold several passages.
  bool IsQuoted(std::size_t at) const;
  // Whether the title or the text says that the document amends another.
  bool amends() const { return amends_; }

  std::string EidOf(std::size_t passage) const {
    return reading_.EidOf(passage);
  }
  Evidence EvidenceAt(std::size_t passage, TextSpan words) const {
    return {EidOf(passage), reading_.SourceSpan(words)};
  }
  TextSpan SourceSpan(TextSpan words) const {
    return reading_.SourceSpan(words);
  }

 private:
  bool SaysThatItAmends() const;
  void AssignCues();
  bool FindQuotationsIn(std::size_t index);
  bool OpensQuotation(std::size_t index) const;
  void FindQuotations();
  void FindAllMentions();

  const Gazette& gazette_;
  const Document& document_;
  Reading reading_;
  bool amends_ = false;
  std::vector<Cue> cues_;
  std::vector<std::size_t> first_cue_;  // By passage, and one past the last.
  std::vector<std::vector<Mention>> mentions_;
  std::vector<TextSpan> quotations_;
  std::map<std::size_t, Clauses> clauses_;
};

// Whether a document with this title amends others: 关于修改《…》的决定.
bool IsAmendingTitle(std::string_view title);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_MARKED_READING_H_
