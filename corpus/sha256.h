// SHA-256 (FIPS 180-4) tells whether a file is the one that was read before.

#ifndef GONGBAO_CORPUS_SHA256_H_
#define GONGBAO_CORPUS_SHA256_H_

#include <string>
#include <string_view>

namespace gongbao {

// The digest of `bytes` as 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_SHA256_H_
