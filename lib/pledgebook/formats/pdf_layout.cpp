#include "pledgebook/formats/pdf_layout.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/markup.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

constexpr double kGutter = 6;           // points of white between columns
constexpr double kMargin = 0.1;         // share of a page's height
constexpr double kNumberMargin = 0.16;  // where a page number may stand
constexpr double kFootnoteFrom = 0.6;
constexpr double kSmallType = 0.88;  // of the usual height of a line

class LayoutHandler : public XmlHandler {
 public:
  LayoutHandler(std::string_view text, PdfLayout& layout)
      : text_(text), layout_(layout) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    in_title_ = name == "title";
    in_word_ = name == "word";
    if (name == "page") {
      layout_.pages.emplace_back();
      layout_.pages.back().width = number(tag, "width");
      layout_.pages.back().height = number(tag, "height");
    } else if (name == "block") {
      layout_.pages.back().blocks.push_back({box(tag), {}});
    } else if (name == "line") {
      layout_.pages.back().blocks.back().lines.push_back({box(tag), {}});
    }
    return true;
  }
  void close(std::string_view) override { in_word_ = in_title_ = false; }
  void text(const MarkupToken& token) override {
    if (!in_word_ && !in_title_) return;
    const std::string words = decode_entities(token.content.in(text_));
    if (in_title_) {
      layout_.title += words;
      return;
    }
    std::string& line = layout_.pages.back().blocks.back().lines.back().text;
    line += (line.empty() ? "" : " ") + words;
  }

 private:
  double number(const MarkupToken& tag, std::string_view name) const {
    return std::strtod(attribute(text_, tag, name).c_str(), nullptr);
  }
  Box box(const MarkupToken& tag) const {
    return {number(tag, "xMin"), number(tag, "yMin"), number(tag, "xMax"),
            number(tag, "yMax")};
  }

  std::string_view text_;
  PdfLayout& layout_;
  bool in_word_ = false, in_title_ = false;
};

using Blocks = std::vector<PdfBlock>;

// Where white parts the boxes along one axis: the first gap of at least
// `least` between what ends before and what begins after; negative if none.
double first_gap(const Blocks& blocks, double least, double Box::*begin,
                 double Box::*end) {
  std::vector<std::pair<double, double>> spans;
  for (const PdfBlock& block : blocks) {
    spans.emplace_back(block.box.*begin, block.box.*end);
  }
  std::sort(spans.begin(), spans.end());
  double reached = spans.front().second;
  for (const auto& [from, to] : spans) {
    if (from - reached >= least) return (from + reached) / 2;
    reached = std::max(reached, to);
  }
  return -1;
}

void order(Blocks& blocks) {
  if (blocks.size() < 2) return;
  double Box::*edge = &Box::left;
  double cut = first_gap(blocks, kGutter, &Box::left, &Box::right);
  if (cut < 0) {
    edge = &Box::top;
    cut = first_gap(blocks, 0.1, &Box::top, &Box::bottom);
  }
  if (cut < 0) {
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const PdfBlock& a, const PdfBlock& b) {
                       return a.box.top < b.box.top;
                     });
    return;
  }
  const auto middle = std::stable_partition(
      blocks.begin(), blocks.end(),
      [&](const PdfBlock& block) { return block.box.*edge < cut; });
  Blocks first(std::make_move_iterator(blocks.begin()),
               std::make_move_iterator(middle));
  Blocks second(std::make_move_iterator(middle),
                std::make_move_iterator(blocks.end()));
  order(first);
  order(second);
  blocks = std::move(first);
  std::move(second.begin(), second.end(), std::back_inserter(blocks));
}

// A line without its numbers, so that "Page 3" returns as "Page 4".
std::string pattern_of(const std::string& text) {
  std::string out;
  for (const char c : fold_blanks(text)) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      out += c;
    } else if (!out.ends_with('#')) {
      out += '#';
    }
  }
  return out;
}

bool is_page_number(const std::string& text) {
  const std::string bare = fold_blanks(text);
  if (bare.empty() || bare.size() > 12) return false;
  const std::string pattern = to_lower_ascii(pattern_of(bare));
  return pattern == "#" || pattern == "- # -" || pattern == "page #" ||
         pattern == "# of #" || pattern == "page # of #" ||
         bare.find_first_not_of("ivxlc") == bare.npos;
}

bool in_margin(const PdfPage& page, const PdfLine& line, double margin) {
  return line.box.bottom < page.height * margin ||
         line.box.top > page.height * (1 - margin);
}

double usual_height(const PdfLayout& layout) {
  std::map<int, std::size_t> heights;  // tenths of a point → bytes
  for (const PdfPage& page : layout.pages) {
    for (const PdfBlock& block : page.blocks) {
      for (const PdfLine& line : block.lines) {
        heights[static_cast<int>(line.box.height() * 10)] += line.text.size();
      }
    }
  }
  const auto most = std::max_element(
      heights.begin(), heights.end(),
      [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == heights.end() ? 0 : most->first / 10.0;
}

// Small type in the lower part of a page that begins with its mark.
bool is_footnote(const PdfPage& page, const PdfBlock& block, double usual) {
  if (block.lines.empty() || block.box.top < page.height * kFootnoteFrom) {
    return false;
  }
  for (const PdfLine& line : block.lines) {
    if (line.box.height() > usual * kSmallType) return false;
  }
  const char first = block.lines[0].text[0];
  return (first >= '0' && first <= '9') || first == '*' || first == '[' ||
         static_cast<unsigned char>(first) >= 0x80;
}

}  // namespace

PdfLayout read_layout(std::string_view xhtml) {
  PdfLayout layout;
  LayoutHandler handler(xhtml, layout);
  walk_xml(xhtml, handler);
  layout.title = fold_blanks(layout.title);
  return layout;
}

void order_blocks(PdfPage& page) { order(page.blocks); }

void drop_page_furniture(PdfLayout& layout) {
  std::map<std::string, int> seen;  // pattern in a margin → pages
  for (const PdfPage& page : layout.pages) {
    for (const PdfBlock& block : page.blocks) {
      for (const PdfLine& line : block.lines) {
        if (in_margin(page, line, kMargin)) ++seen[pattern_of(line.text)];
      }
    }
  }
  const double usual = usual_height(layout);
  for (PdfPage& page : layout.pages) {
    for (PdfBlock& block : page.blocks) {
      std::erase_if(block.lines, [&](const PdfLine& line) {
        return (in_margin(page, line, kMargin) &&
                seen[pattern_of(line.text)] > 1) ||
               (in_margin(page, line, kNumberMargin) &&
                is_page_number(line.text));
      });
      if (is_footnote(page, block, usual)) block.lines.clear();
    }
    std::erase_if(page.blocks,
                  [](const PdfBlock& block) { return block.lines.empty(); });
  }
}

}  // namespace pledgebook
