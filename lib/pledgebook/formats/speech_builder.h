#ifndef PLEDGEBOOK_FORMATS_SPEECH_BUILDER_H_
#define PLEDGEBOOK_FORMATS_SPEECH_BUILDER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/formats/block_builder.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// Builds the canonical text of a sitting: headings, and speeches as turns.
/// Turns without words vanish. The headings above a turn are its heading
/// path.
class SpeechBuilder {
 public:
  SpeechBuilder(std::string_view source, const EntityTable* entities)
      : blocks_(source, entities) {}

  BlockBuilder& blocks() { return blocks_; }

  /// The next block is a heading of this level (0 the highest).
  void begin_heading(std::size_t level);
  void end_heading();
  /// Headings of this level and below no longer hold.
  void leave_headings(std::size_t level);

  void begin_turn(Turn turn);
  void end_turn();
  bool in_turn() const { return in_turn_; }
  Turn& turn() { return turn_; }

  std::size_t turns() const { return turns_.size(); }
  void finish(const OffsetMap& decoding, Document& document);

 private:
  std::string heading_path() const;

  BlockBuilder blocks_;
  std::vector<std::string> headings_;  // by level
  std::size_t level_ = 0;
  bool in_turn_ = false;
  Turn turn_;
  std::size_t first_block_ = 0;
  std::vector<Turn> turns_;
};

/// "The Minister (Mr. David Hunt)" and "Mr. Maude (Horsham)" as Hansard
/// writes a speaker: an office with the name in brackets, or a name with
/// constituency and party behind it. Fills speaker, role and party.
void read_speaker_label(std::string_view label, Turn& turn);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_SPEECH_BUILDER_H_
