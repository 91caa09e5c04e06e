#ifndef PLEDGEBOOK_TESTS_UNIT_EXTRACT_SENTENCE_H_
#define PLEDGEBOOK_TESTS_UNIT_EXTRACT_SENTENCE_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/tokens.h"
#include "support/shipped.h"

namespace pledgebook::testing {

inline const TermSet& parties() {
  static const TermSet names = party_names(shipped());
  return names;
}

inline const VerbTable& verbs() {
  static const VerbTable table(shipped());
  return table;
}

/// Sentences read in order by one discourse.
class Reading {
 public:
  explicit Reading(const std::string& date = "2009-12-15")
      : discourse(shipped(), parties(), day(date)) {}

  /// Reads the next sentence.
  Reading& operator()(const std::string& sentence) {
    text = sentence;
    tokens = tokenize(text);
    mentions = discourse.read(text, tokens, ++number_);
    return *this;
  }

  /// Whom the first mention of these words means.
  Holder who(const std::string& words) const {
    for (const Mention& mention : mentions) {
      if (mention.span.in(text) == words) return discourse.resolve(mention);
    }
    Holder none;
    none.name = "(no such mention)";
    return none;
  }

  bool mentioned(const std::string& words) const {
    return who(words).name != "(no such mention)";
  }

  Discourse discourse;
  std::string text;
  std::vector<Token> tokens;
  std::vector<Mention> mentions;

 private:
  int number_ = 0;
};

/// Which tokens stand between “ and ”.
inline std::vector<bool> quoted(const std::string& text,
                                const std::vector<Token>& tokens) {
  std::vector<bool> out;
  bool inside = false;
  for (const Token& token : tokens) {
    const std::string_view form = token.span.in(text);
    if (form == "“") inside = true;
    out.push_back(inside);
    if (form == "”") inside = false;
  }
  return out;
}

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_UNIT_EXTRACT_SENTENCE_H_
