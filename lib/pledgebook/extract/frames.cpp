#include "pledgebook/extract/frames.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/inflect.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

constexpr std::array<std::pair<const char*, VerbClass>, 8> kClasses = {{
    {"verb-say", VerbClass::say},
    {"verb-believe", VerbClass::believe},
    {"verb-commit", VerbClass::commit},
    {"verb-want", VerbClass::want},
    {"verb-recommend", VerbClass::recommend},
    {"verb-demand", VerbClass::demand},
    {"verb-evaluate", VerbClass::evaluate},
    {"verb-deny", VerbClass::deny},
}};

bool past_form(string_view form) {
  static constexpr std::array<string_view, 14> kPast = {
      "said", "told", "thought", "sought", "saw",  "wrote", "felt",
      "gave", "put",  "swore",   "spoke",  "held", "set",   "undertook"};
  const string_view head = form.substr(0, form.find(' '));
  return ends_with(head, "ed") ||
         std::find(kPast.begin(), kPast.end(), head) != kPast.end();
}

// Words that may stand between a subject and its verb.
bool between(string_view word) {
  static constexpr std::array<string_view, 40> kWords = {
      "has",      "have",     "had",     "also",       "then",
      "later",    "again",    "already", "once",       "yesterday",
      "today",    "recently", "earlier", "previously", "first",
      "now",      "too",      "himself", "herself",    "itself",
      "is",       "was",      "are",     "were",       "been",
      "being",    "due",      "to",      "will",       "would",
      "just",     "still",    "even",    "rightly",    "repeatedly",
      "publicly", "always",   "never",   "therefore",  "itself"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

constexpr size_t kLongestApposition = 20;  // tokens

class Search {
 public:
  Search(string_view sentence, const std::vector<Token>& tokens,
         const std::vector<Mention>& mentions, const std::vector<bool>& quoted,
         const VerbTable& verbs)
      : sentence_(sentence),
        tokens_(tokens),
        mentions_(mentions),
        quoted_(quoted),
        verbs_(verbs) {}

  std::optional<Frame> run() const {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (quoted_[i] || !tokens_[i].word) continue;
      if (is_noun(i)) continue;
      if (auto frame = according_to(i)) return frame;
      const VerbTable::Found verb = verbs_.at(tokens_, i);
      // "its aim of doubling": the noun, not the verb.
      const bool noun = lower(i + verb.tokens) == "of";
      if (verb.verb == VerbClass::none || noun) continue;
      if (auto frame = after_subject(i, verb)) return frame;
      if (auto frame = before_subject(i, verb)) return frame;
    }
    return std::nullopt;
  }

 private:
  size_t end() const { return sentence_.size(); }
  string_view lower(size_t i) const {
    return i < tokens_.size() ? string_view(tokens_[i].lower) : string_view();
  }

  // "the Myners report", "the report's call": no verb.
  bool is_noun(size_t i) const {
    const bool named =
        i >= 2 && tokens_[i - 1].capital && lower(i - 2) == "the";
    return lower(i + 1) == "'s" || (named && lower(i) == "report");
  }

  // Index of the mention that ends with token `last`, npos if none.
  size_t mention_ending(size_t last) const {
    for (size_t m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].span.end == tokens_[last].span.end &&
          !mentions_[m].possessive) {
        return m;
      }
    }
    return npos;
  }

  bool is_comma(size_t i) const { return lower(i) == ","; }
  bool is_dash(size_t i) const { return lower(i) == "–"; }

  // The subject whose verb group begins at token `verb`: straight before it,
  // or over an apposition or "of X" behind the name.
  size_t subject_before(size_t verb) const {
    size_t last = verb;
    while (last > 0 && between(lower(last - 1)) && !quoted_[last - 1]) --last;
    if (last == 0) return npos;
    --last;
    if (is_comma(last) || is_dash(last) || lower(last) == ")") {
      return over_apposition(last);
    }
    const size_t direct = mention_ending(last);
    const size_t person = over_preposition(direct);
    if (person == npos && direct != npos && part_of_group(direct)) return npos;
    return person != npos ? person : direct;
  }

  // "Staff at MyCSP hold", "members of the Labour Party say": some people of
  // a body are not the body.
  bool part_of_group(size_t m) const {
    static constexpr std::array<string_view, 36> kGroups = {
        "staff",       "members",   "workers",     "employees",  "officials",
        "critics",     "opponents", "supporters",  "friends",    "activists",
        "councillors", "mps",       "peers",       "colleagues", "people",
        "tenants",     "customers", "users",       "parents",    "teachers",
        "nurses",      "some",      "many",        "most",       "one",
        "none",        "others",    "campaigners", "delegates",  "residents",
        "figures",     "voters",    "rivals",      "half",       "managers",
        "backbenchers"};
    size_t first = token_at(tokens_, mentions_[m].span.begin);
    if (first > 0 && lower(first - 1) == "the") --first;
    if (first < 2 || !among_links(lower(first - 1))) return false;
    return std::find(kGroups.begin(), kGroups.end(), lower(first - 2)) !=
           kGroups.end();
  }

  // "Gail Cartmail of Unite", "Marsha Singh, for the Greens": the mention
  // that ends at `direct` only describes the one before.
  size_t over_preposition(size_t direct) const {
    if (direct == npos || direct == 0) return npos;
    for (size_t m = direct; m-- > 0;) {
      const string_view gap =
          sentence_.substr(mentions_[m].span.end, mentions_[direct].span.begin -
                                                      mentions_[m].span.end);
      if (gap == " of " || gap == " of the " || gap == " from " ||
          gap == " from the " || gap == ", for " || gap == ", for the " ||
          gap == " at " || gap == " at the " || gap == " for the ") {
        return mentions_[m].kind == MentionKind::name ? m : npos;
      }
      if (mentions_[direct].span.begin - mentions_[m].span.end > 12) break;
    }
    return npos;
  }

  // The name before ", the Cabinet Office minister," whose last mark is
  // token `close`. Nothing between may be a clause of its own with a subject.
  size_t over_apposition(size_t close) const {
    size_t nearest = npos;
    for (size_t m = 0; m < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m];
      if (mention.span.end > tokens_[close].span.begin) break;
      if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
      const size_t after = token_at(tokens_, mention.span.end);
      if (after == close) {
        // "Blond, has outlined", but not "papers by Blond, says".
        const size_t first = token_at(tokens_, mention.span.begin);
        const bool inside = first > 0 && among_links(lower(first - 1));
        if (nearest == npos && !inside) nearest = m;
        continue;
      }
      const bool opens =
          is_comma(after) || is_dash(after) || lower(after) == "(";
      // The first name that an apposition follows is described by the rest.
      if (opens && close - after <= kLongestApposition &&
          !another_report(after, close)) {
        return part_of_group(m) ? npos : m;
      }
    }
    return nearest;
  }

  static bool among_links(string_view word) {
    static constexpr std::array<string_view, 8> kLinks = {
        "by", "of", "with", "from", "to", "in", "for", "at"};
    return std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end();
  }

  bool another_report(size_t from, size_t to) const {
    for (size_t i = from; i < to; ++i) {
      if (lower(i) == "who" || lower(i) == "which") return false;
      if (verbs_.at(tokens_, i).verb == VerbClass::say) return true;
    }
    return false;
  }

  std::vector<size_t> with_coordinated(size_t m) const {
    std::vector<size_t> subjects = {m};
    if (m > 0) {
      const string_view gap =
          sentence_.substr(mentions_[m - 1].span.end,
                           mentions_[m].span.begin - mentions_[m - 1].span.end);
      if ((gap == " and " || gap == " and the ") &&
          mentions_[m].kind == MentionKind::name &&
          mentions_[m - 1].kind == MentionKind::name &&
          !mentions_[m - 1].possessive) {
        subjects.insert(subjects.begin(), m - 1);
      }
    }
    return subjects;
  }

  // "She said (that) X", "X, she said(, Y)".
  std::optional<Frame> after_subject(size_t verb,
                                     const VerbTable::Found& found) const {
    const size_t subject = subject_before(verb);
    if (subject == npos) return std::nullopt;
    Frame frame;
    frame.verb = found.verb;
    frame.past = found.past || past_auxiliary(verb);
    frame.subjects = with_coordinated(subject);
    size_t begin = mentions_[frame.subjects.front()].span.begin;
    size_t first = token_at(tokens_, begin);
    if (first > 0 && lower(first - 1) == "the") {
      begin = tokens_[--first].span.begin;
    }
    const size_t next = verb + found.tokens;
    if (trailing(first, next) || told_behind(first, verb)) {
      frame.trailing = true;
      frame.words = {begin,
                     next < tokens_.size() ? tokens_[next].span.begin : end()};
      frame.content = {0, first > 0 ? tokens_[first - 1].span.begin : begin};
      return frame;
    }
    if (next >= tokens_.size()) return std::nullopt;
    size_t content = next;
    skip_hearer(content, frame.that);
    if (content >= tokens_.size()) content = next;
    frame.words = {begin, tokens_[content].span.begin};
    // What speaks for itself keeps its verb in view.
    frame.content = {tokens_[content].span.begin, end()};
    return frame;
  }

  bool past_auxiliary(size_t verb) const {
    return verb > 0 && lower(verb - 1) == "had";
  }

  // Behind its content: a comma or quotation mark before the subject, and
  // nothing that could be content after the verb.
  bool trailing(size_t first, size_t next) const {
    if (first == 0) return false;
    const Token& before = tokens_[first - 1];
    const bool mark = before.lower == "," || before.quote ||
                      before.lower == "?" || before.lower == "!" ||
                      before.lower == "–";
    if (!mark || first < 4) return false;
    if (next >= tokens_.size()) return true;
    const string_view word = lower(next);
    static constexpr std::array<string_view, 24> kTail = {
        ".",     ",",         ";",     "?",      "!",     "–",
        "today", "yesterday", "last",  "this",   "in",    "at",
        "on",    "when",      "while", "as",     "after", "before",
        "to",    "during",    "with",  "during", "again", "earlier"};
    return std::find(kTail.begin(), kTail.end(), word) != kTail.end() &&
           introduces_no_clause(first);
  }

  // "…, John Smith told the conference on Thursday": a hearer but no "that".
  bool told_behind(size_t first, size_t verb) const {
    if (lower(verb) != "told" || first < 4 || !is_comma(first - 1)) {
      return false;
    }
    for (size_t i = verb; i < tokens_.size(); ++i) {
      if (lower(i) == "that" || lower(i) == ":" || quoted_[i]) return false;
    }
    return introduces_no_clause(first);
  }

  // "Publishing the document last week, she said …" is no content: without a
  // finite verb before the comma the frame leads. An infinitive or past
  // participle cannot be told apart here, so a short lead is adverbial.
  bool introduces_no_clause(size_t first) const {
    static constexpr std::array<string_view, 26> kFinite = {
        "is",    "are",   "was",   "were",   "will",  "would", "should",
        "must",  "can",   "could", "may",    "might", "has",   "have",
        "had",   "do",    "does",  "did",    "shall", "needs", "isn't",
        "won't", "don't", "ought", "cannot", "hasn't"};
    for (size_t i = 0; i + 1 < first; ++i) {
      if (quoted_[i]) return true;
      if (std::find(kFinite.begin(), kFinite.end(), tokens_[i].lower) !=
          kFinite.end()) {
        return true;
      }
    }
    return first > 6;
  }

  // "told the Commons last night that": content begins behind "that".
  void skip_hearer(size_t& at, bool& that) const {
    if (lower(at) == "that" || lower(at) == ":") {
      that = true;
      ++at;
      return;
    }
    const size_t limit = std::min(tokens_.size(), at + 10);
    for (size_t i = at; i < limit; ++i) {
      if (quoted_[i] || verbs_.at(tokens_, i).verb != VerbClass::none) return;
      if (lower(i) == "that" && i > at) {
        that = true;
        at = i + 1;
        return;
      }
    }
    if (is_comma(at)) ++at;
  }

  // "…, said Mr Smith", "“…” says the report".
  std::optional<Frame> before_subject(size_t verb,
                                      const VerbTable::Found& found) const {
    if (found.verb != VerbClass::say && found.verb != VerbClass::believe &&
        found.verb != VerbClass::commit && found.verb != VerbClass::deny) {
      return std::nullopt;
    }
    if (verb < 3) return std::nullopt;
    const Token& before = tokens_[verb - 1];
    if (!(before.lower == "," || before.quote || before.lower == "?" ||
          before.lower == "–")) {
      return std::nullopt;
    }
    const size_t next = verb + found.tokens;
    if (next >= tokens_.size()) return std::nullopt;
    for (size_t m = 0; m < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m];
      if (mention.span.begin < tokens_[next].span.begin) continue;
      if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
      const size_t gap = mention.span.begin - tokens_[next].span.begin;
      // "said the economist Will Hutton"
      if (gap > 30) break;
      Frame frame;
      frame.verb = found.verb;
      frame.past = found.past;
      frame.trailing = true;
      frame.subjects = {m};
      frame.words = {tokens_[verb].span.begin, mention.span.end};
      frame.content = {0, before.span.begin};
      return frame;
    }
    return std::nullopt;
  }

  // "According to X, …", "…, according to X", "in its view".
  std::optional<Frame> according_to(size_t i) const {
    size_t after = npos;
    if (lower(i) == "according" && lower(i + 1) == "to") after = i + 2;
    const bool view = lower(i) == "in" && i + 2 < tokens_.size() &&
                      (lower(i + 2) == "view" || lower(i + 2) == "opinion");
    if (view) {
      for (size_t m = 0; m < mentions_.size(); ++m) {
        if (mentions_[m].span.begin == tokens_[i + 1].span.begin) {
          return around(i, m, mentions_[m].span.end);
        }
      }
      // "in its view", "in his view": whoever spoke last.
      return std::nullopt;
    }
    if (after == npos || after >= tokens_.size()) return std::nullopt;
    for (size_t m = 0; m < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m];
      if (mention.span.begin < tokens_[after].span.begin) continue;
      // "according to a report by X's Y": the first that is not possessive.
      if (mention.possessive) continue;
      if (mention.kind == MentionKind::generic && m + 1 < mentions_.size() &&
          mentions_[m + 1].span.begin < mention.span.end + 60) {
        continue;
      }
      return around(i, m, mention.span.end);
    }
    return std::nullopt;
  }

  Frame around(size_t first, size_t m, size_t frame_end) const {
    Frame frame;
    frame.verb = VerbClass::say;
    frame.subjects = {m};
    frame.words = {tokens_[first].span.begin, frame_end};
    frame.trailing = first > 0;
    if (first > 0) {
      frame.content = {0, tokens_[first - 1].span.begin};
    } else {
      const size_t next = token_at(tokens_, frame_end);
      const size_t begin = is_comma(next) ? next + 1 : next;
      frame.content = {
          begin < tokens_.size() ? tokens_[begin].span.begin : end(), end()};
    }
    return frame;
  }

  static constexpr size_t npos = static_cast<size_t>(-1);
  string_view sentence_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<bool>& quoted_;
  const VerbTable& verbs_;
};

}  // namespace

