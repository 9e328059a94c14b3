#include "parser/parse.h"

#include <utility>

namespace gongbao {

Gazette Parse(SourceText source) {
  Gazette gazette;
  gazette.source = std::move(source);
  gazette.diagnostics = gazette.source.diagnostics;
  return gazette;
}

}  // namespace gongbao
