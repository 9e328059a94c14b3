#include "corpus/sha256.h"

#include <doctest/doctest.h>

#include <string>

namespace gongbao {

// The first three are the examples of FIPS 180 and NIST's test vectors.
TEST_CASE("sha256: known digests") {
  const struct {
    std::string bytes;
    std::string_view digest;
  } kRows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc",
       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
      {std::string(1, '\0'),
       "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
  };
  for (const auto& row : kRows) {
    INFO("bytes ", row.bytes.size());
    CHECK(Sha256Hex(row.bytes) == row.digest);
  }
}

}  // namespace gongbao
