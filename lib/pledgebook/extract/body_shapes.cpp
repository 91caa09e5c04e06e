#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"

// Bodies that the register does not know, by the shape of their names:
// "Brackenshire County Council", "Business Council of Mutuals".
namespace pledgebook {
namespace {

using std::string;
using std::string_view;

bool joins(const Token& token) {
  static constexpr std::array<string_view, 4> kWords = {"of", "for", "and",
                                                        "&"};
  return among(kWords, token.lower);
}

bool spelt_out(const Token& token) {
  return token.word && token.capital && token.span.size() > 1;
}

constexpr std::array<string_view, 6> kKinds = {"city",     "county", "borough",
                                               "district", "town",   "parish"};

// "Lambeth council", "Essex county council": the last token of the name, `at`
// if the words behind it are none.
std::size_t council_behind(const std::vector<Token>& tokens, std::size_t at) {
  std::size_t noun = at + 1;
  if (noun < tokens.size() && among(kKinds, tokens[noun].lower)) ++noun;
  const bool council = noun < tokens.size() && tokens[noun].lower == "council";
  return council ? noun : at;
}

// The comma of "Department of Enterprise, Trade and Employment" at token `at`
// of the name that begins at `first`.
bool lists_on(const std::vector<Token>& tokens, std::size_t first,
              std::size_t at) {
  const string_view noun = tokens[first].lower;
  if (noun != "department" && noun != "ministry") return false;
  return tokens[at].lower == "," && joins_capitals(tokens, at, tokens.size());
}

// "Labour-led", "Tory-run": no place.
bool led(const Token& token) {
  return ends_with(token.lower, "-led") || ends_with(token.lower, "-run") ||
         ends_with(token.lower, "-controlled");
}

// A council is called as its sign has it, however a newspaper writes it.
string with_capitals(string_view name) {
  string out(name);
  for (std::size_t at = 0; (at = out.find(' ', at)) != string::npos;) {
    char& first = out[++at];
    const string word = out.substr(at, out.find(' ', at) - at);
    if (word == "council" || among(kKinds, word)) {
      first = static_cast<char>(std::toupper(first));
    }
  }
  return out;
}

bool blank_between(string_view text, const Token& a, const Token& b) {
  return b.span.begin == a.span.end + 1 && text[a.span.end] == ' ';
}

}  // namespace

// "Post Office Workers Union": a body's name that begins with another's. Takes
// that one out of `mentions`; the first byte of the whole name.
std::size_t Discourse::take_over_body(string_view sentence, std::size_t begin,
                                      std::vector<Mention>& mentions) const {
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& before = mentions[m];
    const bool body = before.kind == MentionKind::name && !before.possessive &&
                      before.entities.size() == 1 &&
                      entity(before.entities.front()).kind == ActorKind::body;
    if (!body || before.span.end + 1 != begin ||
        sentence[before.span.end] != ' ') {
      continue;
    }
    const string_view words = before.span.in(sentence);
    const bool article =
        words.substr(0, 4) == "The " || words.substr(0, 4) == "the ";
    begin = before.span.begin + (article ? 4 : 0);
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(m));
    return begin;
  }
  return begin;
}

void Discourse::read_bodies(string_view sentence,
                            const std::vector<Token>& tokens,
                            std::vector<Mention>& out) {
  const auto opener = [&](const Token& token) {
    return in_class("sentence-opener", token.lower);
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!spelt_out(tokens[i]) || opener(tokens[i])) continue;
    std::size_t last = i;
    std::size_t noun = tokens.size();
    for (std::size_t at = i; at < tokens.size() && at - i < 9; ++at) {
      if (lists_on(tokens, i, at)) continue;
      if (at > i && !blank_between(sentence, tokens[at - 1], tokens[at])) break;
      if (mentioned(out, tokens[at].span)) break;
      if (spelt_out(tokens[at])) {
        last = at;
        const bool joined = at > i && tokens[at - 1].lower == "&";
        if (joined || in_class("body-word", tokens[at].lower)) noun = at;
      } else if (!joins(tokens[at])) {
        break;
      }
    }
    // "Council of Mutuals" goes on behind its noun; "Leeds Council and
    // Bradford" does not.
    if (noun < tokens.size() && noun + 1 < tokens.size() &&
        tokens[noun + 1].lower != "of" && tokens[noun + 1].lower != "for") {
      last = noun;
    }
    if (const std::size_t council = council_behind(tokens, last);
        council > last && noun == tokens.size() && !led(tokens[i]) &&
        !side_at(tokens, i).first.known()) {
      last = noun = council;
    }
    if (noun == tokens.size() || last == i) {
      i = last;
      continue;
    }
    ByteSpan span{tokens[i].span.begin, tokens[last].span.end};
    span.begin = take_over_body(sentence, span.begin, out);
    const string name = with_capitals(span.in(sentence));
    const int known = meet_body(name);
    entities_[static_cast<std::size_t>(known)].sentence = number_;
    Mention mention;
    mention.span = span;
    mention.possessive =
        sentence.substr(span.end, 2) == "'s" ||
        (ends_with(name, "s") && sentence.substr(span.end, 2) == "' ");
    mention.entities = {known};
    out.push_back(std::move(mention));
    i = last;
  }
}

}  // namespace pledgebook
