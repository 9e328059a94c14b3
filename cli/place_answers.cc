#include "cli/place_answers.h"

#include <algorithm>
#include <utility>

namespace gongbao {
namespace {

bool Holds(const Lineage& lineage, std::int64_t document) {
  return std::ranges::any_of(lineage.nodes, [&](const LineageNode& node) {
    return node.document && node.document->id == document;
  });
}

}  // namespace

std::expected<std::vector<PlaceStatus>, IndexError> StatusOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of) {
  std::vector<PlaceStatus> answers;
  for (Resolved& place : places) {
    auto report = StatusOf(database, place, as_of);
    if (!report) return std::unexpected(report.error());
    answers.push_back({std::move(place), *std::move(report)});
  }
  return answers;
}

std::expected<std::vector<PlaceLineage>, IndexError> LineageOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of) {
  std::vector<PlaceLineage> answers;
  for (Resolved& place : places) {
    const std::int64_t document = place.document.id;
    if (std::ranges::any_of(answers, [&](const PlaceLineage& answer) {
          return Holds(answer.lineage, document);
        })) {
      continue;
    }
    auto lineage = LineageOf(database, document, as_of);
    if (!lineage) return std::unexpected(lineage.error());
    answers.push_back({std::move(place), *std::move(lineage)});
  }
  return answers;
}

std::expected<std::vector<PlaceReferences>, IndexError> ReferencesOfEach(
    Database& database, std::vector<Resolved> places) {
  std::vector<PlaceReferences> answers;
  for (Resolved& place : places) {
    auto references = ReferencesOf(database, place);
    if (!references) return std::unexpected(references.error());
    answers.push_back({std::move(place), *std::move(references)});
  }
  return answers;
}

std::expected<std::vector<PlaceTracking>, IndexError> TrackingOfEach(
    Database& database, std::vector<Resolved> places, const Date& as_of) {
  std::vector<PlaceTracking> answers;
  for (Resolved& place : places) {
    auto report = StatusOf(database, place, as_of);
    if (!report) return std::unexpected(report.error());
    auto lineage = LineageOf(database, place.document.id, as_of);
    if (!lineage) return std::unexpected(lineage.error());
    auto references = ReferencesOf(database, place);
    if (!references) return std::unexpected(references.error());
    answers.push_back({std::move(place), *std::move(report),
                       *std::move(lineage), *std::move(references)});
  }
  return answers;
}

void KeepStatuses(const std::vector<Status>& statuses,
                  std::vector<PlaceStatus>* answers) {
  if (statuses.empty()) return;
  std::erase_if(*answers, [&](const PlaceStatus& answer) {
    return std::ranges::find(statuses, answer.report.status) == statuses.end();
  });
}

}  // namespace gongbao
