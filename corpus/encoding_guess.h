// Which encoding a file is in, told from its bytes.
//
// The order matters, because the tests are not equally sure: GB18030 accepts
// almost any pair of bytes, so UTF-8 with one broken byte would "succeed" as
// GB18030 gibberish, and ICU calls 20 bytes of GB18030 KOI8-R.

#ifndef GONGBAO_CORPUS_ENCODING_GUESS_H_
#define GONGBAO_CORPUS_ENCODING_GUESS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

struct EncodingGuess {
  std::string name;            // "UTF-8", "GB18030", "UTF-16LE", "Big5", ...
  std::size_t mark_bytes = 0;  // Of the byte order mark to skip.
};

// The first of these that fits:
//   a byte order mark;
//   strict UTF-8;
//   UTF-16 without a mark, if nearly every pair of bytes is a Chinese or
//     ASCII character;
//   strict GB18030 of nothing but everyday characters (GB 2312);
//   UTF-8 with broken bytes, if most bytes above 0x7F stand in well-formed
//     sequences of three or four, of which longer GB18030 text has few;
//   strict GB18030, if most of its characters are everyday ones;
//   from 64 bytes on, what ICU detects, if gazettes come in that encoding;
//   UTF-8 with broken bytes, if nine tenths of all bytes are well-formed;
//   strict GB18030.
// Returns nullopt if none does.
// REQUIRES: the bytes without a mark hold no NUL unless they are UTF-16.
std::optional<EncodingGuess> GuessEncoding(std::string_view bytes);

// Whether `bytes` without a mark are UTF-16, and of which byte order. Asked
// before the search for NUL bytes, which UTF-16 holds.
std::optional<EncodingGuess> GuessUtf16(std::string_view bytes);

// The mark at the beginning: UTF-8, UTF-16, UTF-32 or GB18030.
std::optional<EncodingGuess> ReadByteOrderMark(std::string_view bytes);

}  // namespace gongbao

#endif  // GONGBAO_CORPUS_ENCODING_GUESS_H_
