// From all that is said of a document to its status on one day. For
// index/tracking/*.cc only.

#ifndef GONGBAO_INDEX_TRACKING_STATUS_AT_H_
#define GONGBAO_INDEX_TRACKING_STATUS_AT_H_

#include "index/tracking/status.h"
#include "index/tracking/status_events.h"

namespace gongbao {

// Pure: the same history gives the same report.
StatusReport StatusAt(const DocumentHistory& history, const Date& as_of);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_TRACKING_STATUS_AT_H_
