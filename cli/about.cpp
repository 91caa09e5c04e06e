#include "cli/commands.h"
#include "cli/option_parser.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "pledgebook/base/version.h"

namespace pledgebook::cli {

ExitCode run_about(const Arguments& arguments) {
  OptionParser parser("about", "[OPTION…]", "pledgebook about");
  OutputTyped typed;
  typed.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  Printer printer(typed.meaning());
  printer.rows({{"what"}, {"value", false, true}}, {{"version", version()}});
  return printer.finish();
}

}  // namespace pledgebook::cli
