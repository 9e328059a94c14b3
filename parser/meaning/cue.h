// Words that something may be said at: a citation, a repeal, a term. A cue
// alone says nothing; the clause around it decides.

#ifndef GONGBAO_PARSER_MEANING_CUE_H_
#define GONGBAO_PARSER_MEANING_CUE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/diagnostic.h"

namespace gongbao {

enum class CueKind {
  kTitle,      // 《
  kQuotation,  // “ ” "
  kNumber,     // 号
  kProvision,  // 第
  kRelative,   // 前款, 本条
  kRepeal,     // 废止, 失效, 停止执行
  kAmend,      // 修改, 删去
  kExtend,     // 延长, 继续有效
  kEffect,     // 施行, 执行, 生效
  kTerm,       // 有效期, 试行
  kBasis,      // 根据, 依照
  kIssue,      // 印发, 公布
  kAppoint,    // 任命, 免去
};

struct Cue {
  CueKind kind;
  TextSpan span;
};

// The cues in `text`, valid UTF-8, in order; one pass. A cue inside a title or
// a quotation is found too.
std::vector<Cue> FindCues(std::string_view text);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_CUE_H_
