// The Host header says which site a browser believes to be asking. A page of
// another site whose name was made to lead to this machine (DNS rebinding)
// could read what a server on the loopback says, were it not for this name.

#ifndef GONGBAO_CLI_SERVER_HOST_HEADER_H_
#define GONGBAO_CLI_SERVER_HOST_HEADER_H_

#include <string_view>

namespace gongbao {

// Whether `header` (localhost:8016, [::1], …; any port) is this machine's
// loopback or `bound_host`, the name or address the server listens on. Where
// that is every address (0.0.0.0, ::), any address in digits is: no name was
// looked up to come to it.
bool IsOurHost(std::string_view header, std::string_view bound_host);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_HOST_HEADER_H_
