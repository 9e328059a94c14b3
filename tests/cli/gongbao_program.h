// The program under test with an index of its own.

#ifndef GONGBAO_TESTS_CLI_GONGBAO_PROGRAM_H_
#define GONGBAO_TESTS_CLI_GONGBAO_PROGRAM_H_

#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/scratch_folder.h"
#include "tests/support/process.h"

namespace gongbao {

// A notice that issues a measure; 第四条 is missing from it.
inline constexpr std::string_view kNotice =
    R"(云岭市人民政府办公室关于印发云岭市绿化办法的通知
云政办规〔2025〕9号

各县(区)人民政府,市人民政府各部门:

现将《云岭市绿化办法》印发给你们,请认真贯彻执行。

云岭市人民政府办公室
2025年3月1日

(此件公开发布)

云岭市绿化办法

第一章 总则

第一条 为了加强城市绿化管理,制定本办法。

第二条 本办法适用于本市行政区域内的绿化活动。

市绿化部门负责绿化工作。

第二章 养护

第三条 养护单位应当履行下列职责:

(一)浇灌树木;

(二)修剪枝条;

(三)防治病虫害。

第五条 损毁树木的,处500元罚款。
)";

// Runs the binary in English, without colour, on an index in `folder`. The
// environment of whoever runs the tests plays no part.
class GongbaoProgram {
 public:
  ProcessSetup Setup(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), GONGBAO_BINARY);
    return {.arguments = std::move(arguments),
            .environment = {{"GONGBAO_DB", database()},
                            {"LC_ALL", "C.UTF-8"},
                            {"NO_COLOR", std::nullopt},
                            {"TERM", "xterm"}}};
  }
  ProcessResult Run(std::vector<std::string> arguments) const {
    return RunProcess(Setup(std::move(arguments)));
  }

  const ScratchFolder& folder() const { return folder_; }
  std::string database() const {
    return (folder_.path() / "index.db").string();
  }

 private:
  ScratchFolder folder_;
};

// The same with the notice above indexed.
class IndexedProgram : public GongbaoProgram {
 public:
  IndexedProgram() {
    notice_ = folder().Write("gazettes/notice.txt", kNotice);
    if (Run({"index", notice_}).status != 0) {
      throw std::runtime_error("the notice could not be indexed");
    }
  }
  const std::string& notice() const { return notice_; }

 private:
  std::string notice_;
};

}  // namespace gongbao

#endif  // GONGBAO_TESTS_CLI_GONGBAO_PROGRAM_H_
