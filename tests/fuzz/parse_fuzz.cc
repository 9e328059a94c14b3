// Feeds the parser whatever libFuzzer makes up, and checks the laws that hold
// for every text: it returns, spans nest, and every byte is in one place.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/tests/fuzz/parse_fuzz -dict=tests/fuzz/han.dict -max_len=4096 \
//     -max_total_time=60 WORK-FOLDER tests/fuzz/seeds

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "parser/parse.h"
#include "tests/parser/coverage.h"

namespace gongbao {
namespace {

// The parser's contract asks for valid UTF-8: broken bytes become '?'.
std::string ValidUtf8(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  for (int32_t at = 0; at < static_cast<int32_t>(size);) {
    const int32_t begin = at;
    UChar32 c;
    U8_NEXT(data, at, static_cast<int32_t>(size), c);
    if (c >= 0) continue;
    for (int32_t i = begin; i < at; ++i) text[static_cast<std::size_t>(i)] = '?';
  }
  return text;
}

}  // namespace
}  // namespace gongbao

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  gongbao::SourceText source;
  source.text = gongbao::ValidUtf8(data, size);
  const gongbao::Gazette gazette = gongbao::Parse(std::move(source));
  const std::string fault = gongbao::FirstCoverageFault(gazette);
  if (!fault.empty()) {
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  return 0;
}
