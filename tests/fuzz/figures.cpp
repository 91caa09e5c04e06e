#include "fuzz/fuzz.h"
#include "pledgebook/extract/deadlines.h"
#include "pledgebook/extract/quantities.h"
#include "pledgebook/extract/time_words.h"
#include "pledgebook/text/normalize.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

namespace {

void check_quantities(std::string_view clause,
                      std::span<const Quantity> before) {
  std::size_t last = 0;
  for (const FoundQuantity& found : find_quantities(clause, before)) {
    require(found.span.begin >= last && found.span.end <= clause.size(),
            "figures are in order and inside the clause");
    require(found.span.in(clause) == found.quantity.text,
            "a figure's text is its span");
    last = found.span.begin;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string clause =
      normalize(pledgebook_fuzz::mended(pledgebook_fuzz::as_text(data, size)))
          .text;
  check_quantities(clause, {});
  Quantity people;
  people.value = 35;
  check_quantities(clause, {&people, 1});
  TimeContext context;
  for (const char* said : {"", "2010-02-18", "2024", "9999-12-31"}) {
    context.said.reset();
    if (const Result<Date> date = parse_date(said)) context.said = *date;
    const auto deadline = find_deadline(clause, context);
    require(!deadline || (deadline->span.end <= clause.size() &&
                          deadline->span.in(clause) == deadline->text),
            "a deadline's text is its span");
  }
  return 0;
}
