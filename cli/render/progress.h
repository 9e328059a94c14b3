// A line on the terminal that tells how far a long run is:
//
//   [==========          ]  812/1986 · 9.4 MB/s · 0:04 left
//
// It is redrawn in place, a few times a second, and only on a terminal.

#ifndef GONGBAO_CLI_RENDER_PROGRESS_H_
#define GONGBAO_CLI_RENDER_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/render/language.h"
#include "cli/render/output.h"

namespace gongbao {

class Progress {
 public:
  // REQUIRES: `out` outlives it.
  Progress(Output& out, Language language, std::int64_t files,
           std::int64_t bytes);
  ~Progress() { Clear(); }

  // One more file, of this size, is done.
  void Advance(std::int64_t bytes);
  // Takes the line away, so that something else can be printed.
  void Clear();

  std::chrono::duration<double> Elapsed() const;

 private:
  void Draw();

  Output& out_;
  Language language_;
  bool shown_;  // `out` is a terminal.
  bool drawn_ = false;
  std::int64_t files_, bytes_;
  std::int64_t files_done_ = 0, bytes_done_ = 0;
  std::chrono::steady_clock::time_point start_, drawn_at_;
};

// The line, for `elapsed` seconds.
std::string ProgressLine(Language language, std::int64_t files_done,
                         std::int64_t files, std::int64_t bytes_done,
                         std::int64_t bytes, double elapsed);

// 9.4 for 9,400,000 bytes in a second.
std::string MegabytesPerSecond(std::int64_t bytes, double seconds);

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_PROGRESS_H_
