#include "pledgebook/document/language.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>

#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::size_t kSample = 24'000;
constexpr std::size_t kPieces = 3;  // beginning, middle, end
constexpr std::size_t kWordsToTell = 12;

struct Profile {
  std::string_view code;
  std::string_view words;  // frequent function words, lower case
};

// Words that several languages share count for each of them.
constexpr std::array<Profile, 13> kProfiles = {{
    {"en",
     "the of and to in a is that for it was on are with as be this by "
     "at from have not or which we will has but they an would their "
     "i you he his been were more"},
    {"cy",
     "yn y a i o r ar ac yr eu gan am mae fod hynny bod ei wedi ond "
     "sydd gyda hefyd oedd fel hyn nid ym mewn dros yw cael gwneud "
     "ydy bydd i'r o'r a'r sy"},
    {"fr",
     "de la le les et des en un une est que dans pour qui sur pas au "
     "par plus ne se avec ce sont aux il elle nous vous ou mais leur"},
    {"de",
     "der die das und in den von zu mit ist des auf sich dem nicht ein "
     "eine als auch es an werden aus er hat dass sie nach wird bei "
     "einer um am sind noch wie"},
    {"es",
     "de la que el en y a los se del las un por con no una su para es "
     "al lo como m\xC3\xA1s o pero sus le ha este fue son entre"},
    {"it",
     "di e il la che in a per un del \xC3\xA8 non una sono le con si da "
     "dei nel alla delle della i gli al pi\xC3\xB9 come anche ma ha"},
    {"pt",
     "de a o que e do da em um para com n\xC3\xA3o uma os no se na por "
     "mais as dos como mas ao ele das sua seu ou quando muito"},
    {"nl",
     "de van het een en in is dat op te zijn met voor niet aan er die "
     "ook om als maar bij door naar uit nog wel wordt heeft deze"},
    {"sv",
     "och i att det som en p\xC3\xA5 \xC3\xA4r av f\xC3\xB6r med den "
     "till inte om ett har de jag han var fr\xC3\xA5n vi men s\xC3\xA5"},
    {"pl",
     "w i na z do si\xC4\x99 nie \xC5\xBC"
     "e jest to o a jak po od za "
     "przez dla co oraz ale czy by\xC5\x82 jego tak"},
    {"hu",
     "a az \xC3\xA9s hogy nem is egy meg volt ez de csak mint ha ezt "
     "m\xC3\xA9g vagy azt mert van lesz"},
    {"ga",
     "an agus na ar le a i go ag do is bhfuil t\xC3\xA1 n\xC3\xAD sin "
     "leis bh\xC3\xAD mar n\xC3\xA1 at\xC3\xA1 gur s\xC3\xA9 seo faoi"},
    {"gd",
     "agus an a' air na tha anns do gu ann airson bha e aig nach sin "
     "ri le gun leis s\xC3\xB2 mar chan eil mi iad againn"},
}};

struct Script {
  char32_t first, last;
  std::string_view code;
};
constexpr std::array<Script, 9> kScripts = {{{0x0370, 0x03FF, "el"},
                                             {0x0400, 0x052F, "ru"},
                                             {0x0590, 0x05FF, "he"},
                                             {0x0600, 0x06FF, "ar"},
                                             {0x0900, 0x097F, "hi"},
                                             {0x0E00, 0x0E7F, "th"},
                                             {0x3040, 0x30FF, "ja"},
                                             {0x4E00, 0x9FFF, "zh"},
                                             {0xAC00, 0xD7A3, "ko"}}};

using Counts = std::array<std::size_t, kProfiles.size()>;

// Word → the languages that have it, as bits.
const std::unordered_map<std::string_view, unsigned>& lexicon() {
  static const auto* const kWords = [] {
    auto* words = new std::unordered_map<std::string_view, unsigned>;
    for (std::size_t i = 0; i < kProfiles.size(); ++i) {
      std::string_view rest = kProfiles[i].words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        (*words)[rest.substr(0, end)] |= 1u << i;
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return words;
  }();
  return *kWords;
}

bool word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || c == '\'' ||
         std::isalpha(static_cast<unsigned char>(c));
}

// Counts the words of each language; returns how many words there are.
std::size_t count_words(std::string_view text, Counts& counts) {
  std::size_t words = 0;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && word_byte(text[i])) {
      const auto c = static_cast<unsigned char>(text[i]);
      word += static_cast<char>(c < 0x80 ? std::tolower(c) : c);
      continue;
    }
    if (word.empty()) continue;
    ++words;
    const auto found = lexicon().find(word);
    if (found != lexicon().end()) {
      for (std::size_t l = 0; l < counts.size(); ++l) {
        counts[l] += found->second >> l & 1;
      }
    }
    word.clear();
  }
  return words;
}

// The code of a script other than Latin that most letters are in, or "".
std::string_view by_script(std::string_view text) {
  std::array<std::size_t, kScripts.size()> counts{};
  std::size_t latin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.size;
    if (point.value < 0x370) {
      latin += point.value < 0x80
                   ? std::isalpha(static_cast<int>(point.value)) ? 1u : 0u
                   : 1u;
      continue;
    }
    for (std::size_t s = 0; s < kScripts.size(); ++s) {
      const Script& script = kScripts[s];
      if (point.value >= script.first && point.value <= script.last) {
        ++counts[s];
      }
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most < 10 || *most < latin) return {};
  const auto japanese = counts[6];
  if (japanese * 10 > *most) return "ja";
  return kScripts[static_cast<std::size_t>(most - counts.begin())].code;
}

std::string sample(std::string_view text) {
  if (text.size() <= kSample) return std::string(text);
  constexpr std::size_t kPiece = kSample / kPieces;
  std::string out;
  for (std::size_t i = 0; i < kPieces; ++i) {
    std::size_t at = (text.size() - kPiece) / (kPieces - 1) * i;
    while (at < text.size() && is_utf8_continuation(text[at])) ++at;
    out += text.substr(at, kPiece);
    out += ' ';
  }
  return out;
}

}  // namespace

std::string detect_language(std::string_view text) {
  const std::string words = sample(text);
  if (const std::string_view code = by_script(words); !code.empty()) {
    return std::string(code);
  }
  Counts counts{};
  if (count_words(words, counts) < kWordsToTell) return "en";
  const auto most = std::max_element(counts.begin(), counts.end());
  // English unless another language is clearly ahead of it.
  if (*most < 4 || *most * 2 <= counts[0] * 3) return "en";
  const auto best = static_cast<std::size_t>(most - counts.begin());
  return std::string(kProfiles[best].code);
}

}  // namespace pledgebook
