#ifndef PLEDGEBOOK_EXTRACT_FRAME_TEXT_H_
#define PLEDGEBOOK_EXTRACT_FRAME_TEXT_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/subjects.h"

namespace pledgebook {

/// A sentence in which frames are sought: what find_frame() is given, and the
/// subjects in it. Refers to all of it; const, so thread-safe.
struct FrameText {
  static constexpr std::size_t npos = SubjectFinder::npos;

  std::string_view sentence;
  const std::vector<Token>& tokens;
  const std::vector<Mention>& mentions;
  const std::vector<bool>& quoted;  ///< a flag a token
  const VerbTable& verbs;
  SubjectFinder subjects{sentence, tokens, mentions, quoted, verbs};

  /// The token in lower case; empty behind the last.
  std::string_view lower(std::size_t i) const { return lower_at(tokens, i); }
  /// The first byte of token `i`; behind the last the sentence's end.
  std::size_t byte_of(std::size_t i) const {
    return i < tokens.size() ? tokens[i].span.begin : sentence.size();
  }
  /// Whether token `i` may belong to a subject that stands behind its verb or
  /// "according to": such a one runs to the first mark or relative.
  bool inside_subject(std::size_t i) const;
  /// A frame of words that say plainly ("said", "according to"): the content
  /// is the rest of the sentence from token `content` on, the frame's own
  /// words stand before it from byte `begin` on.
  Frame says_behind(std::size_t begin, std::size_t content) const;
  /// The same of words that stand behind what they report: all of the sentence
  /// from token `words` on.
  Frame says_before(std::size_t words) const;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FRAME_TEXT_H_
