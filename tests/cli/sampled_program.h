// The program with the sample gazettes indexed, once for all tests that only
// read them.

#ifndef GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_
#define GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_

#include <stdexcept>

#include "tests/cli/gongbao_program.h"

namespace gongbao {

class SampledProgram : public GongbaoProgram {
 public:
  SampledProgram() {
    if (Run({"index", SAMPLES_DIR}).status != 0) {
      throw std::runtime_error("the samples could not be indexed");
    }
  }
};

inline const GongbaoProgram& Samples() {
  static const SampledProgram program;
  return program;
}

}  // namespace gongbao

#endif  // GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_
