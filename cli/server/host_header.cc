#include "cli/server/host_header.h"

#include <arpa/inet.h>

#include <algorithm>
#include <string>

namespace gongbao {
namespace {

bool IsPort(std::string_view text) {
  return text.size() <= 5 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// In lower case, without the port, IPv6 without its brackets; "" where the
// header is malformed (RFC 9110, 7.2).
std::string HostIn(std::string_view header) {
  std::size_t end = header.find(':');
  std::string_view host = header.substr(0, end);
  if (header.starts_with('[')) {
    end = header.find(']');
    if (end == std::string_view::npos) return "";
    host = header.substr(1, end - 1);
    if (!host.contains(':')) return "";
    ++end;
  }
  const std::string_view rest =
      end < header.size() ? header.substr(end) : std::string_view();
  if (!rest.empty() && (rest.front() != ':' || !IsPort(rest.substr(1)))) {
    return "";
  }
  return LowerCase(host);
}

bool IsAddress(const std::string& host) {
  in6_addr address{};
  return ::inet_pton(AF_INET, host.c_str(), &address) == 1 ||
         ::inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

}  // namespace

bool IsOurHost(std::string_view header, std::string_view bound_host) {
  const std::string host = HostIn(header);
  if (host.empty()) return false;
  if (host == "localhost" || host == "127.0.0.1" || host == "::1") return true;
  if (bound_host == "0.0.0.0" || bound_host == "::") return IsAddress(host);
  return host == LowerCase(bound_host);
}

}  // namespace gongbao
