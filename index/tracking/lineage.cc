#include "index/tracking/lineage.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "index/connection.h"
#include "index/tracking/editions.h"
#include "index/tracking/relation_rows.h"
#include "index/tracking/status_at.h"
#include "index/tracking/status_events.h"
#include "parser/meaning/calendar.h"

namespace gongbao {
namespace {

// Where the nodes of the next step are to be: what a document replaced lies
// before it, what replaced it after.
enum class Direction { kOlder = -1, kNewer = 1 };

void KeepEarlier(std::optional<Date>& kept, const std::optional<Date>& other) {
  if (other && (!kept || *other < *kept)) kept = other;
}

// Fills in from when to when it is in force, by all that the index says.
void SetDays(const DocumentHistory& history, LineageNode& node) {
  std::optional<Date> term = history.expires_on;
  std::optional<Date> repealed;
  for (const StatusEvent& event : history.events) {
    if (event.doubt != Doubt::kNone) continue;
    if (event.kind == StatusEventKind::kTakesEffect) {
      node.effective_from = event.day;
    } else if (event.kind == StatusEventKind::kExtended) {
      term = event.until;
    } else if (event.kind == StatusEventKind::kRepealed && event.day) {
      KeepEarlier(repealed, LastDay(*event.day, Term{}));  // The day before.
    }
  }
  node.ends_on = term;
  KeepEarlier(node.ends_on, repealed);
}

class LineageWalk {
 public:
  LineageWalk(Connection& connection, const Date& as_of)
      : connection_(connection), finder_(connection), as_of_(as_of) {}

  Lineage From(std::int64_t root) {
    NodeOf(root, 0);
    Walk(root, Direction::kOlder);
    Walk(root, Direction::kNewer);
    std::ranges::stable_sort(lineage_.edges, {}, [](const LineageEdge& edge) {
      return std::pair(!edge.day, edge.day.value_or(Date()));
    });
    return std::move(lineage_);
  }

 private:
  // Level by level; each document is entered once, however it is reached.
  void Walk(std::int64_t root, Direction direction) {
    std::vector<std::int64_t> level = {root};
    for (int step = 1; !level.empty(); ++step) {
      generation_ = step * static_cast<int>(direction);
      next_.clear();
      for (const std::int64_t document : level) {
        direction == Direction::kOlder ? AddOlder(document)
                                       : AddNewer(document);
      }
      level = std::move(next_);
    }
  }

  void AddOlder(std::int64_t document) {
    for (const StoredRelation& relation :
         RelationsBy(connection_, finder_, document)) {
      if (relation.found.documents.empty()) AddEdge(relation, StubOf(relation));
      for (const NamedDocument& target : relation.found.documents) {
        AddEdge(relation, NodeOf(target.document, generation_));
      }
    }
    AddEditions(document, Direction::kOlder);
  }

  void AddNewer(std::int64_t document) {
    for (const StoredRelation& relation :
         RelationsOn(connection_, finder_, document)) {
      NodeOf(relation.actor, generation_);
      AddEdge(relation, NodeOf(document, generation_));
    }
    AddEditions(document, Direction::kNewer);
  }

  // Only the next edition on: the others follow from there.
  void AddEditions(std::int64_t document, Direction direction) {
    const bool newer = direction == Direction::kNewer;
    const auto editions = newer ? LaterEditions(connection_, document)
                                : EarlierEditions(connection_, document);
    if (editions.empty()) return;
    const Edition& edition = newer ? editions.front() : editions.back();
    LineageEdge edge;
    edge.actor = NodeOf(edition.later, generation_);
    edge.target = NodeOf(edition.earlier, generation_);
    edge.type = RelationType::kAmends;
    edge.later_edition = true;
    edge.day = edition.day;
    edge.saying = {NameOf(connection_, edition.later), "", edition.line,
                   edition.title};
    edge.doubt = edition.doubt;
    if (!IsSaid(edge)) AddOnce({edge.actor, edge.target, -1, ""}, edge);
  }

  // Whether a sentence of the actor says what becomes of the target.
  bool IsSaid(const LineageEdge& edition) const {
    return std::ranges::any_of(lineage_.edges, [&](const LineageEdge& edge) {
      return edge.actor == edition.actor && edge.target == edition.target &&
             edge.doubt == Doubt::kNone;
    });
  }

  std::size_t NodeOf(std::int64_t document, int generation) {
    const auto known = held_.find(document);
    if (known != held_.end()) return known->second;
    next_.push_back(document);
    LineageNode node;
    node.document = NameOf(connection_, document);
    node.title = node.document->title;
    node.number = node.document->number;
    node.date = node.document->date;
    node.generation = generation;
    const DocumentHistory history = HistoryOf(connection_, document);
    SetDays(history, node);
    node.status = StatusAt(history, as_of_).status;
    held_.emplace(document, lineage_.nodes.size());
    lineage_.nodes.push_back(std::move(node));
    return lineage_.nodes.size() - 1;
  }

  // Two sources that name the same number, or the same title and date, mean
  // one document, whoever it is.
  std::size_t StubOf(const StoredRelation& relation) {
    const SoughtDocument& sought = relation.sought;
    const auto key =
        sought.number ? std::tuple(*sought.number, std::string(), std::string())
                      : std::tuple(std::string(), sought.title_key.value_or(""),
                                   sought.date.value_or(""));
    const auto [entry, added] = stubs_.emplace(key, lineage_.nodes.size());
    if (!added) return entry->second;
    LineageNode node;
    node.title = relation.title.value_or("");
    node.number = sought.number;
    node.date = sought.date;
    node.generation = generation_;
    lineage_.nodes.push_back(std::move(node));
    return entry->second;
  }

  void AddEdge(const StoredRelation& relation, std::size_t target) {
    LineageEdge edge;
    edge.actor = held_.at(relation.actor);
    edge.target = target;
    edge.type = relation.type;
    edge.day = relation.day;
    edge.until = relation.until;
    edge.provision = relation.provision;
    edge.saying = SayingOf(connection_, relation);
    edge.doubt = relation.found.doubt;
    AddOnce({edge.actor, target, static_cast<int>(relation.type),
             relation.provision.value_or("")},
            std::move(edge));
  }

  using EdgeKey = std::tuple<std::size_t, std::size_t, int, std::string>;
  void AddOnce(EdgeKey key, LineageEdge edge) {
    if (edge.actor == edge.target) return;
    if (edges_.insert(std::move(key)).second) {
      lineage_.edges.push_back(std::move(edge));
    }
  }

  Connection& connection_;
  TargetFinder finder_;
  Date as_of_;
  Lineage lineage_;
  int generation_ = 0;
  std::vector<std::int64_t> next_;  // Documents first met on this level.
  std::map<std::int64_t, std::size_t> held_;
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t>
      stubs_;
  std::set<EdgeKey> edges_;
};

}  // namespace

std::expected<Lineage, IndexError> LineageOf(Database& database,
                                             std::int64_t document,
                                             const Date& as_of) {
  Connection& connection = database.connection();
  Lineage lineage = LineageWalk(connection, as_of).From(document);
  return connection.Finish(std::move(lineage));
}

}  // namespace gongbao
