#ifndef PLEDGEBOOK_EXTRACT_UNITS_H_
#define PLEDGEBOOK_EXTRACT_UNITS_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/extract/clauses.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/plans.h"
#include "pledgebook/extract/quotations.h"
#include "pledgebook/extract/unit.h"

namespace pledgebook {

/// Cuts the sentences of a document into units and finds who holds each: the
/// codebook's section 2. Feed it every sentence in order; one per document.
class UnitFinder {
 public:
  UnitFinder(const Segmentation& text, const DocumentVoice& voice,
             const std::vector<Quotation>& quotations, const VerbTable& verbs,
             Discourse& discourse);

  /// The units of sentence `index`, in order; several holders of one clause
  /// give one unit each.
  std::vector<Unit> read(std::size_t index);
  /// The mentions of the sentence read last.
  const std::vector<Mention>& mentions() const { return mentions_; }

 private:
  struct Line;  // one sentence under work
  std::vector<ByteSpan> parts(ByteSpan sentence) const;
  Line line_of(std::size_t index, ByteSpan span);
  const std::optional<Frame>& frame_of(Line& line) const;
  Unit base_unit(const Line& line) const;
  void own_words(Line& line, std::vector<Unit>& out);
  bool printed_question(const Line& line) const;
  void note_read_out(const Line& line);
  static bool tells_anybodys(const Line& line, const Frame& frame,
                             const Unit& unit);
  void answer(const Line& line, const Unit& own, std::vector<Unit>& out) const;
  bool is_notice(std::size_t at) const;
  void notice(Line& line, std::vector<Unit>& out);
  void somebodys_own(const Line& line, std::vector<Unit>& out);
  void answered(const Line& line, std::vector<Unit>& out) const;
  bool tells_of(const Line& line, const Frame& frame) const;
  bool takes_stand(const Line& line, const Frame& frame) const;
  void narrated(Line& line, std::vector<Unit>& out);
  void framed(Line& line, const Frame& frame, std::vector<Unit>& out);
  void refused(Line& line, const Frame& frame, std::vector<Unit>& out);
  static bool leads_in(const Line& line);
  void introduce(const Line& line, const Holder& holder);
  void introduce_unmarked(const Line& line, const Holder& holder);
  bool goes_unmarked(Line& line);
  void unmarked(const Line& line, std::vector<Unit>& out);
  void quoted_whole(Line& line, std::vector<Unit>& out);
  bool marked(int quotation) const;
  Unit borrowed(const Line& line);
  static bool quotes_another(const Line& line);
  bool borrows(const Line& line) const;
  bool of_unknown(const Line& line) const;
  bool quoted_of(const Line& line) const;
  Holder beside(const Line& line, const Holder& speaker) const;
  void note_intruder(const Line& line);
  void unframed(Line& line, std::vector<Unit>& out);
  void give_unframed(const Line& line, Unit& unit);
  bool may_be_a_rivals(const Line& line, const Holder& subject) const;
  bool speaks_for(const Holder& subject) const;
  void add_clauses(const Line& line, const Unit& first,
                   std::vector<Unit>& out) const;
  void add_asides(const Line& line, std::vector<Unit>& out) const;
  bool acting_subject(const Line& line, Holder& holder) const;
  bool goes_on(const Line& line) const;
  bool told_plan(const Line& line, Unit& unit);
  bool another_subject(const Line& line) const;
  const Holder* announcer(const Line& line) const;
  void note_announced(const Line& line, const Holder& holder);
  const Holder& lead_in_holder(const Line& line);
  Holder introduced_by(std::string_view lead_in, int number);
  Attribution attribution_of(const Line& line, ByteSpan content) const;
  Holder quotation_holder(const Line& line, int quotation);
  bool signed_behind(const Line& line, ByteSpan quotation, Holder& signer);
  void give_to_author(Unit& unit) const;
  void told_before(Unit& unit) const;
  static std::vector<int> not_meant(const Line& line, const Frame& frame);
  void give_back(const Line& line, std::size_t begin, std::size_t from,
                 std::vector<Unit>& out) const;
  void leave_rumours(std::size_t from, std::vector<Unit>& out) const;
  void note_speaker(const Line& line, const Holder& holder);
  bool open_government(const Mention& subject) const;
  bool open_government_acts(const Line& line) const;
  static bool tells_clause(const Frame& frame, const Mention& subject,
                           const Unit& unit, bool own);
  bool anothers_paper(const Line& line, const Mention& mention) const;
  static bool judges(const Line& line, const Frame& frame, const Unit& unit);
  std::optional<Holder> told_other(const Line& line, const Frame& frame,
                                   const Unit& unit, bool quotes) const;
  bool reports_other(const Line& line, const Frame& frame, Unit& unit) const;
  void open_section(const Line& line);
  bool of_section(const Line& line, Unit& unit) const;

  const Segmentation& text_;
  const DocumentVoice& voice_;
  const std::vector<Quotation>& quotations_;
  const VerbTable& verbs_;
  Discourse& discourse_;
  PlanReader plans_;
  std::vector<Holder> holder_of_quotation_;  ///< by id - 1
  std::vector<bool> spoken_;  ///< by id - 1: somebody is told to have said it
  struct Announced {
    Holder holder;
    std::size_t sentence = 0;
  };
  std::map<std::string, Announced, std::less<>> announced_;  ///< by noun
  Holder section_;                ///< whose programme a heading announced
  std::size_t section_from_ = 0;  ///< index of that heading's sentence
  bool answers_ = false;   // what stands below a party's name is its answer
  Holder intruder_;        ///< named since the last report of the paragraph
  Holder unmarked_;        ///< who speaks without quotation marks, if anybody
  int unmarked_from_ = 0;  ///< block of the first words
  std::size_t next_quotation_ = 0;
  int block_ = -1;
  int lead_in_ = -1;  ///< block whose list is lead_in_holder_'s
  Holder lead_in_holder_;
  const SpeakerTurn* turn_ = nullptr;
  const SpeakerTurn* procedure_ = nullptr;  ///< turn that ends in an amendment
  const SpeakerTurn* read_out_ = nullptr;   ///< turn that reads a statement out
  Holder read_out_for_;                     ///< whose statement that is
  std::vector<Mention> mentions_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_UNITS_H_
