#include "pledgebook/lexicon/term_set.h"

#include <algorithm>
#include <cassert>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

constexpr std::ptrdiff_t kMostJoins = 4;  // 16 spellings of one term at most

std::uint64_t edge_key(int node, int word) {
  return (static_cast<std::uint64_t>(node) << 32) |
         static_cast<std::uint32_t>(word);
}

std::size_t slot_of(std::uint64_t key, std::size_t mask) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & mask;
}

// Two folded bytes; one-letter words have 0 as the second.
std::size_t start_bits(unsigned char first, unsigned char second) {
  return static_cast<std::size_t>(first) << 8 | second;
}

unsigned char lower(char c) {
  const bool upper = c >= 'A' && c <= 'Z';
  return static_cast<unsigned char>(upper ? c + 32 : c);
}

// A name of thousands need not be looked for where a small letter stands.
bool needs_capital(const TermSet::Term& term) {
  return term.match_case && term.text[0] >= 'A' && term.text[0] <= 'Z';
}

// Letters of a term or hit as written, without what separates words.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '&') letters += "and";
    if (letter_size(text, at) == 1) letters += text[at];
  }
  return letters;
}

bool all_capitals(std::string_view letters) {
  return std::none_of(letters.begin(), letters.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

bool same_case(std::string_view term, std::string_view found) {
  const std::string want = letters_of(term);
  const std::string have = letters_of(found);
  if (want == have || all_capitals(have)) return true;
  return want.size() == have.size() && !want.empty() &&
         have[0] != static_cast<char>(lower(have[0])) &&
         std::string_view(want).substr(1) == std::string_view(have).substr(1);
}

}  // namespace

bool TermSet::valid(std::string_view text) { return is_term(text); }

void TermSet::add(Term term) {
  assert(valid(term.text));
  terms_.push_back(std::move(term));
}

void TermSet::keep(std::string_view word) { kept_.emplace_back(word); }

void TermSet::compile() {
  nodes_.assign(1, {});
  grow_edges();
  grow_words();
  starts_.assign(65536 / 64, 0);
  capital_starts_.assign(65536 / 64, 0);
  // Those that mind the case first, so that they are asked first.
  for (const bool match_case : {true, false}) {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (terms_[i].match_case == match_case) {
        insert_variants(static_cast<int>(i));
      }
    }
  }
  build_misspellings();
}

// With each hyphen as a break between words or as nothing, and with all
// commas or none.
void TermSet::insert_variants(int index) {
  const TermWords split = split_term(term(index).text);
  insert_joined(index, split);
  if (!among(split.words, ",")) return;
  TermWords plain;
  for (std::size_t i = 0; i < split.words.size(); ++i) {
    if (split.words[i] == ",") continue;
    plain.words.push_back(split.words[i]);
    plain.joinable.push_back(split.joinable[i]);
  }
  insert_joined(index, plain);
}

void TermSet::insert_joined(int index, const TermWords& split) {
  const auto joins =
      std::count(split.joinable.begin(), split.joinable.end(), true);
  if (joins == 0) return insert(index, split.words);
  const bool each = joins <= kMostJoins;
  const unsigned full = each ? (1u << joins) - 1 : 1u;
  for (unsigned choice = 0; choice <= full; ++choice) {
    std::vector<std::string> words;
    unsigned join = 0;
    for (std::size_t i = 0; i < split.words.size(); ++i) {
      const bool joined = split.joinable[i] && (choice >> join & 1u) != 0;
      if (split.joinable[i] && each) ++join;
      if (joined) {
        words.back() += split.words[i];
      } else {
        words.push_back(split.words[i]);
      }
    }
    insert(index, words);
  }
}

void TermSet::insert(int index, const std::vector<std::string>& words) {
  int node = 0;
  for (const std::string& text : words) {
    node = child_or_new(node, word_id_or_new(text));
  }
  std::vector<int>& ends = nodes_[static_cast<std::size_t>(node)].terms;
  if (ends.empty() || ends.back() != index) ends.push_back(index);
  const std::string& first = words.front();
  const std::size_t bits =
      start_bits(static_cast<unsigned char>(first[0]),
                 first.size() > 1 ? static_cast<unsigned char>(first[1]) : 0);
  auto& starts = needs_capital(terms_[static_cast<std::size_t>(index)])
                     ? capital_starts_
                     : starts_;
  starts[bits / 64] |= std::uint64_t{1} << bits % 64;
}

// The slot of the key, or the empty one where it belongs.
std::size_t TermSet::edge_slot(std::uint64_t key) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = slot_of(key, mask);
  while (edges_[slot].child != kNone && edges_[slot].key != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void TermSet::grow_edges() {
  const std::vector<Edge> old = std::move(edges_);
  edges_.assign(std::max<std::size_t>(old.size() * 2, 64), {});
  for (const Edge& edge : old) {
    if (edge.child != kNone) edges_[edge_slot(edge.key)] = edge;
  }
}

int TermSet::child_or_new(int node, int word) {
  if (edges_.size() < nodes_.size() * 2 + 2) grow_edges();
  const std::uint64_t key = edge_key(node, word);
  Edge& edge = edges_[edge_slot(key)];
  if (edge.child == kNone) {
    edge = {key, static_cast<int>(nodes_.size())};
    nodes_.emplace_back();
  }
  return edge.child;
}

void TermSet::build_misspellings() {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (!terms_[i].fuzzy) continue;
    const TermWords split = split_term(terms_[i].text);
    std::string joined;
    for (const std::string& word : split.words) joined += word;
    misspellings_.add(joined, static_cast<int>(i));
    if (split.words.size() == 2) fuzzy_prefixes_.push_back(split.words[0]);
  }
  for (const std::string& word : kept_) misspellings_.keep(word);
}

