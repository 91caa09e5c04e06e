#include "pledgebook/extract/source_frames.h"

#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/reporters.h"

namespace pledgebook {

using std::size_t;

namespace {

// The frame of mention `source`, if one names it, from token `first` to byte
// `end`, with its content behind it where it begins the sentence, else before.
Frame around(const FrameText& in, size_t source, size_t first, size_t end) {
  Frame frame;
  if (source != in.npos) frame.subjects = {source};
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

// What is somebody's own to say: "in her words", "in Labour's view".
bool names_saying(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "view", "opinion",  "words",  "judgement",
      "eyes", "judgment", "phrase", "estimation"};
  return among(kWords, word);
}

// The mention that begins at token `i`, its article apart; npos if none.
size_t mention_at(const FrameText& in, size_t i) {
  const size_t name = in.lower(i) == "the" ? i + 1 : i;
  for (size_t m = 0; m < in.mentions.size(); ++m) {
    if (in.mentions[m].span.begin == in.byte_of(name)) return m;
  }
  return in.npos;
}

// The first token from `i` on, not far, that `wanted` takes; npos if none.
template <typename Wanted>
size_t soon(const FrameText& in, size_t i, const Wanted& wanted) {
  constexpr size_t kFarthest = 8;  // tokens
  for (size_t at = i; at < i + kFarthest; ++at) {
    if (wanted(at)) return at;
  }
  return in.npos;
}

// "in Labour's view", "in the Treasury's opinion"
std::optional<Frame> in_view_of(const FrameText& in, size_t i) {
  // "In her view": whose, the words before must tell.
  const bool pronoun = in.lower(i + 1) == "his" || in.lower(i + 1) == "her" ||
                       in.lower(i + 1) == "their";
  const bool more = i + 6 < in.tokens.size();
  if (i <= 1 && more && pronoun && names_saying(in.lower(i + 2))) {
    return around(in, in.npos, i, in.tokens[i + 2].span.end);
  }
  const size_t noun =
      soon(in, i + 2, [&](size_t at) { return names_saying(in.lower(at)); });
  const size_t owner = noun == in.npos ? in.npos : mention_at(in, i + 1);
  if (owner == in.npos || !in.mentions[owner].possessive) return std::nullopt;
  if (behind_possessive(in.tokens, in.mentions[owner]) != noun)
    return std::nullopt;
  return around(in, owner, i, in.tokens[noun].span.end);
}

// "as Ann Webb puts it", "as Labour has once put it"
std::optional<Frame> as_put_by(const FrameText& in, size_t i) {
  const size_t put = soon(in, i + 2, [&](size_t at) {
    return (in.lower(at) == "put" || in.lower(at) == "puts") &&
           in.lower(at + 1) == "it";
  });
  const size_t subject = put == in.npos ? in.npos : mention_at(in, i + 1);
  if (subject == in.npos) return std::nullopt;
  Frame frame = around(in, subject, i, in.tokens[put + 1].span.end);
  frame.words.begin = in.mentions[subject].span.begin;
  return frame;
}

// "The Government, it is understood, will": nobody says who told.
std::optional<Frame> rumoured(const FrameText& in, size_t i) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "understood", "thought", "believed", "reported", "said",
      "claimed",    "feared",  "rumoured", "hoped"};
  const bool aside = i > 0 && in.lower(i - 1) == "," && in.lower(i) == "it" &&
                     (in.lower(i + 1) == "is" || in.lower(i + 1) == "was") &&
                     among(kVerbs, in.lower(i + 2)) && in.lower(i + 3) == ",";
  if (!aside || i + 4 >= in.tokens.size()) return std::nullopt;
  Frame frame = around(in, in.npos, i, in.tokens[i + 2].span.end);
  frame.according = false;
  frame.content = {in.byte_of(i + 4), in.sentence.size()};
  return frame;
}

// "…,” came the reply from Webb": hers.
std::optional<Frame> came_from(const FrameText& in, size_t i) {
  if (in.lower(i) != "came" || i < 2) return std::nullopt;
  const size_t from = soon(in, i + 2, [&](size_t at) {
    return in.lower(at) == "from" && at <= i + 4;
  });
  const size_t source = from == in.npos ? in.npos : mention_at(in, from + 1);
  if (source == in.npos) return std::nullopt;
  return around(in, source, i, in.mentions[source].span.end);
}

// "if Webb gets his way", "if Webb is to be believed": as she would have it.
std::optional<Frame> if_believed(const FrameText& in, size_t i) {
  if (in.lower(i) != "if") return std::nullopt;
  const size_t source = mention_at(in, i + 1);
  if (source == in.npos || in.mentions[source].possessive) return std::nullopt;
  const size_t end = token_at(in.tokens, in.mentions[source].span.end);
  const size_t last = soon(in, end, [&](size_t at) {
    return (in.lower(at) == "way" && at <= end + 3) ||
           (in.lower(at) == "believed" && at <= end + 4);
  });
  const bool verb = in.lower(end) == "gets" || in.lower(end) == "get" ||
                    in.lower(end) == "has" || in.lower(end) == "have" ||
                    in.lower(end) == "is" || in.lower(end) == "are";
  if (last == in.npos || !verb) return std::nullopt;
  return around(in, source, i, in.tokens[last].span.end);
}

