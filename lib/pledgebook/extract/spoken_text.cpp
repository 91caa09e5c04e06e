#include "pledgebook/extract/spoken_text.h"

namespace pledgebook {

Holder SpokenText::introduce(const std::string& name, const std::string& party,
                             HolderBasis basis) const {
  Holder holder = discourse.holder_of(discourse.meet(name), basis);
  if (holder.name.empty()) holder.name = name;
  if (!party.empty()) holder.party = party;
  holder.basis = basis;
  return holder;
}

}  // namespace pledgebook
