// Who is appointed to a post and who is removed from one.
//
//   决定任命:                                      决定免去:
//   马 涛为市数据局副局长,试用期一年; 曹砚的市统计局副局长职务;
//   傅筠为市中医医院院长,免去其市第二人民医院副院长职务
//   任命叶舟为市水务局局长;免去莫怀远的市水务局局长职务

#ifndef GONGBAO_PARSER_MEANING_APPOINTMENT_H_
#define GONGBAO_PARSER_MEANING_APPOINTMENT_H_

#include <vector>

#include "parser/gazette.h"
#include "parser/meaning/marked_reading.h"

namespace gongbao {

// Empty unless the document's title speaks of posts (任职, 任免, 免职, …).
std::vector<Appointment> ReadAppointments(MarkedReading& reading);

}  // namespace gongbao

#endif  // GONGBAO_PARSER_MEANING_APPOINTMENT_H_
