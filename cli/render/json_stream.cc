#include "cli/render/json_stream.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace gongbao {

std::string EscapeJsonControls(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  char code[8];
  for (std::size_t i = 0; i < json.size(); ++i) {
    const unsigned char byte = static_cast<unsigned char>(json[i]);
    const unsigned char next =
        i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0;
    if (byte == 0x7f) {
      escaped += "\\u007f";
    } else if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) {
      std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(next));
      escaped += code;
      ++i;
    } else {
      escaped += json[i];
    }
  }
  return escaped;
}

std::string JsonString(std::string_view text) {
  return EscapeJsonControls(nlohmann::json(text).dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void JsonStream::Key(std::string_view name) {
  BeforeValue();
  out_.Write(JsonString(name));
  out_.Write(":");
  needs_comma_ = false;
}

void JsonStream::Value(std::string_view text) {
  BeforeValue();
  out_.Write(JsonString(text));
}

void JsonStream::Value(bool value) {
  BeforeValue();
  out_.Write(value ? "true" : "false");
}

void JsonStream::Value(std::int64_t number) {
  BeforeValue();
  out_.Write(std::to_string(number));
}

void JsonStream::Null() {
  BeforeValue();
  out_.Write("null");
}

void JsonStream::Begin(char bracket) {
  BeforeValue();
  out_.Write(std::string_view(&bracket, 1));
  needs_comma_ = false;
}

void JsonStream::End(char bracket) {
  out_.Write(std::string_view(&bracket, 1));
  needs_comma_ = true;
}

void JsonStream::BeforeValue() {
  if (needs_comma_) out_.Write(",");
  needs_comma_ = true;
}

}  // namespace gongbao
