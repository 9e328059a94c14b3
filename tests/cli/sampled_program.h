// The program with the sample gazettes indexed, once for all tests that only
// read them.

#ifndef GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_
#define GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

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

// What a command on the samples prints as JSON.
inline nlohmann::json JsonOf(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return nlohmann::json::parse(Samples().Run(std::move(arguments)).out);
}

// The measure for rivers that the next one repeals, and one for parking.
inline constexpr char kOldRivers[] = "云政办发〔2019〕12号";
inline constexpr char kNewRivers[] = "云政办规〔2023〕4号";
inline constexpr char kParking[] = "云政办规〔2021〕2号";

}  // namespace gongbao

#endif  // GONGBAO_TESTS_CLI_SAMPLED_PROGRAM_H_