// "“…,” it quoted Webb as saying", "quoted Webb as saying that": hers.
std::optional<Frame> quoted_as(const FrameText& in, size_t i) {
  if (in.lower(i) != "quoted" && in.lower(i) != "quotes") return std::nullopt;
  const size_t as =
      soon(in, i + 2, [&](size_t at) { return in.lower(at) == "as"; });
  const size_t source = as == in.npos ? in.npos : mention_at(in, i + 1);
  if (source == in.npos || in.lower(as + 1) != "saying") return std::nullopt;
  const size_t behind = in.lower(as + 2) == "that" ? as + 3 : as + 2;
  Frame frame = behind < in.tokens.size() && in.tokens[behind].word
                    ? in.says_behind(in.byte_of(i), behind)
                    : in.says_before(i > 0 ? i - 1 : i);
  frame.past = true;
  frame.subjects = {source};
  return frame;
}

// "Co-operation, for him, starts with the cleaner": so he thinks.
std::optional<Frame> for_somebody(const FrameText& in, size_t i) {
  const bool aside = i > 1 && in.lower(i) == "for" && in.lower(i - 1) == "," &&
                     (in.lower(i + 1) == "him" || in.lower(i + 1) == "her") &&
                     in.lower(i + 2) == "," && i + 4 < in.tokens.size();
  if (!aside) return std::nullopt;
  Frame frame = around(in, in.npos, i, in.tokens[i + 1].span.end);
  frame.content = {0, in.sentence.size()};
  return frame;
}

// The mention behind "by" among the tokens [from, to); npos if none.
size_t made_by(const FrameText& in, size_t from, size_t to) {
  for (size_t at = from; at + 1 < to; ++at) {
    if (in.lower(at) == "by") return mention_at(in, at + 1);
  }
  return in.npos;
}

// "Sales fell, figures compiled by a paper suggest.": a source behind it all.
std::optional<Frame> shown_behind(const FrameText& in, size_t i) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "suggest",  "suggests",  "show",   "shows",
      "indicate", "indicates", "reveal", "reveals"};
  const bool last = i + 1 >= in.tokens.size() || in.lower(i + 1) == ".";
  if (!last || !among(kVerbs, in.lower(i))) return std::nullopt;
  constexpr size_t kLongest = 12;  // tokens of the source
  for (size_t n = 1; n <= kLongest && n + 4 < i; ++n) {
    if (in.quoted[i - n]) return std::nullopt;
    if (in.lower(i - n) != ",") continue;
    const size_t first = i - n + 1;
    if (in.lower(first) == "as") return std::nullopt;
    for (size_t at = first; at < i; ++at) {
      if (names_paper(in.lower(at)) || in.lower(at) == "data") {
        return around(in, made_by(in, at, i), first, in.tokens[i].span.end);
      }
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// "It could lend more, a committee was told yesterday.": the comma behind what
// was told; 0 if there is none.
size_t told_last(const FrameText& in, size_t told) {
  static constexpr std::array<std::string_view, 6> kWhen = {
      ".", "yesterday", "today", "on", "last", "this"};
  static constexpr std::array<std::string_view, 6> kJoins = {
      "and", "but", "when", "while", "as", "which"};
  constexpr size_t kFarthest = 8;  // tokens: who was told
  constexpr size_t kTail = 4;      // tokens: "last week."
  const bool ends =
      told + 1 >= in.tokens.size() ||
      (among(kWhen, in.lower(told + 1)) && told + kTail >= in.tokens.size());
  for (size_t n = 2; ends && n <= kFarthest && n + 3 < told; ++n) {
    if (in.quoted[told - n]) return 0;
    if (in.lower(told - n) == ",") {
      return among(kJoins, in.lower(told - n + 1)) ? 0 : told - n;
    }
  }
  return 0;
}

// "Voters were told that …": by nobody who is named. In a speech it stays the
// speaker's account, so there is no `that`.
std::optional<Frame> told_by_nobody(const FrameText& in, size_t i) {
  const bool told = in.lower(i) == "told" || in.lower(i) == "warned";
  const bool were =
      i > 0 && (in.lower(i - 1) == "were" || in.lower(i - 1) == "was" ||
                in.lower(i - 1) == "been");
  const size_t comma = told && were ? told_last(in, i) : 0;
  if (comma > 0) return in.says_before(comma);
  if (!told || !were || in.lower(i + 1) != "that" ||
      i + 2 >= in.tokens.size()) {
    return std::nullopt;
  }
  for (size_t before = 0; before < i; ++before) {
    const std::string_view word = in.lower(before);
    if (subordinates(word) || word == "that" || word == "who") {
      return std::nullopt;
    }
  }
  Frame frame = in.says_behind(0, i + 2);
  frame.past = true;
  return frame;
}

// "Frame was urged by Webb to drop it", "was accused by Unite of hiding it".
std::optional<Frame> done_by(const FrameText& in, size_t i) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "urged",      "accused",   "asked",  "pressed",   "advised",
      "challenged", "condemned", "warned", "criticised"};
  static constexpr std::array<std::string_view, 4> kBe = {"was", "were", "is",
                                                          "been"};
  constexpr size_t kFarthest = 12;  // tokens of the agent
  if (!among(kVerbs, in.lower(i)) || i == 0 || !among(kBe, in.lower(i - 1))) {
    return std::nullopt;
  }
  const size_t content = soon(in, i + 3, [&](size_t at) {
    const std::string_view word = in.lower(at);
    return at < i + kFarthest &&
           (word == "to" || word == "of" || word == "for" || word == "over");
  });
  if (content == in.npos || content + 1 >= in.tokens.size()) {
    return std::nullopt;
  }
  const size_t agent = in.subjects.behind(i + 2, content);
  if (agent == in.npos) return std::nullopt;
  Frame frame = in.says_behind(in.byte_of(i), content);
  frame.verb = in.verbs.at(in.tokens, i).verb;
  frame.past = true;
  frame.subjects = {agent};
  return frame;
}

