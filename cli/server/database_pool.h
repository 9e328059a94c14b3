// Read connections to one index, lent to one request at a time. There are as
// many as processors: more searches at once would only slow each other down.

#ifndef GONGBAO_CLI_SERVER_DATABASE_POOL_H_
#define GONGBAO_CLI_SERVER_DATABASE_POOL_H_

#include <chrono>
#include <condition_variable>
#include <expected>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "index/database.h"

namespace gongbao {

class DatabasePool {
 public:
  // What is borrowed; gives itself back.
  class Lease {
   public:
    Lease(DatabasePool& pool, Database database, std::string file);
    Lease(Lease&&) = default;
    ~Lease();
    Database& operator*() { return *database_; }
    // Differs between any two states of the index at the path, also when a
    // new file has taken the place of an old one.
    std::expected<std::string, IndexError> Version();

   private:
    DatabasePool* pool_;
    std::unique_ptr<Database> database_;
    std::string file_;
  };

  // `time` is what a request may take, waiting for a connection included.
  DatabasePool(std::string path, std::chrono::milliseconds time);

  // A connection to the file that is at the path now, with a deadline for its
  // queries. kInterrupted if none came free in time.
  std::expected<Lease, IndexError> Borrow();

 private:
  using Clock = std::chrono::steady_clock;

  bool TakeTurn(Clock::time_point deadline);
  std::expected<Database, IndexError> TakeOrOpen();
  void GiveBack(Database database);
  void EndTurn();

  const std::string path_;
  const std::chrono::milliseconds time_;
  std::mutex mutex_;
  std::condition_variable turn_ended_;
  int turns_left_;
  std::string file_;  // Which file the idle connections are to.
  std::vector<Database> idle_;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_DATABASE_POOL_H_
