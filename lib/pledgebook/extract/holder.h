#ifndef PLEDGEBOOK_EXTRACT_HOLDER_H_
#define PLEDGEBOOK_EXTRACT_HOLDER_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/lexicon/actor_register.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Whoever a statement belongs to. An empty name with candidates is a holder
/// that cannot be told; an empty name without is nobody named.
struct Holder {
  std::string name;
  std::string party;  ///< code on the document's day
  ActorKind kind = ActorKind::person;
  Gender gender = Gender::unknown;
  HolderBasis basis = HolderBasis::named;
  std::vector<std::string> candidates;

  bool known() const { return !name.empty(); }
  friend bool operator==(const Holder& a, const Holder& b) {
    return a.name == b.name && a.candidates == b.candidates;
  }
};

/// One of the two, which is open; whoever is not known is no candidate.
inline Holder either(const Holder& one, const Holder& other) {
  Holder open;
  if (one.known()) open.candidates.push_back(one.name);
  if (other.known()) open.candidates.push_back(other.name);
  return open;
}

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_HOLDER_H_