// "it has been promised", "it was claimed"
bool said_of_it(const FrameText& in, size_t verb) {
  static constexpr std::array<std::string_view, 10> kVerbs = {
      "promised",  "pledged", "announced", "proposed",    "suggested",
      "predicted", "claimed", "argued",    "recommended", "said"};
  static constexpr std::array<std::string_view, 6> kBetween = {
      "been", "was", "is", "has", "had", "also"};
  if (!among(kVerbs, in.lower(verb))) return false;
  size_t before = verb;
  while (before > 0 && among(kBetween, in.lower(before - 1))) --before;
  return before > 0 && before < verb && in.lower(before - 1) == "it";
}

// The token behind "according to", "to quote" and "in the words of" at `i`;
// `i` itself if none of them stands there.
size_t behind_source_words(const FrameText& in, size_t i) {
  if (in.lower(i) == "according" && in.lower(i + 1) == "to") return i + 2;
  const bool opens = i == 0 || in.lower(i - 1) == ",";
  if (opens && in.lower(i) == "to" && in.lower(i + 1) == "quote") return i + 2;
  const bool words = in.lower(i) == "in" && in.lower(i + 1) == "the" &&
                     names_saying(in.lower(i + 2)) && in.lower(i + 3) == "of";
  return words ? i + 4 : i;
}

}  // namespace

std::optional<Frame> according_to(const FrameText& in, size_t i) {
  const size_t after = behind_source_words(in, i);
  if (after == i) {
    if (auto frame = rumoured(in, i)) return frame;
    if (auto frame = came_from(in, i)) return frame;
    if (auto frame = if_believed(in, i)) return frame;
    if (auto frame = quoted_as(in, i)) return frame;
    if (auto frame = for_somebody(in, i)) return frame;
    if (auto frame = shown_behind(in, i)) return frame;
    if (in.lower(i) == "in") return in_view_of(in, i);
    return in.lower(i) == "as" ? as_put_by(in, i) : std::nullopt;
  }
  if (after >= in.tokens.size()) return std::nullopt;
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
  if (source != in.npos) {
    return around(in, source, i, in.mentions[source].span.end);
  }
  if (last == after) return std::nullopt;
  return around(in, in.npos, i, in.tokens[last - 1].span.end);
}

std::optional<Frame> told_by(const FrameText& in, size_t i) {
  if (in.lower(i + 1) != "by") return told_by_nobody(in, i);
  if (auto frame = done_by(in, i)) return frame;
  const bool told = in.lower(i) == "told" || in.lower(i) == "assured";
  if (!told && !said_of_it(in, i)) return std::nullopt;
  size_t last = i + 2;
  while (last < in.tokens.size() && !in.quoted[last] &&
         in.lower(last) != "that" && (told || in.inside_subject(last))) {
    ++last;
  }
  const bool that = in.lower(last) == "that";
  const size_t content = that ? last + 1 : last;
  if (content >= in.tokens.size() || (!told && !that)) return std::nullopt;
  Frame frame = in.says_behind(in.byte_of(i), content);
  if (!told) frame.verb = in.verbs.at(in.tokens, i).verb;
  frame.past = true;
  frame.that = that;
  const size_t subject = in.subjects.behind(i + 2, last);
  if (subject != in.npos) frame.subjects = {subject};
  return frame;
}

}  // namespace pledgebook
