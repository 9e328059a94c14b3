// Several threads make things that one thread uses in their order.

#ifndef GONGBAO_INDEX_FULLTEXT_ORDERED_WORK_H_
#define GONGBAO_INDEX_FULLTEXT_ORDERED_WORK_H_

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace gongbao {

// As many threads as the machine runs at a time.
inline int AllProcessors() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

// Calls use(make(0)), use(make(1)) and so on up to make(count - 1), use() in
// this thread. With more than one thread, make() runs in others too, some
// steps ahead of use(); what it gives is the same. Neither may throw.
template <typename Make, typename Use>
void WorkInOrder(std::size_t count, int threads, Make&& make, Use&& use) {
  using Made = decltype(make(std::size_t{}));
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Made>> made(count);
  std::size_t next = 0;  // To be made.
  std::size_t used = 0;
  // Each thread may have one thing that waits, which bounds the memory.
  const std::size_t ahead = 2 * static_cast<std::size_t>(threads);

  const auto may_make = [&] { return next < std::min(count, used + ahead); };
  const auto make_next = [&](std::unique_lock<std::mutex>& lock) {
    const std::size_t mine = next++;
    lock.unlock();
    Made result = make(mine);
    lock.lock();
    made[mine] = std::move(result);
    changed.notify_all();
  };
  const auto help = [&] {
    std::unique_lock lock(mutex);
    while (next < count) {
      if (may_make()) {
        make_next(lock);
      } else {
        changed.wait(lock);
      }
    }
  };
  std::vector<std::jthread> helpers;
  for (int i = 1; i < threads && count > 1; ++i) helpers.emplace_back(help);
  std::unique_lock lock(mutex);
  for (std::size_t i = 0; i < count; ++i) {
    while (!made[i]) {
      if (may_make()) {
        make_next(lock);
      } else {
        changed.wait(lock);
      }
    }
    Made mine = *std::move(made[i]);
    made[i].reset();
    lock.unlock();
    use(std::move(mine));
    lock.lock();
    used = i + 1;
    changed.notify_all();
  }
  lock.unlock();
}

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_ORDERED_WORK_H_
