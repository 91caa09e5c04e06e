#include "pledgebook/extract/voice.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/authors.h"
#include "pledgebook/extract/turns.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kLongestHeading = 24;  // "Comments (12)"

// Where a heading says that comments follow.
std::size_t comments_in(const Segmentation& text) {
  for (std::size_t b = 1; b + 1 < text.blocks.size(); ++b) {
    const string_view block = text.blocks[b].span.in(text.text);
    if (block.size() > kLongestHeading) continue;
    string heading;
    for (const char c : to_lower_ascii(block)) {
      if (std::isalpha(static_cast<unsigned char>(c)) != 0) heading += c;
    }
    if (heading == "comments" || heading == "readercomments" ||
        heading == "readerscomments" || heading == "yourcomments") {
      return text.blocks[b].span.begin;
    }
  }
  return static_cast<std::size_t>(-1);
}

// Paragraphs that ask "you" something, answered by those between them: an
// interview printed without names. Whose an answer is the text does not say.
bool asks_and_answers(const Segmentation& text) {
  constexpr std::size_t kFewest = 3;  // questions
  constexpr std::size_t kShare = 8;   // one paragraph of so many
  std::size_t questions = 0;
  for (const TextBlock& block : text.blocks) {
    const string_view paragraph = block.span.in(text.text);
    if (!ends_with(trim(paragraph), "?")) continue;
    const string words = to_lower_ascii(paragraph);
    const bool you =
        words.find(" you") != words.npos || words.compare(0, 3, "you") == 0;
    if (you && words.find("\"") == words.npos &&
        words.find("\u201c") == words.npos) {
      ++questions;
    }
  }
  return questions >= kFewest && questions * kShare >= text.blocks.size();
}

// A politician's or a political body's own words, not a reporter's.
bool speaks_for_itself(const Metadata& meta, const Holder& author) {
  if (!author.known()) return false;
  return !author.party.empty() || !meta.party.empty() ||
         meta.type == "speech" || meta.type == "press-release" ||
         author.kind != ActorKind::person;
}

}  // namespace

const SpeakerTurn* DocumentVoice::turn_at(std::size_t at) const {
  const auto it = std::partition_point(
      turns.begin(), turns.end(),
      [&](const SpeakerTurn& turn) { return turn.span.end <= at; });
  return it != turns.end() && it->span.begin <= at ? &*it : nullptr;
}

const Holder& DocumentVoice::author_at(std::size_t at) const {
  const auto it = std::partition_point(
      letters.begin(), letters.end(),
      [&](const SpeakerTurn& letter) { return letter.span.end <= at; });
  return it != letters.end() ? it->speaker : author;
}

Voice DocumentVoice::voice_at(std::size_t at) const {
  const bool own = !letters.empty() && !author_at(at).party.empty();
  return own ? Voice::own : voice;
}

DocumentVoice find_voice(const SpokenText& in) {
  const Metadata& meta = in.document.meta;
  DocumentVoice out;
  out.author = author_of(in);
  out.comments_at = comments_in(in.text);
  if (meta.type == "manifesto") {
    out.voice = Voice::programme;
    if (!out.author.known()) out.author = programme_owner(in);
    return out;
  }
  out.turns = find_turns(in);
  if (meta.type == "transcript" && out.turns.empty() && out.author.known()) {
    out.turns.push_back({{0, in.text.text.size()}, out.author});
  }
  if (!out.turns.empty()) {
    out.voice = Voice::transcript;
    return out;
  }
  out.letters = signed_letters(in);
  if (!out.letters.empty()) {
    out.author = {};
  } else if (speaks_for_itself(meta, out.author)) {
    out.voice = Voice::own;
  } else if (asks_and_answers(in.text)) {
    out.author = {};
  }
  return out;
}

}  // namespace pledgebook
