#ifndef PLEDGEBOOK_REPORT_CHART_H_
#define PLEDGEBOOK_REPORT_CHART_H_

#include <cstddef>
#include <string>
#include <vector>

namespace pledgebook {

/// Counts over time or by group, drawn for a terminal or as inline SVG.
/// Thread contract: pure functions.

/// One character a value, ▁ to █ in eighths of the greatest; 0 is a space,
/// so that a silent month is seen.
std::string sparkline(const std::vector<std::size_t>& values);

/// A bar of at most `width` columns for `value` of `greatest`, to an eighth
/// of a column; anything above 0 shows at least the thinnest bar.
std::string bar(std::size_t value, std::size_t greatest, std::size_t width);

/// One group of bars of a chart: "2010" with a value a series.
struct BarGroup {
  std::string label;
  std::vector<std::size_t> values;
};

/// A stacked bar chart as an <svg> element without outside references. Every
/// bar carries its numbers as a <title>, so the page needs no script.
std::string svg_bars(const std::vector<std::string>& series,
                     const std::vector<BarGroup>& groups);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_CHART_H_
