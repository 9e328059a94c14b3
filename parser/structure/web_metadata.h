// The metadata that government web sites print around a document, one line of
// them: keys and values, parted by colons, blanks, tabs or the bars of a
// table.
//
//   索引号：000/2024-1  发文字号：云政办发〔2024〕5号
//   | 发文机构 | 云岭市人民政府办公室 | 成文日期 | 2024-03-05 |

#ifndef GONGBAO_PARSER_STRUCTURE_WEB_METADATA_H_
#define GONGBAO_PARSER_STRUCTURE_WEB_METADATA_H_

#include <string>
#include <string_view>
#include <vector>

namespace gongbao {

// What a key tells of; kNone is of no use here (浏览次数).
enum class MetadataField { kNone, kTitle, kNumber, kAuthority, kDate };

struct MetadataPair {
  MetadataField field = MetadataField::kNone;
  std::string value;  // Compact; "" where the line ends after the key.
};

// The pairs of the line with these words; empty if it begins with no key.
std::vector<MetadataPair> ReadMetadataLine(std::string_view words);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_STRUCTURE_WEB_METADATA_H_
