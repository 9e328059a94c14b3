#include "parser/meaning/meaning.h"

#include <utility>

#include "parser/meaning/amendment.h"
#include "parser/meaning/appointment.h"
#include "parser/meaning/basis.h"
#include "parser/meaning/citation.h"
#include "parser/meaning/extension.h"
#include "parser/meaning/issuing.h"
#include "parser/meaning/marked_reading.h"
#include "parser/meaning/repeal.h"
#include "parser/meaning/title_relation.h"
#include "parser/meaning/validity.h"

namespace gongbao {
namespace {

// The text's own statements come first, so that they are the evidence; what
// the title says counts where the text does not say it.
std::vector<Relation> ReadRelations(MarkedReading& reading,
                                    const Validity& validity) {
  std::vector<Relation> of_title =
      ReadTitleRelations(reading.document(), validity);
  RelationList relations;
  ReadRepeals(reading, validity, relations);
  ReadAmendments(reading, validity, of_title, relations);
  ReadExtensions(reading, validity, relations);
  ReadBasis(reading, relations);
  ReadIssuing(reading, relations);
  for (Relation& relation : of_title) relations.Add(std::move(relation));
  return relations.Take();
}

void ReadDocument(const Gazette& gazette, Document& document) {
  MarkedReading reading(gazette, document);
  Validity validity = ReadValidity(reading);
  std::vector<Relation> relations = ReadRelations(reading, validity);
  std::vector<Appointment> appointments = ReadAppointments(reading);
  document.citations = ReadCitations(reading);
  document.relations = std::move(relations);
  document.validity = std::move(validity);
  document.appointments = std::move(appointments);
}

}  // namespace

void ReadMeaning(Gazette& gazette) {
  for (Document& document : gazette.documents) ReadDocument(gazette, document);
}

}  // namespace gongbao
