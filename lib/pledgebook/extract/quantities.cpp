#include "pledgebook/extract/quantities.h"

#include <algorithm>
#include <optional>
#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/figure_bare.h"
#include "pledgebook/extract/figure_comparators.h"
#include "pledgebook/extract/figure_forms.h"
#include "pledgebook/extract/figure_guards.h"
#include "pledgebook/extract/figure_nouns.h"
#include "pledgebook/extract/numbers.h"

namespace pledgebook {
namespace {

bool is_period(std::string_view unit) { return !period_unit(unit).empty(); }

// Finds the figures of one clause from left to right.
class QuantityFinder {
 public:
  QuantityFinder(std::string_view clause, std::span<const Quantity> before)
      : tokens_(clause), before_(before) {}

  std::vector<FoundQuantity> find() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t next = step(i);
      i = next > i ? next : i + 1;
    }
    drop_repeats();
    share_units();
    return std::move(found_);
  }

 private:
  std::size_t step(std::size_t i) {
    if (const auto figure = form_at(i)) return take(*figure);
    if (const auto sign = currency_sign_at(tokens_, i)) return money(i, *sign);
    if (const std::size_t end = skip_non_figure(tokens_, i)) return end;
    return plain(i);
  }

  // "one in ten", "a third", "doubled", "none": a figure by its form.
  std::optional<Figure> form_at(std::size_t i) const {
    for (const auto form : {proportion_at, fraction_at, multiplier_at,
                            whole_period_at, zero_at}) {
      if (auto figure = form(tokens_, i)) return figure;
    }
    return std::nullopt;
  }

  // "£10 million", "£3-5bn", "£30m a year"
  std::size_t money(std::size_t begin, const Measure& sign) {
    const auto low = numeral_at(tokens_, sign.end, true);
    if (!low) return 0;
    if (low->value == 0 && tokens_.at(sign.end).span.size() > 1) {
      return low->end;  // "in £000": a table's unit
    }
    Figure figure{begin, low->end, low->value, sign.unit, sign.of, {}};
    const auto high = upper_sum(begin, *low);
    return high ? range(figure, *low, *high, 1) : take(figure);
  }
  // The 5 of "£3-5bn", "£3bn to £5bn". "£30,000 to 12 schools" and "rose by
  // £1 to £7" are no ranges.
  std::optional<Numeral> upper_sum(std::size_t begin,
                                   const Numeral& low) const {
    std::size_t next = range_mark(low.end);
    if (next == 0) return std::nullopt;
    const auto sign = currency_sign_at(tokens_, next);
    if (sign) next = sign->end;
    const auto high = numeral_at(tokens_, next, true);
    if (!high) return std::nullopt;
    if (!sign && measured(high->end)) return std::nullopt;
    if (tokens_.word(low.end) != "to") return high;
    const std::string_view before = tokens_.word(begin - 1);
    if (before == "from") return high;
    const bool alike = sign || (high->magnitude && !low.magnitude &&
                                !counted_noun(tokens_, high->end));
    if (!alike || is_change(before) || before == "by") return std::nullopt;
    return high->value * 1e6 > low.value ? high : std::nullopt;
  }

  // "£4m–25 per cent of it": the second number is no sum.
  bool measured(std::size_t i) const {
    const auto measure = measure_at(tokens_, i);
    return measure && measure->unit != "GBP" && measure->unit != "USD";
  }

