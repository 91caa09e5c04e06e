#include "cli/extract_options.h"

#include <algorithm>
#include <thread>

#include "cli/output_options.h"

namespace pledgebook::cli {

void ExtractTyped::add_to(OptionParser& parser) {
  parser.group("Analysis")
      .add_options()("precision", po::value(&precision)->value_name("P"),
                     "balanced, or high: only what is nearly certain")(
          "refusals", po::value(&refusals)->value_name("FILE"),
          "collect there, as NDJSON, what could not be read; it is then no "
          "failure (else exit status 2)");
}

AnalyzerOptions ExtractTyped::meaning() const {
  if (precision == "balanced") return {Precision::balanced};
  if (precision == "high") return {Precision::high};
  unknown_word("--precision", precision, {"balanced", "high"});
}

void ThreadsTyped::add_to(OptionParser& parser) {
  parser.group("Threads").add_options()(
      "threads,j", po::value(&threads)->value_name("N"),
      "how many read and analyse (as many as there are processors)");
}

unsigned ThreadsTyped::meaning() const {
  if (threads.empty()) return std::max(1U, std::thread::hardware_concurrency());
  return static_cast<unsigned>(
      std::clamp<std::size_t>(whole_number("--threads", threads), 1, 256));
}

}  // namespace pledgebook::cli
