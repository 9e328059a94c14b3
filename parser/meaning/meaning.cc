#include "parser/meaning/meaning.h"

#include "parser/meaning/appointment.h"
#include "parser/meaning/citation.h"
#include "parser/meaning/marked_reading.h"
#include "parser/meaning/repeal.h"
#include "parser/meaning/validity.h"

namespace gongbao {

void ReadMeaning(Gazette& gazette) {
  for (Document& document : gazette.documents) {
    MarkedReading reading(gazette, document);
    Validity validity = ReadValidity(reading);
    std::vector<Relation> relations = ReadRepeals(reading, validity);
    std::vector<Appointment> appointments = ReadAppointments(reading);
    document.citations = ReadCitations(reading);
    document.relations = std::move(relations);
    document.validity = std::move(validity);
    document.appointments = std::move(appointments);
  }
}

}  // namespace gongbao
