// The fields that a query can ask for beside the words: title:取暖, 文号:…,
// date:2023..2025. A field is said in English or Chinese.

#ifndef GONGBAO_INDEX_QUERY_FIELD_H_
#define GONGBAO_INDEX_QUERY_FIELD_H_

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/query/query_error.h"

namespace gongbao {

enum class Status;  // tracking/status.h

enum class Field {
  kTitle,     // Of the document or of an instrument it issues.
  kNumber,    // 文号
  kIssuer,    // 发文机关
  kKind,      // 文种, of the document or of an instrument it issues.
  kCategory,  // The gazette's column: 云岭市人民政府文件.
  kYear,      // Of the document's date.
  kDate,
  kArticle,  // The article's own number.
  kStatus,   // In force or not, on a day.
};

// What a field asks for. Only the members of its kind of field are set.
struct FieldTest {
  Field field = Field::kTitle;
  // Of text fields: folded, in every spelling that may be meant.
  std::vector<std::string> texts = {};
  bool whole = false;  // The value is all of it, not a part.
  // Of kYear, both included; of kDate, as first and last day, ISO.
  int first_year = 0, last_year = 0;
  std::string first_day = {}, last_day = {};
  int article = 0;
  std::optional<int> suffix = {};  // 第三条之一
  Status status = {};
  // Of kStatus, once the day is known: whether each of
  // ProfileCache::documents is so.
  std::shared_ptr<const std::vector<bool>> documents = {};
  std::size_t begin = 0;  // Byte of the query where the value begins.
};

// The field that `name` says, without the colon: title, Title, 标题. nullopt:
// none, and the text is a word with a colon in it.
std::optional<Field> FieldNamed(std::string_view name);

// "title"; "标题".
std::string_view FieldName(Field field);
std::string_view ChineseFieldName(Field field);

// What `value` (as typed) means in `field`. The error is its kind alone: the
// caller knows the place.
std::expected<FieldTest, QueryErrorKind> ReadFieldTest(Field field,
                                                       std::string_view value,
                                                       bool whole);

}  // namespace gongbao

#endif  // GONGBAO_INDEX_QUERY_FIELD_H_
