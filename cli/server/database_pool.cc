#include "cli/server/database_pool.h"

#include <sys/stat.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "index/connection.h"

namespace gongbao {

DatabasePool::Lease::Lease(DatabasePool& pool, Database database)
    : pool_(&pool),
      database_(std::make_unique<Database>(std::move(database))) {}

DatabasePool::Lease::~Lease() {
  if (database_) pool_->GiveBack(std::move(*database_));
}

DatabasePool::DatabasePool(std::string path, std::chrono::milliseconds time)
    : path_(std::move(path)),
      time_(time),
      turns_left_(
          std::max(2, static_cast<int>(std::thread::hardware_concurrency()))),
      identity_(IdentityOf(path_)) {}

std::expected<DatabasePool::Lease, IndexError> DatabasePool::Borrow() {
  const auto deadline = Clock::now() + time_;
  if (!TakeTurn(deadline)) {
    return std::unexpected(
        IndexError{IndexErrorKind::kInterrupted, path_, "busy"});
  }
  auto database = TakeOrOpen();
  if (!database) {
    EndTurn();
    return std::unexpected(database.error());
  }
  database->connection().SetDeadline(deadline);
  return Lease(*this, *std::move(database));
}

DatabasePool::FileIdentity DatabasePool::IdentityOf(const std::string& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) return {};
  return {file.st_dev, file.st_ino};
}

bool DatabasePool::TakeTurn(Clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (!turn_ended_.wait_until(lock, deadline,
                              [this] { return turns_left_ > 0; })) {
    return false;
  }
  --turns_left_;
  return true;
}

std::expected<Database, IndexError> DatabasePool::TakeOrOpen() {
  const FileIdentity now = IdentityOf(path_);
  {
    const std::lock_guard lock(mutex_);
    if (now != identity_) idle_.clear();
    identity_ = now;
    if (!idle_.empty()) {
      Database database = std::move(idle_.back());
      idle_.pop_back();
      return database;
    }
  }
  return Database::Open(path_, OpenMode::kRead);
}

void DatabasePool::GiveBack(Database database) {
  database.connection().SetDeadline(std::nullopt);
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(database));
  }
  EndTurn();
}

void DatabasePool::EndTurn() {
  {
    const std::lock_guard lock(mutex_);
    ++turns_left_;
  }
  turn_ended_.notify_one();
}

}  // namespace gongbao