  std::size_t plain(std::size_t i) {
    const auto low = numeral_at(tokens_, i);
    if (!low) return 0;
    if (low->spelt && low->value == 0) return low->end;  // see zero_at
    if (const std::size_t next = range_mark(low->end)) {
      if (const std::size_t end = plain_range(*low, next)) return end;
    }
    const auto trail = trailing_comparator(tokens_, low->end);
    const std::size_t next = trail ? trail->end : low->end;
    const auto measure = measure_at(tokens_, next);
    if (!measure) return bare(*low);
    if (!counts(*low, *measure)) return low->end;
    const std::size_t end = take(
        {low->begin, measure->end, low->value * measure->scale, measure->unit,
         measure->of, trail ? trail->comparator : std::string_view()});
    return tokens_.word(low->begin - 1) == "from" ? changed(*measure, end)
                                                  : end;
  }
  // The ten of "from 40 days to ten", which are days.
  std::size_t changed(const Measure& measure, std::size_t to) {
    const auto high = numeral_at(tokens_, to + 1);
    if (tokens_.word(to) != "to" || !high ||
        looks_like_year(tokens_.at(to + 1)) || tokens_.is_hyphen(high->end) ||
        measure_at(tokens_, high->end) || skip_non_figure(tokens_, to + 1) ||
        is_one(*high) || form_at(to + 1)) {
      return to;
    }
    return take({high->begin,
                 high->end,
                 high->value * measure.scale,
                 measure.unit,
                 measure.of,
                 {}});
  }

  std::size_t plain_range(const Numeral& low, std::size_t next) {
    const auto high = numeral_at(tokens_, next);
    if (!high || looks_like_year(tokens_.at(next))) return 0;
    auto measure = measure_at(tokens_, high->end);
    const bool change = tokens_.word(low.begin - 1) == "from";
    const bool rises = high->value > low.value || high->magnitude;
    if (!change && !rises) return 0;
    if (!measure && change) {
      const FigureContext context{tokens_, found_, before_};
      measure = Measure{bare_unit(context, low), 1, high->end, {}};
    }
    if (!measure || !counts(*high, *measure)) return 0;
    if (is_period(measure->unit) && lies_ahead(low)) {
      return measure->end;
    }
    Figure figure{low.begin,     measure->end, low.value,
                  measure->unit, measure->of,  {}};
    return range(figure, low, *high, measure->scale);
  }

