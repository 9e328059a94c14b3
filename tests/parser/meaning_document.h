// Small documents around a golden row's words.

#ifndef GONGBAO_TESTS_PARSER_MEANING_DOCUMENT_H_
#define GONGBAO_TESTS_PARSER_MEANING_DOCUMENT_H_

#include <string>

#include "parser/source_text.h"

namespace gongbao {

// A document of 2025-02-03 with the title and the body.
inline SourceText DocumentOf(const std::string& title,
                             const std::string& body) {
  SourceText source;
  source.text = title + "\n\n云水规〔2025〕9号\n\n各有关单位：\n\n" + body +
                "\n\n云岭市水务局\n\n2025年2月3日\n";
  return source;
}

inline SourceText NoticeOf(const std::string& body) {
  return DocumentOf("云岭市水务局关于加强用水管理的通知", body);
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_PARSER_MEANING_DOCUMENT_H_
