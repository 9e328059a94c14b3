// Writes JSON as it goes, so that the JSON of a large gazette is never held
// in memory. Commas are its business, nesting is the caller's.

#ifndef GONGBAO_CLI_RENDER_JSON_STREAM_H_
#define GONGBAO_CLI_RENDER_JSON_STREAM_H_

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/render/output.h"

namespace gongbao {

// A JSON string of `text` with its quotes. Broken UTF-8 reads U+FFFD, and
// every control character is escaped, C1 controls and DEL too: a terminal
// obeys those.
std::string JsonString(std::string_view text);

// The same for the output of a JSON library, which leaves C1 and DEL as they
// are.
std::string EscapeJsonControls(std::string_view json);

class JsonStream {
 public:
  explicit JsonStream(Output& out) : out_(out) {}

  void BeginObject() { Begin('{'); }
  void EndObject() { End('}'); }
  void BeginArray() { Begin('['); }
  void EndArray() { End(']'); }
  // REQUIRES: inside an object, and a value follows.
  void Key(std::string_view name);

  void Value(std::string_view text);
  void Value(const std::string& text) { Value(std::string_view(text)); }
  void Value(const char* text) { Value(std::string_view(text)); }
  void Value(bool value);
  void Value(std::int64_t number);
  template <std::integral Number>
  requires(!std::same_as<Number, bool> &&
           !std::same_as<Number, std::int64_t>) void Value(Number number) {
    Value(static_cast<std::int64_t>(number));
  }
  void Null();
  template <typename T>
  void Value(const std::optional<T>& value) {
    value ? Value(*value) : Null();
  }

  template <typename T>
  void Member(std::string_view name, const T& value) {
    Key(name);
    Value(value);
  }

 private:
  void Begin(char bracket);
  void End(char bracket);
  void BeforeValue();

  Output& out_;
  bool needs_comma_ = false;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_JSON_STREAM_H_
