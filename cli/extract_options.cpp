#include "cli/extract_options.h"

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

}  // namespace pledgebook::cli
