#include "cli/server/database_pool.h"

#include <sys/stat.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace gongbao {
namespace {

// Tells a file from another that took its place: a new one may get the old
// one's inode, but not its time.
std::string FileIdentity(const std::string& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) return "";
  return std::to_string(file.st_dev) + "." + std::to_string(file.st_ino) + "." +
         std::to_string(file.st_mtim.tv_sec) + "." +
         std::to_string(file.st_mtim.tv_nsec);
}

}  // namespace

DatabasePool::Lease::Lease(DatabasePool& pool, Database database,
                           std::string file)
    : pool_(&pool),
      database_(std::make_unique<Database>(std::move(database))),
      file_(std::move(file)) {}

std::expected<std::string, IndexError> DatabasePool::Lease::Version() {
  const auto generation = database_->Generation();
  if (!generation) return std::unexpected(generation.error());
  return file_ + "." + std::to_string(*generation);
}

DatabasePool::Lease::~Lease() {
  if (database_) pool_->GiveBack(std::move(*database_));
}

DatabasePool::DatabasePool(std::string path, std::chrono::milliseconds time)
    : path_(std::move(path)),
      time_(time),
      turns_left_(
          std::max(2, static_cast<int>(std::thread::hardware_concurrency()))),
      file_(FileIdentity(path_)) {}

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
  database->SetDeadline(deadline);
  return Lease(*this, *std::move(database), FileIdentity(path_));
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
  const std::string now = FileIdentity(path_);
  {
    const std::lock_guard lock(mutex_);
    if (now != file_) idle_.clear();
    file_ = now;
    if (!idle_.empty()) {
      Database database = std::move(idle_.back());
      idle_.pop_back();
      return database;
    }
  }
  return Database::Open(path_, OpenMode::kRead);
}

void DatabasePool::GiveBack(Database database) {
  database.SetDeadline(std::nullopt);
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
