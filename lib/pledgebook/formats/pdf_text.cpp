#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/pdf_layout.h"

namespace pledgebook {
namespace {

constexpr double kHeadingType = 1.15;  // of the usual height of a line
constexpr double kIndent = 8;          // points

// Letters that are drawn as one: U+FB00 to U+FB06.
std::string without_ligatures(std::string_view text) {
  constexpr std::array<std::string_view, 7> kLetters = {
      "ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto last =
        i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0;
    if (text.substr(i, 2) == "\xEF\xAC" && last >= 0x80 && last <= 0x86) {
      out += kLetters[last - 0x80u];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool lower_at(std::string_view text, std::size_t i) {
  return i < text.size() && std::islower(static_cast<unsigned char>(text[i]));
}

std::string first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() &&
         (std::isalpha(static_cast<unsigned char>(text[end])) ||
          static_cast<unsigned char>(text[end]) >= 0x80)) {
    ++end;
  }
  return std::string(text.substr(0, end));
}

std::string last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 &&
         (std::isalpha(static_cast<unsigned char>(text[begin - 1])) ||
          static_cast<unsigned char>(text[begin - 1]) >= 0x80)) {
    --begin;
  }
  return std::string(text.substr(begin));
}

// Prefixes that English writes with a hyphen.
bool keeps_hyphen(const std::string& prefix) {
  constexpr std::array<std::string_view, 16> kPrefixes = {
      "co", "re",    "non", "self", "well", "anti", "pre",   "post",
      "ex", "multi", "mid", "pro",  "semi", "long", "short", "high"};
  const std::string lower = to_lower_ascii(prefix);
  return among(kPrefixes, lower);
}

class TextOfPages {
 public:
  TextOfPages(const PdfLayout& layout, Document& document)
      : layout_(layout), document_(document) {
    for (const PdfPage& page : layout.pages) {
      for (const PdfBlock& block : page.blocks) {
        for (const PdfLine& line : block.lines) {
          heights_.emplace_back(line.box.height(), line.text.size());
          all_ += to_lower_ascii(line.text) + '\n';
        }
      }
    }
    usual_ = middle_height();
  }

  void build() {
    for (std::size_t i = 0; i < layout_.pages.size(); ++i) {
      page_ = static_cast<int>(i) + 1;
      for (const PdfBlock& block : layout_.pages[i].blocks) add(block);
    }
    flush();
  }

 private:
  // The height that half of the text is below.
  double middle_height() {
    std::sort(heights_.begin(), heights_.end());
    std::size_t all = 0, upto = 0;
    for (const auto& height : heights_) all += height.second;
    for (const auto& height : heights_) {
      upto += height.second;
      if (upto * 2 >= all) return height.first;
    }
    return 0;
  }

  void add(const PdfBlock& block) {
    const bool heading = is_heading(block);
    bool first = true;
    const PdfLine* before = nullptr;
    for (const PdfLine& line : block.lines) {
      const std::string text = without_ligatures(line.text);
      const bool item = is_item(text);
      const bool fresh = first ? heading || item || !goes_on(text)
                               : item || begins_paragraph(block, *before, line);
      if (fresh) {
        flush();
        kind_ = heading ? BlockKind::heading
                : item  ? BlockKind::list_item
                        : BlockKind::paragraph;
        begin_page_ = page_;
      }
      append(text);
      before = &line;
      first = false;
    }
    if (heading) flush();
  }

  bool is_heading(const PdfBlock& block) const {
    if (block.lines.size() > 3) return false;
    for (const PdfLine& line : block.lines) {
      if (line.box.height() < usual_ * kHeadingType) return false;
    }
    return true;
  }

  static bool is_item(std::string_view text) {
    if (text.starts_with("\xE2\x80\xA2") || text.starts_with("\xE2\x96\xAA") ||
        text.starts_with("\xE2\x80\x93 ") || text.starts_with("- ")) {
      return true;
    }
    std::size_t i = 0;
    while (i < text.size() && i < 2 &&
           std::isdigit(static_cast<unsigned char>(text[i]))) {
      ++i;
    }
    return i > 0 && i + 1 < text.size() && (text[i] == '.' || text[i] == ')') &&
           text[i + 1] == ' ';
  }

  static bool ends_sentence(std::string_view text) {
    text = trim(text);
    for (const char* end : {"\"", "\xE2\x80\x9D", "\xE2\x80\x99", ")"}) {
      if (text.ends_with(end)) text.remove_suffix(std::string_view(end).size());
    }
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ||
           text.ends_with(':');
  }

  // A block that goes on with the sentence of the one before.
  bool goes_on(std::string_view text) const {
    if (paragraph_.empty() || kind_ == BlockKind::heading) return false;
    if (ends_sentence(paragraph_)) return false;
    return lower_at(text, 0) || paragraph_.ends_with('-') ||
           paragraph_.ends_with(',');
  }

  static bool begins_paragraph(const PdfBlock& block, const PdfLine& before,
                               const PdfLine& line) {
    if (!ends_sentence(before.text)) return false;
    const bool indented = line.box.left > block.box.left + kIndent &&
                          before.box.left < line.box.left - kIndent;
    const bool short_line =
        before.box.right < block.box.right - block.box.width() * 0.12;
    return indented || short_line;
  }

  // Joins a line, and a word that was divided at the end of the last one.
  void append(const std::string& text) {
    if (paragraph_.empty()) {
      paragraph_ = text;
      return;
    }
    const bool divided = paragraph_.size() > 1 && paragraph_.ends_with('-') &&
                         lower_at(text, 0) &&
                         lower_at(paragraph_, paragraph_.size() - 2);
    if (!divided) {
      paragraph_ += ' ' + text;
      return;
    }
    const std::string head = last_word(
        std::string_view(paragraph_).substr(0, paragraph_.size() - 1));
    const std::string tail = first_word(text);
    const bool seen_joined = in_text(head + tail);
    const bool seen_hyphen = in_text(head + "-" + tail);
    const bool keep =
        seen_joined != seen_hyphen ? seen_hyphen : keeps_hyphen(head);
    if (!keep) paragraph_.pop_back();
    paragraph_ += text;
  }

  bool in_text(const std::string& word) const {
    return all_.find(to_lower_ascii(word)) != all_.npos;
  }

  void flush() {
    if (trim(paragraph_).empty()) return;
    std::string& text = document_.text;
    if (!text.empty()) text += "\n\n";
    const std::size_t begin = text.size();
    text += paragraph_;
    document_.blocks.push_back({{begin, text.size()}, kind_, begin_page_});
    paragraph_.clear();
  }

  const PdfLayout& layout_;
  Document& document_;
  std::vector<std::pair<double, std::size_t>> heights_;
  std::string all_;  // every line, lower case
  double usual_ = 0;
  int page_ = 0, begin_page_ = 0;
  BlockKind kind_ = BlockKind::paragraph;
  std::string paragraph_;
};

}  // namespace

void build_pdf_text(const PdfLayout& layout, Document& document) {
  TextOfPages(layout, document).build();
}

}  // namespace pledgebook
