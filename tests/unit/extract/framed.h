#ifndef PLEDGEBOOK_TESTS_UNIT_EXTRACT_FRAMED_H_
#define PLEDGEBOOK_TESTS_UNIT_EXTRACT_FRAMED_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/extract/frame_text.h"
#include "sentence.h"

namespace pledgebook::testing {

/// A frame in words.
struct Found {
  bool frame = false;
  VerbClass verb = VerbClass::none;
  bool past = false, that = false, trailing = false, introduces = false;
  std::vector<std::string> holders;
  std::string words, content;
};

/// A sentence in which a frame is sought, read after `before`.
class Framed {
 public:
  explicit Framed(const std::string& sentence, const std::string& before = "")
      : read_(after(before)(sentence)),
        quoted_(quoted(read_.text, read_.tokens)) {}

  FrameText in() const {
    return {read_.text, read_.tokens, read_.mentions, quoted_, verbs()};
  }
  const Reading& read() const { return read_; }

  /// The frame of the whole sentence.
  std::optional<Frame> frame() const {
    return find_frame(read_.text, read_.tokens, read_.mentions, quoted_,
                      verbs());
  }
  Found found() const { return found(frame()); }
  Found found(const std::optional<Frame>& frame) const {
    Found out;
    if (!frame) return out;
    out.frame = true;
    out.verb = frame->verb;
    out.past = frame->past;
    out.that = frame->that;
    out.trailing = frame->trailing;
    out.introduces = frame->introduces;
    for (const std::size_t subject : frame->subjects) {
      out.holders.push_back(
          read_.discourse.resolve(read_.mentions[subject]).name);
    }
    out.words = std::string(frame->words.in(read_.text));
    out.content = std::string(frame->content.in(read_.text));
    return out;
  }

 private:
  static Reading after(const std::string& before) {
    Reading read;
    if (before.empty()) return read;
    read(before);
    read.discourse.spoke(read.discourse.resolve(read.mentions.front()));
    return read;
  }

  Reading read_;
  std::vector<bool> quoted_;
};

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_UNIT_EXTRACT_FRAMED_H_
