#include "cli/render/tracking_words.h"

#include "cli/render/citation_gongwen.h"
#include "cli/render/messages.h"

namespace gongbao {
namespace {

Message MessageOf(Status status) {
  switch (status) {
    case Status::kRepealed:
      return Message::kStatusRepealed;
    case Status::kExpired:
      return Message::kStatusExpired;
    case Status::kNotYetInForce:
      return Message::kStatusNotYetInForce;
    case Status::kUnknown:
      return Message::kStatusUnknown;
    case Status::kPartlyRepealed:
      return Message::kStatusPartlyRepealed;
    case Status::kAmended:
      return Message::kStatusAmended;
    case Status::kInForce:
      return Message::kStatusInForce;
  }
  return Message::kStatusUnknown;
}

Message MessageOf(StatusEventKind kind) {
  switch (kind) {
    case StatusEventKind::kTakesEffect:
      return Message::kEventTakesEffect;
    case StatusEventKind::kExpires:
      return Message::kEventExpires;
    case StatusEventKind::kExtended:
      return Message::kEventExtended;
    case StatusEventKind::kRepealed:
      return Message::kEventRepealed;
    case StatusEventKind::kPartlyRepealed:
      return Message::kEventPartlyRepealed;
    case StatusEventKind::kAmended:
      return Message::kEventAmended;
    case StatusEventKind::kLaterEdition:
      return Message::kEventLaterEdition;
  }
  return Message::kEventAmended;
}

std::optional<Message> MessageOf(Doubt doubt) {
  switch (doubt) {
    case Doubt::kNone:
      return std::nullopt;
    case Doubt::kTitleDiffers:
      return Message::kDoubtTitleDiffers;
    case Doubt::kNumberShared:
      return Message::kDoubtNumberShared;
    case Doubt::kSeveralEditions:
      return Message::kDoubtSeveralEditions;
    case Doubt::kSeveralIssuers:
      return Message::kDoubtSeveralIssuers;
    case Doubt::kProvisionUnclear:
      return Message::kDoubtProvisionUnclear;
  }
  return std::nullopt;
}

Message MessageOf(CitationKind kind) {
  switch (kind) {
    case CitationKind::kMention:
      return Message::kCitationMention;
    case CitationKind::kBasedOn:
      return Message::kCitationBasedOn;
    case CitationKind::kInternal:
      return Message::kCitationInternal;
    case CitationKind::kQuoted:
      return Message::kCitationQuoted;
  }
  return Message::kCitationMention;
}

}  // namespace

std::string StatusWords(Status status, Language language) {
  return Say(language, MessageOf(status));
}

std::optional<Status> StatusSaid(std::string_view words) {
  for (int i = 0; i < kStatusCount; ++i) {
    const auto status = static_cast<Status>(i);
    if (words == StatusName(status) ||
        words == StatusWords(status, Language::kEnglish) ||
        words == StatusWords(status, Language::kChinese)) {
      return status;
    }
  }
  return std::nullopt;
}

std::string EventWords(const StatusEvent& event, Language language) {
  if (event.kind == StatusEventKind::kExtended && event.until) {
    return Say(language, Message::kEventExtendedTo, {event.until->ToString()});
  }
  const std::string words = Say(language, MessageOf(event.kind));
  if (!event.provision) return words;
  return Say(language, Message::kWithDetail, {words, *event.provision});
}

std::string OutcomeWords(const StatusEvent& event, const Date& as_of,
                         Language language) {
  if (event.happened || !event.day) return "";
  return Say(language, *event.day > as_of ? Message::kNotYetHappened
                                          : Message::kDidNotHappen);
}

std::string EdgeLabel(const LineageEdge& edge, Language language) {
  StatusEvent event;
  event.provision = edge.provision;
  switch (edge.type) {
    case RelationType::kRepeals:
      event.kind = edge.provision ? StatusEventKind::kPartlyRepealed
                                  : StatusEventKind::kRepealed;
      break;
    case RelationType::kExtends:
      event.kind = StatusEventKind::kExtended;
      event.until = edge.until;
      break;
    default:
      event.kind = edge.later_edition ? StatusEventKind::kLaterEdition
                                      : StatusEventKind::kAmended;
      break;
  }
  std::string label =
      edge.day ? edge.day->ToString() : Say(language, Message::kDayUnknown);
  label += " " + EventWords(event, language);
  return edge.doubt == Doubt::kNone ? label : label + " ?";
}

std::string DoubtWords(Doubt doubt, Language language) {
  const auto message = MessageOf(doubt);
  return message ? Say(language, *message) : "";
}

std::string CitationWords(CitationKind kind, Language language) {
  return Say(language, MessageOf(kind));
}

std::string NodeTitle(const LineageNode& node) {
  return node.title.empty() ? node.number.value_or("") : node.title;
}

std::string ActionWords(AppointmentAction action, Language language) {
  return Say(language, action == AppointmentAction::kAppoint
                           ? Message::kAppointed
                           : Message::kRemoved);
}

std::string ShortName(const DocumentName& document) {
  return document.number.value_or(document.title);
}

std::string NodeWords(std::string_view eid) {
  // Where there is a second paragraph, there is more than one; what stands in
  // the first may be the only one, and is then not cited with it.
  const bool first = !eid.contains("__para_") || eid.ends_with("__para_1") ||
                     eid.contains("__para_1__");
  return CitedProvision(eid, first ? 0 : 2);
}

std::string SayingPlace(const Saying& saying) {
  const std::string provision = NodeWords(saying.node);
  const std::string name = ShortName(saying.document);
  return provision.empty() ? name : name + " " + provision;
}

}  // namespace gongbao
