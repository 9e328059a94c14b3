// How fast reading is, the structure alone and all of it, beside ICU's NFKC
// normalisation of the same bytes: the ratio holds on any machine, the times
// don't.
//
//   parse_bench FILE-OR-FOLDER...
//
// Where the time goes is in docs/performance.md.

#include <benchmark/benchmark.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdio>
#include <string>
#include <vector>

#include "corpus/source_file.h"
#include "parser/parse.h"

namespace gongbao {
namespace {

std::vector<SourceText> sources;

std::int64_t TotalBytes() {
  std::int64_t bytes = 0;
  for (const SourceText& source : sources) {
    bytes += static_cast<std::int64_t>(source.text.size());
  }
  return bytes;
}

void NormaliseNfkc(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  for (auto _ : state) {
    for (const SourceText& source : sources) {
      std::string normal;
      icu::StringByteSink<std::string> sink(
          &normal, static_cast<std::int32_t>(source.text.size()));
      nfkc->normalizeUTF8(0, source.text, sink, nullptr, status);
      benchmark::DoNotOptimize(normal);
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(NormaliseNfkc)->Unit(benchmark::kMillisecond);

void ReadAll(benchmark::State& state, Gazette (*read)(SourceText)) {
  for (auto _ : state) {
    for (const SourceText& source : sources) {
      Gazette gazette = read(source);
      benchmark::DoNotOptimize(gazette);
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK_CAPTURE(ReadAll, structure, ReadStructure)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ReadAll, structure_and_meaning, Parse)
    ->Unit(benchmark::kMillisecond);

bool ReadSources(int count, char** paths) {
  for (int i = 1; i < count; ++i) {
    const auto files = FindSourceFiles(paths[i]);
    if (!files) {
      std::fprintf(stderr, "cannot read %s\n", paths[i]);
      return false;
    }
    for (const std::string& file : *files) {
      auto source = ReadSourceFile(file);
      if (source) sources.push_back(std::move(*source));
    }
  }
  return !sources.empty();
}

}  // namespace
}  // namespace gongbao

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (!gongbao::ReadSources(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
}
