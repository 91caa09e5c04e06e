#include "cli/signature_options.h"

#include "cli/clock.h"
#include "cli/failure.h"

namespace pledgebook::cli {

void SignatureTyped::add_to(OptionParser& parser) {
  parser.group("Who decides")
      .add_options()("by", po::value(&by)->value_name("NAME"),
                     "who; always needed")(
          "why", po::value(&why)->value_name("TEXT"), "the reason");
}

Signature SignatureTyped::meaning() const {
  if (by.empty()) {
    throw UsageError("say who decides: --by \"Ann Example\"");
  }
  return {by, now(), why};
}

std::string one_id(const std::string& command,
                   const std::vector<std::string>& words) {
  if (words.size() == 1) return words.front();
  throw UsageError(command + ": name one statement by its id (pledgebook " +
                   "list shows them)");
}

Target checked_target(Records& records, const std::string& id) {
  Target target{id, "", ""};
  const Result<std::string> found = records.resolve(target);
  if (!found) throw UsageError(found.error().message);
  return target;
}

}  // namespace pledgebook::cli
