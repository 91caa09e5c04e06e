#include <array>
#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/unit_line.h"

// Things that somebody sets up, and what a reporter says of them later.
namespace pledgebook {

using std::size_t;
using std::string_view;

// "The government has launched a commission. … Chaired by X, the commission
// will be asked to …": what is said of a thing just announced goes on with
// the announcement.
const Holder* UnitFinder::announcer(const Line& line) const {
  for (size_t i = 0; i + 2 < line.tokens.size(); ++i) {
    const bool begins = i == 0 || line.tokens[i - 1].lower == ",";
    if (!begins || line.tokens[i].lower != "the") continue;
    const auto found = announced_.find(line.tokens[i + 1].lower);
    if (found == announced_.end() || line.index > found->second.sentence + 6) {
      continue;
    }
    const std::string_view verb = line.tokens[i + 2].lower;
    if (verb == "will" || verb == "would" || verb == "is" || verb == "shall") {
      return &found->second.holder;
    }
  }
  return nullptr;
}

// The things that `holder` sets up in `content`: "an independent commission",
// "a £10m fund".
void UnitFinder::note_announced(const Line& line, const Holder& holder) {
  static constexpr std::array<string_view, 12> kThings = {
      "commission", "panel",  "taskforce", "fund",    "inquiry", "review",
      "scheme",     "agency", "committee", "council", "unit",    "bank"};
  if (!holder.known()) return;
  for (size_t i = 1; i < line.tokens.size(); ++i) {
    if (!among(kThings, line.tokens[i].lower)) continue;
    for (size_t back = 1; back <= 4 && back <= i; ++back) {
      const std::string_view word = line.tokens[i - back].lower;
      if (word == "a" || word == "an" || word == "new") {
        announced_[line.tokens[i].lower] = {holder, line.index};
        break;
      }
    }
  }
}

}  // namespace pledgebook
