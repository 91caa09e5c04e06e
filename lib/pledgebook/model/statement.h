#ifndef PLEDGEBOOK_MODEL_STATEMENT_H_
#define PLEDGEBOOK_MODEL_STATEMENT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/date.h"

namespace pledgebook {

/// The vocabulary of the codebook (docs/codebook.md). The words of these
/// enumerations are stored and printed: never rename one.
enum class Kind { pledge, proposal, claim, position };
enum class Attribution { quote, reported, author };
enum class Strength { firm, intended, aspiration };
enum class Specificity { rhetorical, general, specific, detailed };
enum class HolderBasis {
  named,
  byline,
  speaker_turn,
  pronoun,
  role,
  continued,
  list_lead_in,
  metadata
};

/// The word for a value ("speaker-turn"), and back; unknown words give
/// an empty optional.
std::string_view to_string(Kind);
std::string_view to_string(Attribution);
std::string_view to_string(Strength);
std::string_view to_string(Specificity);
std::string_view to_string(HolderBasis);
std::optional<Kind> parse_kind(std::string_view);
std::optional<Attribution> parse_attribution(std::string_view);
std::optional<Strength> parse_strength(std::string_view);
std::optional<Specificity> parse_specificity(std::string_view);
std::optional<HolderBasis> parse_holder_basis(std::string_view);
/// All words, in order of the values.
std::vector<std::string> kind_words();
std::vector<std::string> strength_words();

/// A figure in a statement: "at least 2 million people" is
/// {">=", 2000000, "people", "", "at least 2 million people"}.
struct Quantity {
  std::string comparator;  ///< = > >= < <= ~
  double value = 0;
  std::string unit;  ///< the codebook's class: GBP, percent, people, count …
  std::string of;    ///< the noun it counts; empty is null
  std::string text;  ///< its words
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// One clause or sentence that says one thing and has one holder. Empty
/// strings are null, empty vectors are [].
struct Statement {
  std::string id;  ///< 16 hex digits; see product contract, `statement_id`
  Kind kind = Kind::position;
  ByteSpan span;     ///< bytes of the document's canonical text
  ByteSpan source;   ///< bytes of the file, where the format allows it
  std::string text;  ///< exactly the canonical text of `span`
  std::string url;   ///< of the speech, where finer than the document's
  int page = 0;      ///< from 1; 0 is null
  int sentence = 0;  ///< from 1
  int passage = 0;   ///< from 1; quotation, list or continuing report
  bool headline = false;

  std::optional<Date> said;  ///< where it differs from the document's date
  std::string actor;
  std::optional<HolderBasis> holder_basis;  ///< null where actor is null
  std::vector<std::string> candidates;  ///< names, where two readings remain
  std::string party;                    ///< code, on the day it was said
  Attribution attribution = Attribution::author;

  std::optional<Strength> strength;        ///< pledges and proposals
  std::optional<Specificity> specificity;  ///< pledges and proposals
  std::string condition;
  std::string deadline;
  std::optional<Date> deadline_by;
  std::string target;
  std::string about;  ///< a party code, else a name
  bool topic = false;
  std::vector<std::string> areas;
  std::vector<std::string> models;
  std::vector<Quantity> quantities;
  double confidence = 0;           ///< 0–1, calibrated on open gold
  std::vector<std::string> rules;  ///< ids of what fired, strongest first
};

/// The contract's id: the first 16 hex digits of SHA-256 over document key,
/// kind, blank-folded text and ordinal (from 1, among the document's
/// statements of that kind and text), joined by U+001F.
std::string statement_id(std::string_view document_key, Kind kind,
                         std::string_view text, int ordinal);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_STATEMENT_H_
