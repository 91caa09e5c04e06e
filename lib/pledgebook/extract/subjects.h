#ifndef PLEDGEBOOK_EXTRACT_SUBJECTS_H_
#define PLEDGEBOOK_EXTRACT_SUBJECTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/frames.h"

namespace pledgebook {

/// Which mention of a sentence is the subject of a reporting verb: straight
/// before it, over an apposition or "of X", or behind it. Keeps references to
/// what it is given; a few passes over the mentions for each question.
class SubjectFinder {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  SubjectFinder(std::string_view sentence, const std::vector<Token>& tokens,
                const std::vector<Mention>& mentions,
                const std::vector<bool>& quoted, const VerbTable& verbs)
      : sentence_(sentence),
        tokens_(tokens),
        mentions_(mentions),
        quoted_(quoted),
        verbs_(verbs) {}

  /// The subject whose verb group begins at token `verb`, npos if none.
  std::size_t before(std::size_t verb) const;
  /// The subject among tokens [from, to) behind its verb: of "the economist
  /// Will Hutton", "Unite branch secretary Ann Webb", "a spokesman for
  /// Unite". npos where mentions only describe somebody else ("a friend of
  /// Brown").
  std::size_t behind(std::size_t from, std::size_t to) const;
  /// The name behind the comma at token `comma`, of a person whom tokens
  /// [from, comma) describe: "said our general secretary, Ann Webb."
  std::size_t named_behind(std::size_t from, std::size_t comma) const;
  /// The person whose name begins at token `name` and stands there as under a
  /// quotation: "Ann Webb", "Ann Webb, head of Unite (Hull Echo)".
  std::size_t signing(std::size_t name) const;
  /// Whose words "a report by X", "the government's survey" and "X" are, of
  /// tokens [from, to); npos where only somebody else of theirs is named
  /// ("experts set up by X").
  std::size_t source_between(std::size_t from, std::size_t to) const;
  /// `mention`, and the one before it that "and" joins to it.
  std::vector<std::size_t> with_coordinated(std::size_t mention) const;
  /// The mention at the start of "Ann Webb, general secretary: “…”", whose
  /// colon is token `colon`; npos if the words before it are something else.
  std::size_t labelled(std::size_t colon) const;
  /// Whether `mention` is the author in "papers by Blond".
  bool wrote_paper(std::size_t mention) const;
  /// The subject of the main clause that leads in what stands behind the colon
  /// at token `colon`; npos where the text names none.
  std::size_t leading(std::size_t colon) const;
  /// The token before a name that begins at token `first`, its article apart:
  /// of "a report by the | Treasury" that of "by".
  std::size_t behind_links(std::size_t first) const;

 private:
  std::size_t mention_ending(std::size_t last) const;
  bool apart_before(std::size_t close) const;
  std::size_t owner_of_paper(std::size_t noun) const;
  std::size_t spoken_for(std::size_t noun) const;
  bool part_of_group(std::size_t m) const;
  bool spoken_for_person(std::size_t m) const;
  bool one_of_many(std::size_t first) const;
  bool falls_to(std::size_t first) const;
  std::size_t described(std::size_t close) const;
  std::size_t picked_out(std::size_t who) const;
  std::size_t over_date(std::size_t last) const;
  std::size_t over_preposition(std::size_t direct) const;
  std::size_t over_apposition(std::size_t close) const;
  std::size_t author_of_paper(std::size_t m, std::size_t close) const;
  bool person_at(std::size_t at) const;
  std::size_t behind_letters(const Mention& mention) const;
  bool another_report(std::size_t from, std::size_t to) const;

  std::string_view lower(std::size_t i) const { return lower_at(tokens_, i); }
  bool is_comma(std::size_t i) const { return lower(i) == ","; }
  bool is_dash(std::size_t i) const { return lower(i) == "–"; }

  std::string_view sentence_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<bool>& quoted_;
  const VerbTable& verbs_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SUBJECTS_H_
