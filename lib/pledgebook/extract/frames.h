#ifndef PLEDGEBOOK_EXTRACT_FRAMES_H_
#define PLEDGEBOOK_EXTRACT_FRAMES_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// What a reporting verb does with what it reports. The inner clause decides
/// after the neutral ones; the others speak for themselves.
enum class VerbClass {
  none,
  say,        ///< said, told, added, according to
  believe,    ///< believes, thinks, argues
  commit,     ///< promised, pledged, has announced, plans to
  want,       ///< wants to, hopes to
  recommend,  ///< recommends, proposes
  demand,     ///< calls for, urges
  evaluate,   ///< welcomed, backed, criticised
  deny,       ///< denied, declined to say
};

/// The reporting verbs of classes.toml (verb-say, verb-believe …), by form.
class VerbTable {
 public:
  explicit VerbTable(const Lexicon& lexicon);
  struct Found {
    VerbClass verb = VerbClass::none;
    bool past = false;
    std::size_t tokens = 0;  ///< how many tokens the verb takes
  };
  /// The reporting verb that begins at token `at`, if one does.
  Found at(const std::vector<Token>& tokens, std::size_t at) const;

 private:
  struct Entry {
    VerbClass verb;
    bool past;
  };
  std::unordered_map<std::string, Entry> forms_;
  std::unordered_set<std::string> firsts_;  // first words of the forms
};

/// Who reports what in a sentence: "She said X", "X, said Y", "according to
/// Z, X". Positions are bytes of the sentence.
struct Frame {
  VerbClass verb = VerbClass::none;
  bool past = false;
  bool that = false;        ///< a clause follows, marked by "that"
  bool trailing = false;    ///< stands behind what it reports
  bool paper = false;       ///< it is a paper by the subject that says
  bool according = false;   ///< "according to", "in its view"
  bool cleft = false;       ///< "what X plans is to …"
  bool introduces = false;  ///< ends with a colon: the next words are theirs
  std::vector<std::size_t> subjects;  ///< indices of mentions; none where
                                      ///< somebody speaks whom nothing names
  ByteSpan words;                     ///< subject to verb (and "that")
  ByteSpan content;                   ///< what is reported
};

/// The outermost frame outside quotation marks, if there is one. `quoted`
/// holds a flag for each token.
std::optional<Frame> find_frame(std::string_view sentence,
                                const std::vector<Token>& tokens,
                                const std::vector<Mention>& mentions,
                                const std::vector<bool>& quoted,
                                const VerbTable& verbs);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FRAMES_H_
