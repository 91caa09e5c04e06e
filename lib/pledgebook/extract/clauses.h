#ifndef PLEDGEBOOK_EXTRACT_CLAUSES_H_
#define PLEDGEBOOK_EXTRACT_CLAUSES_H_

#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// A coordinate main clause. Positions are bytes of the sentence.
struct Clause {
  ByteSpan span;
  /// The clause begins with a reporting verb whose subject is the first
  /// clause's ("…, and argued that …", "…, saying that …").
  bool shares_subject = false;
  VerbTable::Found verb;
  std::size_t content = 0;  ///< where the reported words begin, if so
};

/// Cuts a sentence at semicolons and before coordinate clauses that have a
/// finite verb of their own. Always at least one clause; together they cover
/// the sentence. Quotation marks and brackets are never cut.
std::vector<Clause> split_clauses(std::string_view sentence,
                                  const std::vector<Token>& tokens,
                                  const std::vector<bool>& quoted,
                                  const VerbTable& verbs);

/// Facts that a relative or participial clause adds beside the main one:
/// ", who chairs the inquiry", "paid for by X", "which has led to …".
std::vector<ByteSpan> factual_asides(std::string_view sentence,
                                     const std::vector<Token>& tokens,
                                     const std::vector<bool>& quoted);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_CLAUSES_H_
