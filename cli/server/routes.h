// What the endpoint answers, by path. The same functions as the command
// line's find and the same render the answers.
//
//   /                            the search page; ?q= shows hits
//   /d/{address}                 a document as a page, anchors by eid
//   /d/{address}/status          its status, /lineage, /lineage.svg and /refs
//   /people                      appointments
//   /api/v1/search?q=            hits as JSON
//   /api/v1/documents/{address}  a document or, with ?at=, a provision
//   …/status, …/lineage, …/refs  of that, as JSON
//   /api/v1/people?name=         appointments as JSON
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
  enum class Form { kJson, kPage };

  HttpResponse SearchAsJson(const HttpRequest& request);
  HttpResponse SearchAsPage(const HttpRequest& request);
  HttpResponse Document(const HttpRequest& request, const std::string& path,
                        Form form);
  HttpResponse People(const HttpRequest& request, Form form);
  HttpResponse NotFound(const std::string& address, Form form) const;
  // Wrong parameters and failures of the index, in the form asked for.
  HttpResponse Refused(const std::string& parameter, Form form) const;
  HttpResponse Failed(const IndexError& error, Form form) const;
  HttpResponse FromIndexError(const IndexError& error) const;
  HttpResponse BadParameter(const std::string& name) const;

  DatabasePool databases_;
  Language language_;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_ROUTES_H_
