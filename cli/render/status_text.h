// The status of a place for reading: one line, or with its chain of evidence.
//
//   as of 2025-03-01: repealed, since 2024-01-01
//
//   2019-05-01  takes effect
//               云政办发〔2019〕12号 第十八条
//               本办法自2019年5月1日起施行,有效期5年。
//   2024-01-01  repealed
//               云政办规〔2023〕4号 第十六条
//               《…办法》(云政办发〔2019〕12号)…同时废止。

#ifndef GONGBAO_CLI_RENDER_STATUS_TEXT_H_
#define GONGBAO_CLI_RENDER_STATUS_TEXT_H_

#include <string>
#include <string_view>

#include "cli/render/language.h"
#include "index/tracking/status.h"

namespace gongbao {

// The first line above, without a line break. A term that is stated is said
// too, unless a repeal has taken its place: "its term runs until 2028-12-31".
std::string StatusLine(const StatusReport& report, Language language);

// The same without the status: "as of 2025-03-01, since 2024-01-01".
std::string StatusDays(const StatusReport& report, Language language);

// Wrapped to `width` columns; 0 does not wrap. Each event with its day, its
// doubt if there is one, the place that says so and the sentence.
std::string StatusChainText(const StatusReport& report, Language language,
                            int width, bool color);
std::string StatusChainMarkdown(const StatusReport& report, Language language);

// `text` in the colour of `status`: never the only sign of it.
std::string InStatusColor(std::string_view text, Status status, bool color);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_STATUS_TEXT_H_
