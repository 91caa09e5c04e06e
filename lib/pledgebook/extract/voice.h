#ifndef PLEDGEBOOK_EXTRACT_VOICE_H_
#define PLEDGEBOOK_EXTRACT_VOICE_H_

#include <cstddef>
#include <vector>

#include "pledgebook/extract/holder.h"
#include "pledgebook/extract/spoken_text.h"

namespace pledgebook {

/// Whose words a document's bare sentences are.
enum class Voice {
  programme,   ///< a party's manifesto: everything is the party's
  transcript,  ///< the speaker's, turn by turn
  own,         ///< a politician's or body's own article, speech or notice
  narrator,    ///< a journalist's, a blogger's or nobody's
};

struct DocumentVoice {
  Voice voice = Voice::narrator;
  Holder author;  ///< of everything but turns; empty if nobody is named
  std::vector<SpeakerTurn> turns;
  /// Of a page of letters, each with whoever signs it. Empty for other texts.
  std::vector<SpeakerTurn> letters;
  /// Where readers' comments begin; no byte of the text is as far if none.
  std::size_t comments_at = static_cast<std::size_t>(-1);

  /// The turn that holds byte `at`, null if none.
  const SpeakerTurn* turn_at(std::size_t at) const;
  /// Whose bare sentences at byte `at` are: the letter's, else the author's.
  const Holder& author_at(std::size_t at) const;
  /// `voice`, but a politician's letter on a page of letters is their own.
  Voice voice_at(std::size_t at) const;
};

/// Reads type, author, publisher, byline and speaker labels. Takes speaker
/// labels off the first sentences of `in.text`.
DocumentVoice find_voice(const SpokenText& in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_VOICE_H_
