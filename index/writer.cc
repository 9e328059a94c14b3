#include "index/writer.h"

namespace gongbao {

struct Writer::Implementation {};

Writer::Writer(Database&) {}
Writer::~Writer() = default;

std::expected<SourceState, IndexError> Writer::StateOf(const std::string&,
                                                       const std::string&) {
  return SourceState::kNew;
}

std::expected<void, IndexError> Writer::Add(const Gazette&) { return {}; }

std::expected<std::vector<std::string>, IndexError> Writer::Prune(
    const std::vector<std::string>&, const std::vector<std::string>&) {
  return {};
}

std::expected<void, IndexError> Writer::Finish() { return {}; }

}  // namespace gongbao
