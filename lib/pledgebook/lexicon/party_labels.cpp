#include "pledgebook/lexicon/party_labels.h"

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

std::string folded(std::string_view label) {
  std::string out;
  for (const char c : label) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') ||
                      (c >= '0' && c <= '9') ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (kept) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  constexpr std::string_view kParty = "party";
  if (out.size() > kParty.size() && ends_with(out, kParty)) {
    out.resize(out.size() - kParty.size());
  }
  return out;
}

}  // namespace

PartyLabels::PartyLabels(const std::vector<Party>& parties) {
  for (const Party& party : parties) {
    add(party.name, party.code);
    for (const std::string& alias : party.aliases) add(alias, party.code);
    for (const std::string& label : party.labels) add(label, party.code);
  }
  // A code is its own label, whatever else is called so.
  for (const Party& party : parties) codes_[folded(party.code)] = party.code;
}

void PartyLabels::add(std::string_view label, const std::string& code) {
  const auto [known, added] = codes_.emplace(folded(label), code);
  if (!added && known->second != code) known->second.clear();
}

std::string PartyLabels::code(std::string_view label) const {
  const auto known = codes_.find(folded(label));
  return known == codes_.end() ? std::string() : known->second;
}

}  // namespace pledgebook
