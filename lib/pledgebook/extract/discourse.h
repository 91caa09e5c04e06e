#ifndef PLEDGEBOOK_EXTRACT_DISCOURSE_H_
#define PLEDGEBOOK_EXTRACT_DISCOURSE_H_

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/extract/holder.h"
#include "pledgebook/extract/tokens.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// A person or body that the document has named so far.
struct Entity {
  std::string name;
  ActorKind kind = ActorKind::person;
  Gender gender = Gender::unknown;
  std::string party;
  std::string roles;      ///< what stood beside the name: "|" before each,
                          ///< lower case
  int body = -1;          ///< the entity that this person speaks for
  int actor = -1;         ///< index in the register, -1 if not in it
  bool is_public = true;  ///< has a role, a body or a place in the register
  int sentence = 0;       ///< where it was last mentioned
  int direct = 0;         ///< where last mentioned other than "for", "to" X
};

enum class MentionKind { name, role, pronoun, generic };

/// Words of a sentence that mean a person or body. Positions are bytes of the
/// sentence.
struct Mention {
  ByteSpan span;
  MentionKind kind = MentionKind::name;
  std::vector<int> entities;  ///< more than one where it is not clear which
  std::string word;           ///< pronoun or generic noun, lower case
  bool possessive = false;    ///< "Labour's": not a subject
  bool person = false;        ///< whoever it means is a person
};

/// Whether one of the mentions stands in `span`, or in a part of it.
bool mentioned(const std::vector<Mention>& mentions, ByteSpan span);

/// Whether a mention owns the noun at token `noun`: "Labour's main reply",
/// over two adjectives at most.
bool owns(const std::vector<Token>& tokens, const Mention& mention,
          std::size_t noun);

/// The token behind a mention and its possessive mark: "Labour's | plan".
std::size_t behind_possessive(const std::vector<Token>& tokens,
                              const Mention& mention);

/// What a document has said so far about who is who: names met, who spoke
/// last, whose report is under discussion. One per document, fed sentence by
/// sentence in order; not shared between threads.
class Discourse {
 public:
  Discourse(const Lexicon& lexicon, const TermSet& party_names,
            const std::optional<Date>& date);

  /// From now on the text is one on another country's politics: its parties,
  /// offices and "the government" are not those that the register knows.
  void set_abroad() { abroad_ = true; }

  /// From now on "ministers", "the government" and "the Labour leader" may be
  /// those of Edinburgh, Cardiff or Belfast: nobody's who is not named.
  void set_devolved() { foreign_until_ = std::numeric_limits<int>::max(); }

  /// The mentions of sentence `number`, in order; learns the names in it.
  std::vector<Mention> read(std::string_view sentence,
                            const std::vector<Token>& tokens, int number);

  /// Who a mention means, here and now. Empty where that is not clear.
  Holder resolve(const Mention& mention) const;
  /// The same of the one who reports in the sentence read last: "Although Webb
  /// accepts it, he says" is Webb. Behind what is reported (`trailing`) "he"
  /// may be Webb or whoever spoke before. A pronoun means none of `others`
  /// (entities of mentions).
  Holder resolve_speaker(const Mention& mention, bool trailing,
                         const std::vector<int>& others) const;

  /// Tells that `holder` has just spoken (or been reported).
  void spoke(const Holder& holder);
  /// Tells that somebody without a name has come up: "she" may be that one.
  void met_stranger() { stranger_at_ = number_; }
  /// A new paragraph or speech: free continuation ends, names stay known.
  void new_paragraph();
  /// "He" or "she" here and now, as resolve() of such a mention.
  Holder pronoun(std::string_view word) const {
    return resolve_pronoun(word, static_cast<std::size_t>(-1), {});
  }
  const Holder& last_holder() const { return last_; }
  /// Whether it has spoken in this paragraph.
  bool same_paragraph() const { return paragraphs_ == 0; }
  /// Whether it has spoken so lately that a paragraph can take its words up.
  bool may_be_taken_up() const { return paragraphs_ <= 2; }

  Holder holder_of(int entity, HolderBasis basis) const;
  const Entity& entity(int index) const {
    return entities_[static_cast<std::size_t>(index)];
  }
  /// An entity by full name, learnt if new.
  int meet(const std::string& name);
  /// From now on `entity` is a namesake of the politician whom the register
  /// knows: nobody's side.
  void take_for_namesake(int entity);
  /// As meet(), for what is not in the register but surely a body.
  int meet_body(const std::string& name);
  /// Whether `word` is in a word class of the lexicon.
  bool in_class(const char* name, std::string_view word) const;
  /// Whose a paper by `author` is: the body of the author's side whose report
  /// is under discussion, else the author.
  Holder publisher_of(const Holder& author) const;
  /// The party whose adjective begins at token `at` ("Tory", "Lib Dem") and
  /// how many tokens it takes; unknown and 0 if none does.
  std::pair<Holder, std::size_t> side_at(const std::vector<Token>& tokens,
                                         std::size_t at) const;
  /// The UK Government of the document's day; unknown if the text is abroad.
  Holder government() const;

