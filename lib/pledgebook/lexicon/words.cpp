#include "pledgebook/lexicon/words.h"

#include <array>

namespace pledgebook {

namespace {

// What a byte can be at the place where a character begins.
enum class Kind : unsigned char { other, letter, wide };

constexpr Kind kind_of(unsigned char c) {
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                     (c >= '0' && c <= '9');
  if (ascii) return Kind::letter;
  // Lead bytes of blocks that hold no letters of words: Latin-1 signs,
  // general punctuation, specials, emoji. Other bytes count as letters, also
  // where the text is not sound UTF-8.
  if (c == 0xC2 || c == 0xE2 || c == 0xEF || c >= 0xF0) return Kind::wide;
  return c >= 0x80 ? Kind::letter : Kind::other;
}

constexpr auto kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (int c = 0; c < 256; ++c) {
    kinds[static_cast<std::size_t>(c)] = kind_of(static_cast<unsigned char>(c));
  }
  return kinds;
}();

// ASCII letters and digits in lower case; 0 for all other bytes.
constexpr auto kLower = [] {
  std::array<char, 256> lower{};
  for (int c = 0; c < 0x80; ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = kind_of(static_cast<unsigned char>(c)) == Kind::letter;
    lower[static_cast<std::size_t>(c)] =
        letter ? static_cast<char>(upper ? c + 32 : c) : '\0';
  }
  return lower;
}();

constexpr std::uint32_t kHashStart = 2166136261u;

constexpr std::uint32_t add_to_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

unsigned char byte(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

Kind kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kKinds[byte(text, at)] : Kind::other;
}

bool soft_hyphen(std::string_view text, std::size_t at) {
  return byte(text, at) == 0xC2 && byte(text, at + 1) == 0xAD;
}

// Bytes of the character at `at` that is no letter.
std::size_t sign_size(std::string_view text, std::size_t at) {
  const unsigned char lead = byte(text, at);
  if (lead < 0xC2 || kKinds[lead] == Kind::letter) return 1;
  const std::size_t size = lead == 0xC2 ? 2 : lead >= 0xF0 ? 4 : 3;
  std::size_t end = at + 1;
  while (end < at + size && (byte(text, end) & 0xC0) == 0x80) ++end;
  return end - at;
}

bool word_start(std::string_view text, std::size_t at) {
  return kind_at(text, at) == Kind::letter || byte(text, at) == '&';
}

// Length of the blank at `at`; 0 if none.
std::size_t blank_size(std::string_view text, std::size_t at) {
  const unsigned char c = byte(text, at);
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
  return c == 0xC2 && byte(text, at + 1) == 0xA0 ? 2 : 0;
}

std::size_t apostrophe_size(std::string_view text, std::size_t at) {
  if (byte(text, at) == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

std::size_t hyphen_size(std::string_view text, std::size_t at) {
  if (byte(text, at) == '-' || byte(text, at) == '/') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" ? 3 : 0;
}

// Over blanks with at most one line break; npos if there are two.
std::size_t skip_blanks(std::string_view text, std::size_t at) {
  int breaks = 0;
  while (const std::size_t size = blank_size(text, at)) {
    if (text[at] == '\n' && ++breaks > 1) return std::string_view::npos;
    at += size;
  }
  return at;
}

// Signs that are words of their own: "&" reads as "and".
std::string_view sign_word(std::string_view text, std::size_t at) {
  const unsigned char c = byte(text, at);
  return c == '&' ? "and" : c == ',' ? "," : "";
}

// Keeps a byte of a letter beyond ASCII.
void keep_folded(std::string_view text, std::size_t at, Word& word) {
  unsigned char c = byte(text, at);
  // À–Þ but not ×: the second byte of U+00C0–U+00DE.
  const bool latin1 = at > word.begin && byte(text, at - 1) == 0xC3;
  if (latin1 && c >= 0x80 && c <= 0x9E && c != 0x97) {
    c = static_cast<unsigned char>(c + 0x20);
  }
  word.folded[word.size++] = static_cast<char>(c);
}

// Gives each word to the sink, with whether it may be written together with
// the one before; false if anything but words and separators is met.
template <typename Sink>
bool each_word(std::string_view term, Sink sink) {
  Word word;
  std::size_t at = 0;
  bool joinable = false;
  while (read_word(term, at, word) && word.size > 0) {
    if (at == 0 && word.text() == ",") return false;
    sink(word, joinable);
    if (word.end == term.size()) return true;
    at = after_separator(term, word.end);
    if (at == std::string_view::npos) return false;
    joinable = term[at - 1] == '-' || term[at - 1] == '\'';
  }
  return false;
}

}  // namespace

std::size_t letter_size(std::string_view text, std::size_t at) {
  const unsigned char c = byte(text, at);
  if (c < 0x80) return kLower[c] != '\0' ? 1 : 0;
  if (kind_at(text, at) == Kind::letter) return 1;
  return soft_hyphen(text, at) && kind_at(text, at + 2) == Kind::letter ? 2 : 0;
}

std::uint32_t word_hash(std::string_view folded) {
  std::uint32_t hash = kHashStart;
  for (const char c : folded) hash = add_to_hash(hash, c);
  return hash;
}

std::size_t next_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Kind kind = kKinds[byte(text, at)];
    if (kind == Kind::letter || text[at] == '&') return at;
    at += kind == Kind::other ? 1 : sign_size(text, at);
  }
  return text.size();
}

