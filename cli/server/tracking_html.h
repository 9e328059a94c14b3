// Pieces of pages that say what is in force and who says so: a status with
// its evidence, relations to other documents, references, appointments. All
// in Chinese, as the pages are.

#ifndef GONGBAO_CLI_SERVER_TRACKING_HTML_H_
#define GONGBAO_CLI_SERVER_TRACKING_HTML_H_

#include <span>
#include <string>

#include "index/tracking/lineage.h"
#include "index/tracking/people.h"
#include "index/tracking/references.h"
#include "index/tracking/status.h"

namespace gongbao {

// The status in one line; its chain of evidence folds out, or stands open.
std::string StatusHtml(const StatusReport& report, bool open);

// The drawing, with a link to it, and the tree of all documents around the
// one at `address`. "" where there are none.
std::string LineageHtml(const Lineage& lineage, const std::string& address,
                        const Date& as_of);

// What was done to the document, and what it does to others: the tree's first
// steps, without a drawing. "" where there is nothing.
std::string RelationsHtml(const Lineage& lineage);

std::string ReferencesHtml(std::span<const Reference> references);

std::string AppointmentsHtml(std::span<const AppointmentRecord> appointments);

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_TRACKING_HTML_H_
