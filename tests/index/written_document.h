// Documents of one text each, as a gazette prints them.

#ifndef GONGBAO_TESTS_INDEX_WRITTEN_DOCUMENT_H_
#define GONGBAO_TESTS_INDEX_WRITTEN_DOCUMENT_H_

#include <string>

#include "parser/parse.h"

namespace gongbao {

struct WrittenDocument {
  std::string title;
  std::string number;  // "" where it has none.
  std::string date;    // 2025年2月3日
  std::string body;    // Lines, with "\n" between them.
  std::string authority = "云岭市水务局";
};

// Reads the document from a source of its own, at `path`.
inline Gazette ReadWritten(const WrittenDocument& document,
                           const std::string& path) {
  SourceText source;
  source.path = path;
  source.sha256 = path + document.body;
  source.encoding = "UTF-8";
  source.text = document.title + "\n\n";
  if (!document.number.empty()) source.text += document.number + "\n\n";
  source.text += "各有关单位：\n\n" + document.body + "\n\n" +
                 document.authority + "\n\n" + document.date + "\n";
  source.bytes = source.text.size();
  return Parse(std::move(source));
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_INDEX_WRITTEN_DOCUMENT_H_
