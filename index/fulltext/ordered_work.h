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

  const auto make_others = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return next == count || next < used + ahead; });
      if (next == count) return;
      const std::size_t mine = next++;
      lock.unlock();
      Made result = make(mine);
      lock.lock();
      made[mine] = std::move(result);
      changed.notify_all();
    }
  };
  std::vector<std::jthread> others;
  for (int i = 1; i < threads && count > 1; ++i) others.emplace_back(make_others);
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(mutex);
    if (next == i) {
      ++next;
      lock.unlock();
      Made result = make(i);
      lock.lock();
      made[i] = std::move(result);
    }
    changed.wait(lock, [&] { return made[i].has_value(); });
    Made mine = *std::move(made[i]);
    made[i].reset();
    used = i + 1;
    lock.unlock();
    changed.notify_all();
    use(std::move(mine));
  }
}

}  // namespace gongbao

#endif  // GONGBAO_INDEX_FULLTEXT_ORDERED_WORK_H_
