// The words of the codebook, printed, read and offered from one list each.
#include <doctest/doctest.h>

#include <set>

#include "pledgebook/model/enum_words.h"
#include "pledgebook/model/outcome.h"
#include "pledgebook/model/statement.h"

using namespace pledgebook;

namespace {

using Words = std::vector<std::string>;

template <typename Enum>
void check_way_back(const Words& words,
                    std::optional<Enum> (*parse)(std::string_view)) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::optional<Enum> value = parse(words[i]);
    REQUIRE(value);
    CHECK(static_cast<std::size_t>(*value) == i);
    CHECK(to_string(*value) == words[i]);
  }
  CHECK(std::set(words.begin(), words.end()).size() == words.size());
  CHECK_FALSE(parse("pledges"));
  CHECK_FALSE(parse(""));
}

}  // namespace

TEST_CASE("every word that is offered is read, and printed as it was read") {
  check_way_back<Kind>(kind_words(), parse_kind);
  check_way_back<Strength>(strength_words(), parse_strength);
  check_way_back<Status>(status_words(), parse_status);
  check_way_back<Reason>(reason_words(), parse_reason);
}

TEST_CASE("no value is without its word") {
  CHECK(to_string(static_cast<Kind>(kind_words().size() - 1)) == "position");
  CHECK(strength_words() == Words{"firm", "intended", "aspiration"});
  CHECK(status_words().front() == "not-rated");
  CHECK(status_words().back() == to_string(Status::unratable));
  CHECK(reason_words().back() == to_string(Reason::done_by_others));
  CHECK(to_string(HolderBasis::metadata) == "metadata");
  CHECK(parse_holder_basis("speaker-turn") == HolderBasis::speaker_turn);
  CHECK(parse_specificity("detailed") == Specificity::detailed);
  CHECK(parse_attribution("author") == Attribution::author);
}

TEST_CASE("words of an enumeration of one's own") {
  enum class Side { left, right };
  constexpr EnumWords<Side, 2> kSides = {{"left", "right"}};
  CHECK(kSides.of(Side::right) == "right");
  CHECK(kSides.parse("left") == Side::left);
  CHECK_FALSE(kSides.parse("lef"));
  CHECK(kSides.all() == Words{"left", "right"});
}
