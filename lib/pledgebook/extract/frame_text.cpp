#include "pledgebook/extract/frame_text.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {

bool FrameText::inside_subject(std::size_t i) const {
  static constexpr std::array<std::string_view, 11> kStops = {
      "who", "as", "when", "while", "after", "before",
      "in",  "on", "that", "last",  "during"};
  if (quoted[i] || tokens[i].quote) return false;
  return (tokens[i].word || lower(i) == "'s" || tokens[i].number) &&
         !among(kStops, lower(i));
}

Frame FrameText::says_behind(std::size_t begin, std::size_t content) const {
  Frame frame;
  frame.verb = VerbClass::say;
  frame.words = {begin, byte_of(content)};
  frame.content = {byte_of(content), sentence.size()};
  return frame;
}

Frame FrameText::says_before(std::size_t words) const {
  Frame frame;
  frame.verb = VerbClass::say;
  frame.trailing = true;
  frame.words = {byte_of(words), sentence.size()};
  frame.content = {0, byte_of(words)};
  return frame;
}

}  // namespace pledgebook
