// Feeds the parser and the renderers whatever a driver makes up, and checks
// the laws that hold for every text: they return, spans nest, and every byte is
// in one place. mutation_driver.cc drives it for a minute in the tests;
// libFuzzer does so for as long as one likes:
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   cd build/fuzz/tests/fuzz && ./parse_fuzz -max_len=4096 -max_total_time=60
//     -dict=../../../../tests/fuzz/han.dict WORK ../../../../tests/fuzz/seeds

#include <fcntl.h>
#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "cli/render/gazette_json.h"
#include "cli/render/gazette_markdown.h"
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
    for (int32_t i = begin; i < at; ++i)
      text[static_cast<std::size_t>(i)] = '?';
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
  std::string fault = gongbao::FirstCoverageFault(gazette);
  if (fault.empty()) fault = gongbao::FirstNestingFault(gazette);
  if (!fault.empty()) {
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  static const int nowhere = open("/dev/null", O_WRONLY);
  gongbao::Output out(nowhere);
  gongbao::WriteGazetteJson(gazette, gongbao::Language::kEnglish, out);
  gongbao::WriteGazetteMarkdown(gazette, out);
  return 0;
}
