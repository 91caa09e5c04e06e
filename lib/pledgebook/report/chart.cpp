#include "pledgebook/report/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "pledgebook/report/html.h"

namespace pledgebook {
namespace {

constexpr std::array<const char*, 9> kEighthsUp = {" ", "▁", "▂", "▃", "▄",
                                                   "▅", "▆", "▇", "█"};
constexpr std::array<const char*, 8> kEighthsRight = {"",  "▏", "▎", "▍",
                                                      "▌", "▋", "▊", "▉"};

// Colours that are told apart with any common colour blindness (Okabe and
// Ito 2008, Color Universal Design).
constexpr std::array<const char*, 6> kColors = {
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"};

constexpr std::size_t kHeight = 160;
constexpr std::size_t kLegend = 24;
constexpr std::size_t kLabels = 20;
constexpr std::size_t kStep = 34;
constexpr std::size_t kBar = 24;

std::size_t sum(const BarGroup& group) {
  return std::accumulate(group.values.begin(), group.values.end(),
                         std::size_t{0});
}

std::size_t greatest_sum(const std::vector<BarGroup>& groups) {
  std::size_t greatest = 1;
  for (const BarGroup& group : groups) {
    greatest = std::max(greatest, sum(group));
  }
  return greatest;
}

std::string legend(const std::vector<std::string>& series) {
  std::string out;
  std::size_t x = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    out += fmt::format(
        "<rect x=\"{}\" y=\"2\" width=\"12\" height=\"12\" fill=\"{}\"/>"
        "<text x=\"{}\" y=\"12\">{}</text>\n",
        x, kColors[i % kColors.size()], x + 16, html_escape(series[i]));
    x += 34 + 7 * series[i].size();
  }
  return out;
}

std::string stack(const std::vector<std::string>& series, const BarGroup& group,
                  std::size_t x, std::size_t greatest) {
  std::string out;
  double top = kLegend + kHeight;
  for (std::size_t i = 0; i < group.values.size(); ++i) {
    if (group.values[i] == 0) continue;
    const double height = static_cast<double>(kHeight * group.values[i]) /
                          static_cast<double>(greatest);
    top -= height;
    out += fmt::format(
        "<rect x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\" "
        "fill=\"{}\"><title>{} {}: {}</title></rect>\n",
        x, top, kBar, height, kColors[i % kColors.size()],
        html_escape(group.label), html_escape(series[i]), group.values[i]);
  }
  return out + fmt::format(
                   "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
                   x + kBar / 2, kLegend + kHeight + 14,
                   html_escape(group.label));
}

}  // namespace

std::string sparkline(const std::vector<std::size_t>& values) {
  if (values.empty()) return {};
  const std::size_t greatest =
      std::max<std::size_t>(1, *std::max_element(values.begin(), values.end()));
  std::string out;
  for (const std::size_t value : values) {
    out += kEighthsUp[(value * 8 + greatest - 1) / greatest];
  }
  return out;
}

std::string bar(std::size_t value, std::size_t greatest, std::size_t width) {
  if (value == 0 || greatest == 0) return {};
  const std::size_t eighths =
      std::max<std::size_t>(1, value * width * 8 / greatest);
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + kEighthsRight[eighths % 8];
}

std::string svg_bars(const std::vector<std::string>& series,
                     const std::vector<BarGroup>& groups) {
  const std::size_t width = std::max<std::size_t>(480, groups.size() * kStep);
  const std::size_t height = kLegend + kHeight + kLabels;
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
      "width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "font-family=\"sans-serif\" font-size=\"11\">\n",
      width, height);
  out += legend(series);
  const std::size_t greatest = greatest_sum(groups);
  std::size_t x = (kStep - kBar) / 2;
  for (const BarGroup& group : groups) {
    out += stack(series, group, x, greatest);
    x += kStep;
  }
  return out + "</svg>\n";
}

}  // namespace pledgebook
