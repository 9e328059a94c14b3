// Where everything that the program prints goes through: buffered, and every
// write is checked, so that a full disk is noticed and not taken for success.

#ifndef GONGBAO_CLI_RENDER_OUTPUT_H_
#define GONGBAO_CLI_RENDER_OUTPUT_H_

#include <string>
#include <string_view>

namespace gongbao {

class Output {
 public:
  // Writes to the open file `descriptor`, which it does not close.
  explicit Output(int descriptor);
  ~Output();  // Flushes.
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void Write(std::string_view text);

  // Hands what is buffered to the system. False if this or an earlier write
  // failed; after a failure all further text is dropped.
  bool Flush();

  bool IsTerminal() const;
  // The terminal's width in columns; `otherwise` if it is not a terminal.
  int Columns(int otherwise) const;

  bool failed() const { return error_ != 0; }
  // The reader has gone away (gongbao … | head): not worth a message.
  bool ReaderGone() const;
  // The system's words for the failure.
  std::string Failure() const;

 private:
  int descriptor_;
  int error_ = 0;  // errno of the first failed write.
  std::string buffer_;
};

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_OUTPUT_H_