std::size_t word_end(std::string_view text, std::size_t at) {
  if (byte(text, at) == '&') return at + 1;
  for (;;) {
    while (at < text.size() && kLower[byte(text, at)] != '\0') ++at;
    const std::size_t size = letter_size(text, at);
    if (size == 0) return at;
    at += size;
  }
}

bool read_word(std::string_view text, std::size_t at, Word& word) {
  word.begin = at;
  word.end = at;
  word.size = 0;
  if (const std::string_view sign = sign_word(text, at); !sign.empty()) {
    for (const char c : sign) word.folded[word.size++] = c;
    word.end = at + 1;
    word.hash = word_hash(sign);
    return true;
  }
  if (kind_at(text, at) != Kind::letter) return false;
  word.hash = kHashStart;
  while (word.end < text.size()) {
    const char lower = kLower[byte(text, word.end)];
    const std::size_t size = lower != '\0' ? 1 : letter_size(text, word.end);
    if (size == 0) break;
    if (word.size == kMaxWord) {
      word.size = 0;
      return true;
    }
    if (lower != '\0') {
      word.folded[word.size++] = lower;
    } else if (size == 1) {
      keep_folded(text, word.end, word);
    }
    if (size == 1)
      word.hash = add_to_hash(word.hash, word.folded[word.size - 1]);
    word.end += size;
  }
  return true;
}

std::size_t after_separator(std::string_view text, std::size_t at) {
  constexpr std::size_t kNone = std::string_view::npos;
  const bool after_sign = at > 0 && text[at - 1] == '&';
  if (after_sign && kind_at(text, at) == Kind::letter) return at;
  if (byte(text, at) == '&') return at;
  if (byte(text, at) == ',') return blank_size(text, at + 1) ? at : kNone;
  if (const std::size_t size = hyphen_size(text, at)) {
    const std::size_t next = at + size;
    if (kind_at(text, next) == Kind::letter) return next;
    if (byte(text, next) != '\n' && byte(text, next) != '\r') return kNone;
    at = next;
  } else if (const std::size_t mark = apostrophe_size(text, at)) {
    at += mark;
    if (kind_at(text, at) == Kind::letter) return at;
  }
  if (blank_size(text, at) == 0) return kNone;
  const std::size_t next = skip_blanks(text, at);
  return next != kNone && word_start(text, next) ? next : kNone;
}

bool is_term(std::string_view term) {
  return each_word(term, [](const Word&, bool) {});
}

TermWords split_term(std::string_view term) {
  TermWords split;
  const bool whole = each_word(term, [&](const Word& word, bool joinable) {
    split.words.emplace_back(word.text());
    split.joinable.push_back(joinable);
  });
  if (!whole) return {};
  return split;
}

std::string term_key(std::string_view term) {
  std::string key;
  const bool whole = each_word(term, [&](const Word& word, bool) {
    if (word.text() == ",") return;
    if (!key.empty()) key += ' ';
    key += word.text();
  });
  if (!whole) return {};
  return key;
}

}  // namespace pledgebook
