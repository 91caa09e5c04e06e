#ifndef PLEDGEBOOK_QUERY_RELATION_H_
#define PLEDGEBOOK_QUERY_RELATION_H_

#include <string>

#include "pledgebook/model/statement_row.h"

namespace pledgebook {

/// How a later statement of one commitment stands to an earlier one, and why:
/// repeats firms softens narrows widens adopts contradicts drops. The first
/// that holds, in this order: drops (says that it is given up), contradicts
/// (one of the two is negated), adopts (another party says it now), firms or
/// softens (strength, then specificity), narrows or widens (a smaller or a
/// larger figure of one kind; a condition added or removed), else repeats.
/// A suggestion: a person decides.
struct Relation {
  std::string word;
  std::string why;
};
Relation relate(const StatementRow& earlier, const StatementRow& later);

/// One side may speak for the other: the coalition and its two parties.
bool same_side(const std::string& a, const std::string& b);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_RELATION_H_