  // The token after "-", "to" or "and" (after "between"); 0 if none.
  std::size_t range_mark(std::size_t i) const {
    const std::string_view word = tokens_.word(i);
    const bool dash = word == "–" || word == "-";
    const bool both = word == "and" && (tokens_.is_number(i + 1) ||
                                        small_number(tokens_.word(i + 1)) ||
                                        currency_sign_at(tokens_, i + 1));
    const bool between = both && said_between(i);
    return dash || word == "to" || between ? i + 1 : 0;
  }
  bool said_between(std::size_t i) const {
    for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
      if (tokens_.word(i - back) == "between") return true;
    }
    return false;
  }

  // Both ends share what only the second names ("£3-5bn"). "From nine to a
  // hundred" is a change: two exact figures.
  std::size_t range(Figure figure, const Numeral& low, const Numeral& high,
                    double scale) {
    double first = low.value;
    if (!low.magnitude && high.magnitude && first < high.value) {
      first *= magnitude_of(high);
    }
    const bool change = tokens_.word(figure.begin - 1) == "from";
    figure.end = std::max(figure.end, high.end);
    figure.value = first * scale;
    figure.comparator = change ? "=" : ">=";
    take(figure);
    figure.value = high.value * scale;
    figure.comparator = change ? "=" : "<=";
    return take(figure);
  }
  double magnitude_of(const Numeral& numeral) const {
    const double digits =
        tokens_.is_number(numeral.begin)
            ? tokens_.at(numeral.begin).value
            : small_number(tokens_.word(numeral.begin)).value_or(numeral.value);
    return digits > 0 ? numeral.value / digits : 1;
  }

  // Whether a number with this measure is a figure in the codebook's sense.
  bool counts(const Numeral& numeral, const Measure& measure) const {
    if (is_period(measure.unit)) {
      return !is_one(numeral) && !lies_ahead(numeral);
    }
    const bool noun = measure.unit == "count" || measure.unit == "people";
    if (!noun) return true;
    if (is_one(numeral)) return false;
    const std::string_view head = tokens_.word(measure.end - 1);
    if (numeral.spelt && !numeral.magnitude && is_listing_noun(head)) {
      return false;
    }
    return !describes_family(numeral, head);
  }
  static bool is_one(const Numeral& numeral) {
    return numeral.spelt && numeral.value == 1;
  }
  // "a lone parent with two children": whose, not how many.
  bool describes_family(const Numeral& numeral, std::string_view head) const {
    return numeral.spelt && !numeral.magnitude && head == "children" &&
           tokens_.word(numeral.begin - 1) == "with";
  }
  // "over the next five years": a deadline, no figure.
  // "Within ten days" may also say how fast a thing was done.
  bool lies_ahead(const Numeral& numeral) const {
    const std::string_view before = tokens_.word(numeral.begin - 1);
    return before == "next" || before == "coming" || before == "following";
  }

  // A number without a noun: counted where the grammar or an earlier figure
  // makes it one.
  std::size_t bare(const Numeral& numeral) {
    const auto trail = trailing_comparator(tokens_, numeral.end);
    if (is_one(numeral) || (tokens_.is_hyphen(numeral.end) && !trail)) {
      return numeral.end;
    }
    const FigureContext context{tokens_, found_, before_};
    if (!trail && !bare_counts(context, numeral)) return numeral.end;
    bare_.push_back(found_.size());
    return take({numeral.begin,
                 numeral.end,
                 numeral.value,
                 bare_unit(context, numeral),
                 {},
                 {}});
  }
  // "150,000 or 160,000 passengers": both are persons.
  void share_units() {
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      const ByteSpan gap{found_[i].span.end, found_[i + 1].span.begin};
      if (gap.begin >= gap.end) continue;
      const std::string_view link = gap.in(tokens_.clause());
      Quantity& first = found_[i].quantity;
      if ((link == " or " || link == " to ") && first.of.empty() &&
          first.unit == "count") {
        first.unit = found_[i + 1].quantity.unit;
      }
    }
  }
  // "no target of a million, but a million workers": one figure, said twice.
  void drop_repeats() {
    for (auto at = bare_.rbegin(); at != bare_.rend(); ++at) {
      if (said_with_noun(found_[*at].quantity.value)) {
        found_.erase(found_.begin() + static_cast<long>(*at));
      }
    }
  }
  bool said_with_noun(double value) const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const bool bare = among(bare_, i);
      if (!bare && found_[i].quantity.value == value) return true;
    }
    return false;
  }
  std::size_t take(const Figure& figure) {
    Comparison comparison = comparison_of(tokens_, figure);
    if (figure.comparator.empty()) bound(comparison);
    FoundQuantity found;
    found.span = tokens_.span(comparison.begin, comparison.end);
    found.quantity.comparator = comparison.comparator;
    found.quantity.value = figure.value;
    found.quantity.unit = figure.unit;
    found.quantity.of = figure.of;
    found.quantity.text = found.span.in(tokens_.clause());
    found_.push_back(std::move(found));
    return comparison.end;
  }
  // "between a quarter and a third", "between 2 per cent and 3 per cent":
  // bounds; a range that shares its measure is read by plain_range().
  void bound(Comparison& comparison) {
    if (comparison.comparator != "=") return;
    if (between_ != 0 && comparison.begin == between_ + 1 &&
        tokens_.word(between_) == "and") {
      comparison.comparator = "<=";
    }
    between_ = 0;
    if (tokens_.word(comparison.begin - 1) == "between" &&
        tokens_.word(comparison.end) == "and") {
      comparison.comparator = ">=";
      between_ = comparison.end;
    }
  }

  FigureTokens tokens_;
  std::span<const Quantity> before_;
  std::vector<FoundQuantity> found_;
  std::size_t between_ = 0;        // the "and" after a lower bound
  std::vector<std::size_t> bare_;  // those in found_ without a noun
};

}  // namespace

std::vector<FoundQuantity> find_quantities(std::string_view clause,
                                           std::span<const Quantity> before) {
  return QuantityFinder(clause, before).find();
}

}  // namespace pledgebook
