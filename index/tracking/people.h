// Appointments and removals that the documents state.

#ifndef GONGBAO_INDEX_TRACKING_PEOPLE_H_
#define GONGBAO_INDEX_TRACKING_PEOPLE_H_

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "index/database.h"
#include "index/error.h"
#include "index/tracking/target.h"
#include "parser/gazette.h"

namespace gongbao {

struct PeopleFilter {
  std::optional<std::string> name;  // Whole, white space ignored.
  int limit = 0;                    // 0: all.
  int offset = 0;
};

struct AppointmentRecord {
  AppointmentAction action = AppointmentAction::kAppoint;
  std::string person;
  std::string post;
  std::optional<std::string> note;  // 试用期一年
  std::optional<std::string> day;   // ISO; the document's date.
  Saying saying;
};

struct People {
  std::int64_t total = 0;  // Whatever `limit`.
  // By person, then by day.
  std::vector<AppointmentRecord> appointments;
};

std::expected<People, IndexError> FindPeople(Database& database,
                                             const PeopleFilter& filter);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_PEOPLE_H_
