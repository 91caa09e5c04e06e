#ifndef PLEDGEBOOK_EXTRACT_ABROAD_H_
#define PLEDGEBOOK_EXTRACT_ABROAD_H_

#include <string_view>

#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/lexicon/term_set.h"

namespace pledgebook {

/// Tells a text on another country's politics, in which "the government",
/// "Labour" and "the Treasury" are not those of the United Kingdom, by the
/// classes place-abroad and place-home of the lexicon. Immutable, so
/// thread-safe.
class AbroadWords {
 public:
  explicit AbroadWords(const Lexicon& lexicon);

  /// Whether the beginning of `text` (20,000 bytes) names places, offices and
  /// parties of other countries three times or more, and more than twice as
  /// often as those of this one.
  bool abroad(std::string_view text) const;

  /// The same of Scotland, Wales and Northern Ireland against London, by
  /// place-devolved and place-london: whose "ministers" then are is open.
  bool devolved(std::string_view text) const;

 private:
  TermSet abroad_;
  TermSet home_;
  TermSet devolved_;
  TermSet london_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_ABROAD_H_