 private:
  bool devolved() const {
    return foreign_until_ == std::numeric_limits<int>::max();
  }
  int add(Entity entity);
  int find_name(std::string_view name) const;
  bool another_side(const std::vector<Token>& tokens, std::size_t at,
                    int person) const;
  std::vector<int> knights_called(const std::string& name) const;
  std::vector<int> bearers_of(std::string_view surname) const;
  int meet_actor(int actor);
  int meet_party(std::string_view code);
  int meet_party_abroad(std::string_view name);
  std::string government_party_of(const Actor& actor) const;

  bool known_abroad(const ActorHit& hit, std::string_view words) const;
  void note_foreign(const std::vector<Token>& tokens);
  void read_register(std::string_view sentence, std::vector<Mention>& out);
  void read_parties(std::string_view sentence, std::vector<Mention>& out);
  void lengthen_parties(std::string_view sentence,
                        std::vector<Mention>& mentions) const;
  int actor_called(const std::string& name) const;
  void read_spokesmen(std::string_view sentence,
                      const std::vector<Token>& tokens,
                      std::vector<Mention>& out);
  std::size_t take_over_body(std::string_view sentence, std::size_t begin,
                             std::vector<Mention>& mentions) const;
  void read_bodies(std::string_view sentence, const std::vector<Token>& tokens,
                   std::vector<Mention>& out);
  void read_people(std::string_view sentence, const std::vector<Token>& tokens,
                   std::vector<Mention>& out);
  void read_descriptions(std::string_view sentence,
                         const std::vector<Token>& tokens,
                         std::vector<Mention>& mentions);
  void describe(Entity& person, std::string_view words);
  bool portfolio(const std::vector<Token>& tokens, std::size_t first) const;
  void note_callings(std::string_view sentence,
                     const std::vector<Token>& tokens,
                     const std::vector<Mention>& mentions);
  int lately_called(std::string_view calling) const;
  void read_callings(const std::vector<Token>& tokens,
                     std::vector<Mention>& out) const;
  bool office_behind(const std::vector<Token>& tokens, std::size_t last) const;
  std::optional<std::size_t> office_before(const std::vector<Token>& tokens,
                                           std::size_t first,
                                           std::size_t last) const;
  void note_role(Entity& person, std::string_view role) const;
  void read_roles(std::string_view sentence, const std::vector<Token>& tokens,
                  std::vector<Mention>& out);
  void read_words(std::string_view sentence, const std::vector<Token>& tokens,
                  std::vector<Mention>& out);
  void read_documents(const std::vector<Token>& tokens,
                      std::vector<Mention>& out);
  int owner_before(const std::vector<Token>& tokens, std::size_t noun,
                   const std::vector<Mention>& mentions);
  void read_affiliations(std::string_view sentence, std::vector<Mention>& out);
  std::string side_of(std::string_view description) const;
  std::vector<int> role_holders(const std::string& role) const;
  std::vector<int> in_office(const std::string& role);
  bool means_person(const Mention& mention) const;
  void note_report(std::string_view sentence,
                   const std::vector<Mention>& mentions);

  // `at`: the byte of the sentence at which it stands.
  Holder resolve_pronoun(std::string_view word, std::size_t at,
                         const std::vector<int>& others) const;
  void note_named(const std::vector<Token>& tokens,
                  const std::vector<Mention>& mentions);
  std::vector<int> named_before(std::size_t at, Gender gender) const;
  Holder resolve_generic(std::string_view word) const;
  Holder resolve_minister(std::string_view word) const;
  bool is_minister(const Entity& person, bool shadow) const;
  std::vector<int> late_parties() const;
  Holder last_body(std::string_view noun) const;
  Holder one_of(const std::vector<int>& entities, HolderBasis basis) const;
  bool could_be(const Entity& person, Gender gender) const;
  bool rival_since(Gender gender) const;

  const Lexicon& lexicon_;
  const TermSet& party_names_;
  std::optional<Date> date_;
  int number_ = 0;
  std::vector<std::pair<std::size_t, int>> named_;  ///< byte, person: here
  bool abroad_ = false;
  int foreign_until_ = -1;  ///< sentence up to which "the Government" is open
  std::vector<Entity> entities_;
  Holder last_;
  std::map<std::string, int, std::less<>> owner_of_document_;  ///< by noun
  int report_owner_ = -1;  ///< entity whose report is under discussion
  int paragraphs_ = 1;     ///< begun since last_ spoke
  int spoke_at_ = 0;       ///< sentence in which last_ spoke
  int stranger_at_ = 0;    ///< sentence in which somebody unnamed spoke last
};

/// Labels are party codes: "Labour", "the Tories", "Plaid" …
TermSet party_names(const Lexicon& lexicon);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_DISCOURSE_H_
