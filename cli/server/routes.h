// What the endpoint answers, by path. The same functions as the command
// line's find and the same render the answers.
//
//   /                            the search page; ?q= shows hits
//   /d/{address}                 a document as a page, anchors by eid
//   /api/v1/search?q=            hits as JSON
//   /api/v1/documents/{address}  a document or, with ?at=, a provision
//   /healthz                     that the process answers
//   /style.css

#ifndef GONGBAO_CLI_SERVER_ROUTES_H_
#define GONGBAO_CLI_SERVER_ROUTES_H_

#include <string>

#include "cli/render/language.h"
#include "cli/server/database_pool.h"
#include "cli/server/http_server.h"

namespace gongbao {

class Routes {
 public:
  // `language` is that of error details.
  Routes(std::string database_path, Language language);

  // Any request gives an answer: 200, 304, 400, 404, or 503 when the index
  // can't be read or a query takes too long. Safe from many threads at once.
  HttpResponse Answer(const HttpRequest& request);

 private:
  HttpResponse SearchAsJson(const HttpRequest& request);
  HttpResponse SearchAsPage(const HttpRequest& request);
  HttpResponse DocumentAsJson(const HttpRequest& request,
                              const std::string& address);
  HttpResponse DocumentAsPage(const HttpRequest& request,
                              const std::string& address);
  HttpResponse FromIndexError(const IndexError& error) const;
  HttpResponse BadParameter(const std::string& name) const;

  DatabasePool databases_;
  Language language_;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_ROUTES_H_
