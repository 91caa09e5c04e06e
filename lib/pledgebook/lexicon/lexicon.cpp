#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

const Party* Lexicon::party(std::string_view code) const {
  for (const Party& entry : parties) {
    if (entry.code == code) return &entry;
  }
  return nullptr;
}

std::string Lexicon::government_party(const std::optional<Date>& date) const {
  return government_party("UK Government", date);
}

std::string Lexicon::government_party(std::string_view name,
                                      const std::optional<Date>& date) const {
  if (!date) return {};
  for (const Government& entry : governments) {
    if (entry.name == name && entry.term.covers(*date)) return entry.party;
  }
  return {};
}

const Parliament* Lexicon::parliament(const Date& date) const {
  for (const Parliament& entry : parliaments) {
    if (DateRange{entry.elected, entry.ended}.covers(date)) return &entry;
  }
  return nullptr;
}

}  // namespace pledgebook
