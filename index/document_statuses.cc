#include "index/document_statuses.h"

#include <algorithm>
#include <utility>

#include "index/connection.h"
#include "index/profile_cache.h"

namespace gongbao {
namespace {

bool IsStatus(const QueryNode& node) {
  return node.kind == QueryNode::Kind::kField &&
         node.field.field == Field::kStatus;
}

}  // namespace

std::shared_ptr<const DocumentStatuses> CurrentStatuses(Database& database,
                                                        const Date& as_of) {
  Connection& connection = database.connection();
  const auto profiles = CurrentProfiles(connection);
  if (profiles->statuses != nullptr && profiles->statuses->as_of == as_of) {
    return profiles->statuses;
  }
  auto made = std::make_shared<DocumentStatuses>();
  made->as_of = as_of;
  made->statuses.resize(profiles->documents.size(), Status::kUnknown);
  auto all = AllStatuses(database, as_of);
  if (!all) {
    connection.Fail(all.error().kind, all.error().detail);
    return made;
  }
  for (std::size_t i = 0; i < made->statuses.size(); ++i) {
    const auto found = all->find(profiles->documents[i].document);
    if (found != all->end()) made->statuses[i] = found->second;
  }
  profiles->statuses = made;
  return made;
}

bool AsksForStatus(const QueryNode& node) {
  return IsStatus(node) || std::ranges::any_of(node.children, AsksForStatus);
}

void FillInStatuses(const DocumentStatuses& statuses, QueryNode& node) {
  if (IsStatus(node)) {
    std::vector<bool> documents;
    for (const Status status : statuses.statuses) {
      documents.push_back(status == node.field.status);
    }
    node.field.documents =
        std::make_shared<const std::vector<bool>>(std::move(documents));
  }
  for (QueryNode& child : node.children) FillInStatuses(statuses, child);
}

}  // namespace gongbao
