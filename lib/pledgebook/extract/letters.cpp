#include "pledgebook/extract/letters.h"

#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/speaker_forms.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

constexpr size_t kLongestLine = 90;     // bytes of a line of a signature
constexpr size_t kShortestLetter = 80;  // bytes
constexpr size_t kTop = 400;            // bytes in which a page names itself

struct TextLine {
  ByteSpan span;
  string_view words;
};

std::vector<TextLine> lines_of(string_view text) {
  std::vector<TextLine> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const string_view words = trim(text.substr(at, end - at));
    if (!words.empty()) lines.push_back({{at, end}, words});
    at = end + 1;
  }
  return lines;
}

// "Letters" over the page, or "(Letters, 15 April)" in one of them.
bool calls_itself_letters(string_view text,
                          const std::vector<TextLine>& lines) {
  for (const TextLine& line : lines) {
    if (line.span.begin > kTop) break;
    const string words = to_lower_ascii(line.words);
    if (words.size() < 40 && words.find("letters") != words.npos) return true;
  }
  return text.find("(Letters, ") != text.npos ||
         text.find("(Letter, ") != text.npos;
}

// "Edna Pym" may sign though nobody knows the name.
bool may_sign(string_view line) {
  constexpr size_t kLongestName = 40;  // bytes
  return line.size() <= kLongestName && shaped_like_name(split(line, ' '));
}

bool closes(string_view line) {
  return ends_with(line, ".") || ends_with(line, "?") || ends_with(line, "!");
}

}  // namespace

std::vector<Letter> find_letters(
    string_view text, const std::function<string(string_view line)>& name_in) {
  std::vector<Letter> letters;
  const std::vector<TextLine> lines = lines_of(text);
  if (!calls_itself_letters(text, lines)) return letters;
  size_t begin = 0;
  size_t written = 0;  // bytes of paragraphs since
  for (size_t l = 0; l < lines.size(); ++l) {
    const string_view line = lines[l].words;
    string name = line.size() <= kLongestLine ? name_in(line) : string();
    const bool signs = !name.empty() || may_sign(line);
    if (!signs || written < kShortestLetter) {
      if (line.size() > kLongestLine || closes(line)) written += line.size();
      continue;
    }
    Letter letter{{begin, lines[l].span.begin}, std::move(name), {}};
    while (l + 1 < lines.size() && lines[l + 1].words.size() <= kLongestLine &&
           !closes(lines[l + 1].words)) {
      ++l;
      if (!name_in(lines[l].words).empty()) letter.name.clear();
      letter.office += ' ';
      letter.office += lines[l].words;
    }
    begin = lines[l].span.end;
    written = 0;
    letters.push_back(std::move(letter));
  }
  const bool more = written >= kShortestLetter;
  if (letters.size() + (more ? 1 : 0) < 2) return {};
  letters.push_back({{begin, text.size()}, {}, {}});
  return letters;
}

}  // namespace pledgebook