// The slot of the word, or the empty one where it belongs.
std::size_t TermSet::word_slot(std::string_view folded,
                               std::uint32_t hash) const {
  const std::size_t mask = word_slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; word_slots_[slot].id != kNone; slot = (slot + 1) & mask) {
    const WordSlot& taken = word_slots_[slot];
    if (taken.hash == hash &&
        words_[static_cast<std::size_t>(taken.id)] == folded) {
      break;
    }
  }
  return slot;
}

void TermSet::grow_words() {
  word_slots_.assign(std::max<std::size_t>(word_slots_.size() * 2, 64), {});
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t hash = word_hash(words_[i]);
    word_slots_[word_slot(words_[i], hash)] = {hash, static_cast<int>(i)};
  }
}

int TermSet::word_id_or_new(const std::string& folded) {
  if (word_slots_.size() < words_.size() * 4 + 4) grow_words();
  const std::uint32_t hash = word_hash(folded);
  WordSlot& slot = word_slots_[word_slot(folded, hash)];
  if (slot.id == kNone) {
    slot = {hash, static_cast<int>(words_.size())};
    words_.push_back(folded);
  }
  return slot.id;
}

int TermSet::word_id(const Word& word) const {
  return word_slots_[word_slot(word.text(), word.hash)].id;
}

int TermSet::child(int node, int word) const {
  return edges_[edge_slot(edge_key(node, word))].child;
}

int TermSet::accept(int node, std::string_view found) const {
  for (const int index : nodes_[static_cast<std::size_t>(node)].terms) {
    const Term& candidate = term(index);
    if (!candidate.match_case || same_case(candidate.text, found)) {
      return index;
    }
  }
  return kNone;
}

bool TermSet::may_start(std::string_view text, std::size_t at) const {
  const unsigned char first = lower(text[at]);
  if (first == '&' || first >= 0x80) return true;  // folded, see words.h
  const std::size_t size = letter_size(text, at + 1);
  if (size == 2) return true;  // a soft hyphen
  const bool more = size == 1;
  const unsigned char second = more ? lower(text[at + 1]) : 0;
  if (second >= 0x80) return true;
  const std::size_t bits = start_bits(first, second);
  return (starts_[bits / 64] >> bits % 64 & 1u) != 0 ||
         (first != static_cast<unsigned char>(text[at]) &&
          (capital_starts_[bits / 64] >> bits % 64 & 1u) != 0) ||
         misspellings_.possible(static_cast<char>(first), kMaxWord);
}

bool TermSet::hit_at(std::string_view text, const Word& first,
                     TermHit& hit) const {
  Word word = first;
  int node = 0;
  bool found = false;
  while (word.size > 0) {
    const int id = word_id(word);
    node = id == kNone ? kNone : child(node, id);
    if (node == kNone) break;
    const ByteSpan span{first.begin, word.end};
    if (const int term = accept(node, span.in(text)); term != kNone) {
      hit = {span, term, false};
      found = true;
    }
    const std::size_t next = after_separator(text, word.end);
    if (next == std::string_view::npos || !read_word(text, next, word)) break;
  }
  return found;
}

bool TermSet::misspelt_at(std::string_view text, const Word& first,
                          TermHit& hit) const {
  const bool hyphen = first.end < text.size() && text[first.end] == '-';
  if (!hyphen && !misspellings_.possible(first.folded[0], first.size)) {
    return false;
  }
  std::string written(first.text());
  std::size_t end = first.end;
  const auto& prefixes = fuzzy_prefixes_;
  Word rest;
  if (hyphen && among(prefixes, written)) {
    const std::size_t next = after_separator(text, end);
    if (next == std::string_view::npos || !read_word(text, next, rest)) {
      return false;
    }
    written += rest.text();
    end = rest.end;
  } else if (const int id = word_id(first);
             id != kNone && child(0, id) != kNone) {
    return false;
  }
  const int term = misspellings_.find(written);
  if (term < 0) return false;
  hit = {{first.begin, end}, term, true};
  return true;
}

template <typename Sink>
void TermSet::scan(std::string_view text, Sink sink) const {
  Word word;
  TermHit hit;
  for (std::size_t at = next_word(text, 0); at < text.size();
       at = next_word(text, at)) {
    const bool read =
        may_start(text, at) && read_word(text, at, word) && word.size > 0;
    if (read && (hit_at(text, word, hit) || misspelt_at(text, word, hit))) {
      if (!sink(hit)) return;
      at = hit.span.end;
    } else {
      at = read ? word.end : word_end(text, at);
    }
  }
}

std::vector<TermHit> TermSet::find(std::string_view text) const {
  std::vector<TermHit> hits;
  scan(text, [&](const TermHit& hit) {
    hits.push_back(hit);
    return true;
  });
  return hits;
}

bool TermSet::any(std::string_view text) const {
  bool found = false;
  scan(text, [&](const TermHit&) {
    found = true;
    return false;
  });
  return found;
}

}  // namespace pledgebook
