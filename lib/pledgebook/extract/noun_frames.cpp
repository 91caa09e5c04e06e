#include "pledgebook/extract/noun_frames.h"

#include <array>
#include <utility>

#include "pledgebook/base/strings.h"

namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr size_t kLast = 8;      // tokens before the noun
constexpr size_t kLongest = 10;  // tokens between the noun and its verb

VerbClass class_of(string_view noun) {
  static constexpr std::array<std::pair<string_view, VerbClass>, 42> kNouns = {{
      {"reply", VerbClass::say},
      {"answer", VerbClass::say},
      {"response", VerbClass::say},
      {"message", VerbClass::say},
      {"warning", VerbClass::say},
      {"complaint", VerbClass::say},
      {"claim", VerbClass::say},
      {"line", VerbClass::say},
      {"explanation", VerbClass::say},
      {"verdict", VerbClass::believe},
      {"argument", VerbClass::believe},
      {"case", VerbClass::believe},
      {"contention", VerbClass::believe},
      {"conclusion", VerbClass::believe},
      {"view", VerbClass::believe},
      {"opinion", VerbClass::believe},
      {"belief", VerbClass::believe},
      {"position", VerbClass::believe},
      {"stance", VerbClass::believe},
      {"fear", VerbClass::believe},
      {"worry", VerbClass::believe},
      {"concern", VerbClass::believe},
      {"objection", VerbClass::believe},
      {"criticism", VerbClass::believe},
      {"judgement", VerbClass::believe},
      {"theory", VerbClass::believe},
      {"promise", VerbClass::commit},
      {"pledge", VerbClass::commit},
      {"plan", VerbClass::commit},
      {"aim", VerbClass::commit},
      {"goal", VerbClass::commit},
      {"intention", VerbClass::commit},
      {"ambition", VerbClass::commit},
      {"policy", VerbClass::commit},
      {"hope", VerbClass::want},
      {"wish", VerbClass::want},
      {"demand", VerbClass::demand},
      {"call", VerbClass::demand},
      {"proposal", VerbClass::recommend},
      {"advice", VerbClass::recommend},
      {"suggestion", VerbClass::recommend},
      {"solution", VerbClass::recommend},
  }};
  for (const auto& [word, verb] : kNouns) {
    if (word == noun) return verb;
  }
  return VerbClass::none;
}

bool is_be(string_view word) {
  return word == "is" || word == "was" || word == "remains" ||
         word == "remained";
}

// "The criticism of Labour" is not Labour's, "the aim of Labour" is.
bool of_owner(string_view noun, string_view link) {
  static constexpr std::array<string_view, 9> kOf = {
      "aim",       "goal",     "plan", "policy", "view",
      "intention", "ambition", "hope", "message"};
  return link == "from" || link == "among" || link == "by" ||
         (link == "of" && among(kOf, noun));
}

// "My view", "the aim of this campaign": the writer's.
bool own(string_view word) {
  return word == "my" || word == "our" || word == "this" || word == "these";
}

// The mention that owns the noun at token `noun`: "Labour's main reply", "the
// reply from Labour"; npos if none.
size_t owner_of(const FrameText& in, size_t noun, size_t verb) {
  for (size_t m = 0; m < in.mentions.size(); ++m) {
    if (in.mentions[m].kind == MentionKind::pronoun) continue;
    const Mention& mention = in.mentions[m];
    const size_t first = token_at(in.tokens, mention.span.begin);
    if (first > verb) break;
    if (owns(in.tokens, mention, noun)) return m;
    const size_t link = in.subjects.behind_links(first);
    if (link == noun + 1 && of_owner(in.lower(noun), in.lower(link))) {
      return mention.possessive ? in.npos : m;
    }
  }
  return in.npos;
}

// The token of the verb that tells what the noun is; npos if none does.
size_t verb_behind(const FrameText& in, size_t noun) {
  for (size_t i = noun + 1; i < noun + kLongest; ++i) {
    if (i >= in.tokens.size() || in.quoted[i] || in.lower(i) == ",") break;
    if (!is_be(in.lower(i))) continue;
    const string_view next = in.lower(i + 1);
    return next == "that" || next == "to" ? i : in.npos;
  }
  return in.npos;
}

std::optional<Frame> at_noun(const FrameText& in, size_t noun) {
  const VerbClass said = class_of(in.lower(noun));
  const size_t verb = said == VerbClass::none ? in.npos : verb_behind(in, noun);
  if (verb == in.npos) return std::nullopt;
  const size_t owner = owner_of(in, noun, verb);
  const bool somebody =
      of_owner(in.lower(noun), in.lower(noun + 1)) && !own(in.lower(noun + 2));
  if (owner == in.npos && !somebody) return std::nullopt;
  const bool that = in.lower(verb + 1) == "that";
  Frame frame = in.says_behind(0, that ? verb + 2 : verb + 1);
  frame.verb = said;
  frame.that = that;
  frame.past = in.lower(verb) == "was";
  if (owner != in.npos) frame.subjects = {owner};
  return frame;
}

// "“Nonsense,” was the reply from Ann Webb", "… was Labour's verdict".
std::optional<Frame> behind_quotation(const FrameText& in) {
  for (size_t be = 1; be + 2 < in.tokens.size(); ++be) {
    if (in.quoted[be] || !is_be(in.lower(be))) continue;
    if (!in.quoted[be - 1] && !in.tokens[be - 1].quote) return std::nullopt;
    for (size_t noun = be + 2; noun <= be + 6; ++noun) {
      if (class_of(in.lower(noun)) == VerbClass::none) continue;
      const size_t owner = owner_of(in, noun, in.tokens.size());
      if (owner == in.npos) return std::nullopt;
      Frame frame = in.says_before(be);
      frame.subjects = {owner};
      return frame;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> noun_frame(const FrameText& in) {
  if (auto frame = behind_quotation(in)) return frame;
  for (size_t i = 1; i < in.tokens.size() && i < kLast; ++i) {
    if (in.quoted[i] || own(in.lower(i - 1))) return std::nullopt;
    if (auto frame = at_noun(in, i)) return frame;
  }
  return std::nullopt;
}

}  // namespace pledgebook