VerbTable::VerbTable(const Lexicon& lexicon) {
  for (const auto& [name, verb] : kClasses) {
    const auto found = lexicon.classes.find(name);
    if (found == lexicon.classes.end()) continue;
    for (const string& member : found->second) {
      for (const string& form : expand_member(member)) {
        forms_.emplace(form, Entry{verb, past_form(form)});
        firsts_.insert(form.substr(0, form.find(' ')));
      }
    }
  }
}

VerbTable::Found VerbTable::at(const std::vector<Token>& tokens,
                               std::size_t at) const {
  Found found;
  if (firsts_.count(tokens[at].lower) == 0) return found;
  string form = tokens[at].lower;
  for (std::size_t n = 1; n <= 4; ++n) {
    const auto entry = forms_.find(form);
    if (entry != forms_.end()) {
      found = {entry->second.verb, entry->second.past, n};
    }
    if (at + n >= tokens.size() || !tokens[at + n].word) break;
    form += " " + tokens[at + n].lower;
  }
  return found;
}

std::optional<Frame> find_frame(string_view sentence,
                                const std::vector<Token>& tokens,
                                const std::vector<Mention>& mentions,
                                const std::vector<bool>& quoted,
                                const VerbTable& verbs) {
  return Search(sentence, tokens, mentions, quoted, verbs).run();
}

}  // namespace pledgebook
