#include "cli/render/progress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "cli/render/messages.h"

namespace gongbao {
namespace {

constexpr auto kRedrawInterval = std::chrono::milliseconds(100);
constexpr int kBarColumns = 20;
constexpr std::string_view kEraseLine = "\r\033[K";

std::string Clock(double seconds) {
  std::array<char, 32> text;
  const long whole = std::lround(seconds);
  std::snprintf(text.data(), text.size(), "%ld:%02ld", whole / 60, whole % 60);
  return text.data();
}

std::string Bar(double share) {
  const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarColumns);
  return "[" + std::string(static_cast<std::size_t>(full), '=') +
         std::string(static_cast<std::size_t>(kBarColumns - full), ' ') + "]";
}

}  // namespace

Progress::Progress(Output& out, Language language, std::int64_t files,
                   std::int64_t bytes)
    : out_(out),
      language_(language),
      shown_(out.IsTerminal()),
      files_(files),
      bytes_(bytes),
      start_(std::chrono::steady_clock::now()),
      drawn_at_(start_) {}

void Progress::Advance(std::int64_t bytes) {
  ++files_done_;
  bytes_done_ += bytes;
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - drawn_at_ < kRedrawInterval) return;
  drawn_at_ = now;
  Draw();
}

void Progress::Draw() {
  out_.Write(std::string(kEraseLine) + ProgressLine(language_, files_done_,
                                                    files_, bytes_done_, bytes_,
                                                    Elapsed().count()));
  out_.Flush();
  drawn_ = true;
}

void Progress::Clear() {
  if (!drawn_) return;
  out_.Write(kEraseLine);
  out_.Flush();
  drawn_ = false;
}

std::chrono::duration<double> Progress::Elapsed() const {
  return std::chrono::steady_clock::now() - start_;
}

std::string ProgressLine(Language language, std::int64_t files_done,
                         std::int64_t files, std::int64_t bytes_done,
                         std::int64_t bytes, double elapsed) {
  const double share =
      bytes > 0 ? static_cast<double>(bytes_done) / static_cast<double>(bytes)
                : 1;
  const double left = share > 0 ? elapsed / share - elapsed : 0;
  return Bar(share) + " " +
         Say(language, Message::kProgress,
             {std::to_string(files_done), std::to_string(files),
              MegabytesPerSecond(bytes_done, elapsed), Clock(left)});
}

std::string MegabytesPerSecond(std::int64_t bytes, double seconds) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%.1f",
                seconds > 0 ? static_cast<double>(bytes) / seconds / 1e6 : 0);
  return text.data();
}

}  // namespace gongbao
