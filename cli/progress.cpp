#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "cli/terminal.h"
#include "pledgebook/report/chart.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kBarWidth = 24;
constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr auto kJsonLine = std::chrono::seconds(1);

std::string left(double seconds) {
  const auto whole = static_cast<long>(seconds);
  if (whole < 60) return fmt::format("{} s left", whole);
  if (whole < 3600) return fmt::format("{} min left", whole / 60 + 1);
  return fmt::format("{} h {} min left", whole / 3600, whole % 3600 / 60);
}

}  // namespace

ProgressBar::ProgressBar(ProgressChoice choice, bool quiet)
    : choice_(quiet ? ProgressChoice::none : choice) {
  if (choice_ == ProgressChoice::automatic && !is_terminal(STDERR_FILENO)) {
    choice_ = ProgressChoice::none;
  }
}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::update(const Progress& progress) {
  if (choice_ == ProgressChoice::none) return;
  const auto now = Clock::now();
  const bool json = choice_ == ProgressChoice::json;
  const bool end = progress.files_done == progress.files_total;
  const bool due = json ? now - last_ >= kJsonLine : now - last_ >= kRedraw;
  if (!due && !end) return;
  last_ = now;
  json ? print_json(progress) : draw(progress);
}

void ProgressBar::draw(const Progress& p) {
  const std::chrono::duration<double> spent = Clock::now() - begin_;
  std::string line = fmt::format("{} of {} files, {} statements", p.files_done,
                                 p.files_total, p.statements);
  if (p.bytes_total > 0 && p.bytes_done > 0) {
    const double done =
        static_cast<double>(p.bytes_done) / static_cast<double>(p.bytes_total);
    line = fmt::format(
        "{:<{}} {:3.0f} %  {}, {}", bar(p.bytes_done, p.bytes_total, kBarWidth),
        kBarWidth, done * 100, line, left(spent.count() / done * (1 - done)));
  }
  std::cerr << "\r\033[K" << line << std::flush;
  drawn_ = true;
}

void ProgressBar::clear() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
  drawn_ = false;
}

void ProgressBar::print_json(const Progress& p) {
  std::cerr << fmt::format(
      "{{\"files_done\":{},\"files_total\":{},\"bytes_done\":{},"
      "\"bytes_total\":{},\"documents\":{},\"statements\":{},"
      "\"refused\":{}}}\n",
      p.files_done, p.files_total, p.bytes_done, p.bytes_total, p.documents,
      p.statements, p.refused);
}

void ProgressBar::add_to(OptionParser& parser, std::string* typed) {
  parser.group("Progress")
      .add_options()("progress", po::value(typed)->value_name("HOW"),
                     "auto (a bar on a terminal), json or none");
}

ProgressChoice ProgressBar::meaning(const std::string& typed) {
  if (typed.empty() || typed == "auto") return ProgressChoice::automatic;
  if (typed == "json") return ProgressChoice::json;
  if (typed == "none") return ProgressChoice::none;
  unknown_word("--progress", typed, {"auto", "json", "none"});
}

}  // namespace pledgebook::cli
