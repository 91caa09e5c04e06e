#include "pledgebook/extract/source_frames.h"

#include "pledgebook/extract/reporters.h"

namespace pledgebook {

using std::size_t;

namespace {

// The frame from token `first` to byte `end`, with its content behind it
// where it begins the sentence, else before it.
Frame around(const FrameText& in, size_t first, size_t end) {
  Frame frame;
  frame.verb = VerbClass::say;
  frame.according = true;
  frame.words = {in.byte_of(first), end};
  frame.trailing = first > 0;
  if (first > 0) {
    frame.content = {0, in.byte_of(first - 1)};
  } else {
    const size_t next = token_at(in.tokens, end);
    const size_t content = in.lower(next) == "," ? next + 1 : next;
    frame.content = {in.byte_of(content), in.sentence.size()};
  }
  return frame;
}

Frame around_mention(const FrameText& in, size_t first, size_t mention) {
  Frame frame = around(in, first, in.mentions[mention].span.end);
  frame.subjects = {mention};
  return frame;
}

// "in Labour view". "In its view" and "in his opinion" are whoever's spoke
// last: no mention stands there, and there is no frame.
std::optional<Frame> in_view_of(const FrameText& in, size_t i) {
  for (size_t m = 0; m < in.mentions.size(); ++m) {
    if (in.mentions[m].span.begin == in.byte_of(i + 1)) {
      return around_mention(in, i, m);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> according_to(const FrameText& in, size_t i) {
  if (in.lower(i) == "in" &&
      (in.lower(i + 2) == "view" || in.lower(i + 2) == "opinion")) {
    return in_view_of(in, i);
  }
  const size_t after = i + 2;
  if (in.lower(i) != "according" || in.lower(i + 1) != "to" ||
      after >= in.tokens.size()) {
    return std::nullopt;
  }
  // "According to a new report the minister should": the report ends there.
  const auto ends_paper = [&](size_t at) {
    return at > after && names_paper(in.lower(at - 1)) &&
           (in.lower(at) == "the" || in.lower(at) == "there" ||
            in.lower(at) == "it");
  };
  size_t last = after;
  while (last < in.tokens.size() && in.inside_subject(last) &&
         !ends_paper(last)) {
    ++last;
  }
  const size_t source = in.subjects.source_between(after, last);
  if (source != in.npos) return around_mention(in, i, source);
  if (last == after) return std::nullopt;
  return around(in, i, in.tokens[last - 1].span.end);
}

std::optional<Frame> told_by(const FrameText& in, size_t i) {
  if (in.lower(i) != "told" || in.lower(i + 1) != "by") return std::nullopt;
  size_t content = i + 2;
  while (content < in.tokens.size() && !in.quoted[content] &&
         in.lower(content) != "that") {
    ++content;
  }
  const bool that = in.lower(content) == "that";
  if (that) ++content;
  if (content >= in.tokens.size()) return std::nullopt;
  Frame frame = in.says_behind(in.byte_of(i), content);
  frame.past = true;
  frame.that = that;
  const size_t subject = in.subjects.behind(i + 2, content);
  if (subject != in.npos) frame.subjects = {subject};
  return frame;
}

}  // namespace pledgebook
