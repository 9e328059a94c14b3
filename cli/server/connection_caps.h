// How many connections are open, in all and from each address.

#ifndef GONGBAO_CLI_SERVER_CONNECTION_CAPS_H_
#define GONGBAO_CLI_SERVER_CONNECTION_CAPS_H_

#include <map>
#include <mutex>
#include <string>

namespace gongbao {

class ConnectionCaps {
 public:
  ConnectionCaps(int in_all, int from_one_address)
      : in_all_(in_all), from_one_address_(from_one_address) {}

  // Counts one more connection from `address`. False, and not counted, if
  // that would be too many.
  bool Enter(const std::string& address) {
    const std::lock_guard lock(mutex_);
    if (open_ >= in_all_) return false;
    int& from_address = by_address_[address];
    if (from_address >= from_one_address_) return false;
    ++from_address;
    ++open_;
    return true;
  }

  // REQUIRES: Enter(address) returned true once for each call.
  void Leave(const std::string& address) {
    const std::lock_guard lock(mutex_);
    --open_;
    const auto entry = by_address_.find(address);
    if (--entry->second == 0) by_address_.erase(entry);
  }

 private:
  const int in_all_;
  const int from_one_address_;
  std::mutex mutex_;
  int open_ = 0;
  std::map<std::string, int> by_address_;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_SERVER_CONNECTION_CAPS_H_
