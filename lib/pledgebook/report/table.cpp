#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/report/row_writers.h"
#include "pledgebook/report/width.h"

namespace pledgebook::report {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastWrapped = 16;
constexpr std::size_t kLeastNarrow = 14;

// Headings are broken between words, so that a column of small numbers stays
// narrow.
std::size_t longest_word(std::string_view heading) {
  std::size_t width = 0;
  for (const std::string& word : split(heading, ' ')) {
    width = std::max(width, display_width(word));
  }
  return width;
}

// Holds the rows back, since a column is as wide as its widest cell; what
// does not fit is taken from the columns that may wrap.
class TableWriter : public RowWriter {
 public:
  TableWriter(const RowOptions& options, Columns columns, std::ostream& out)
      : options_(options), columns_(std::move(columns)), out_(out) {}

  void add(const Row& row) final {
    std::vector<std::string> words;
    for (const Cell& cell : row) {
      words.push_back(printable_line(cell.words(", ")));
    }
    rows_.push_back(std::move(words));
  }

  void finish() final {
    if (rows_.empty()) return;
    measure();
    print_heading();
    for (const auto& row : rows_) print(row);
  }

 private:
  void measure() {
    widths_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      std::size_t width = longest_word(columns_[i].name);
      for (const auto& row : rows_) {
        width = std::max(width, display_width(row[i]));
      }
      widths_.push_back(width);
    }
    shrink();
  }

  std::size_t total() const {
    std::size_t sum = kGap * (widths_.size() - 1);
    for (const std::size_t width : widths_) sum += width;
    return sum;
  }

  // Off the narrow columns first, then off the widest that may wrap.
  void shrink() {
    for (const bool narrow : {true, false}) {
      for (std::size_t over = total(); over > options_.width; --over) {
        const std::size_t widest = widest_wrapping(narrow);
        if (widest == columns_.size()) break;
        --widths_[widest];
      }
    }
  }

  std::size_t widest_wrapping(bool narrow) const {
    const std::size_t least = narrow ? kLeastNarrow : kLeastWrapped;
    std::size_t widest = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool can = columns_[i].wraps && columns_[i].narrow == narrow &&
                       widths_[i] > least;
      if (!can) continue;
      if (widest == columns_.size() || widths_[i] > widths_[widest]) {
        widest = i;
      }
    }
    return widest;
  }

  void print_heading() {
    if (options_.color) out_ << "\033[1m";
    std::vector<std::string> names;
    for (const Column& column : columns_) names.push_back(column.name);
    print(names);
    if (options_.color) out_ << "\033[0m";
  }

  void print(const std::vector<std::string>& row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(
          wrap_to_width(row[i], std::max<std::size_t>(1, widths_[i])));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) print(cells, line);
  }

  void print(const std::vector<std::vector<std::string>>& cells,
             std::size_t line) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = line < cells[i].size() ? cells[i][line] : "";
      const std::string pad(
          widths_[i] - std::min(widths_[i], display_width(text)), ' ');
      out += columns_[i].number ? pad + text : text + pad;
      out += std::string(kGap, ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out_ << out << '\n';
  }

  RowOptions options_;
  Columns columns_;
  std::ostream& out_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> widths_;
};

}  // namespace

std::unique_ptr<RowWriter> table_writer(const RowOptions& options,
                                        Columns columns, std::ostream& out) {
  return std::make_unique<TableWriter>(options, std::move(columns), out);
}

}  // namespace pledgebook::report
