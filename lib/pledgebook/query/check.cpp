#include "pledgebook/query/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/terms.h"

namespace pledgebook {
namespace {

constexpr std::array<std::string_view, 5> kVerdicts = {
    "supported", "contradicted", "out-of-date", "disputed", "no-data"};

// Share of a measure's terms that the claim must have.
constexpr double kMeasureNamed = 0.6;
constexpr double kAboutTolerance = 0.1;

struct Observation {
  const Fact* fact;
  Date date;
  double value;
};

// One measure of one scope, by date.
struct Series {
  std::string measure, scope;
  std::vector<Observation> observations;
};

bool same_unit(const std::string& a, const std::string& b) {
  auto counted = [](const std::string& unit) {
    return unit == "count" || unit == "people";
  };
  return a == b || (counted(a) && counted(b));
}

std::vector<Series> series_of(std::span<const Fact> facts,
                              const std::string& unit) {
  std::map<std::pair<std::string, std::string>, Series> by_name;
  for (const Fact& fact : facts) {
    const auto value = fact.number();
    const auto date = fact.day();
    if (!value || !date || !same_unit(fact.unit, unit)) continue;
    Series& series = by_name[{fact.measure, fact.scope}];
    series.measure = fact.measure;
    series.scope = fact.scope;
    series.observations.push_back({&fact, *date, *value});
  }
  std::vector<Series> out;
  for (auto& [name, series] : by_name) {
    std::stable_sort(series.observations.begin(), series.observations.end(),
                     [](const Observation& a, const Observation& b) {
                       return a.date.first_day() < b.date.first_day();
                     });
    out.push_back(std::move(series));
  }
  return out;
}

// Share of the weight of `asked` that `given` has.
double covered(const std::vector<std::string>& asked,
               const std::vector<std::string>& given) {
  double all = 0, found = 0;
  for (const std::string& term : asked) {
    all += emphasis(term);
    if (among_sorted(given, term)) {
      found += emphasis(term);
    }
  }
  return all > 0 ? found / all : 0;
}

// A series that the claim does not measure differs in a named thing, or has
// too little of the measure.
double named(const Series& series, const std::vector<std::string>& claim) {
  const auto measure = terms_of(series.measure);
  for (const std::string& term : measure) {
    const bool thing = term.front() == '@' || term.front() == '=';
    if (thing && !among_sorted(claim, term)) {
      return 0;
    }
  }
  const double share = covered(measure, claim);
  return share >= kMeasureNamed ? share : 0;
}

// The series that fit best; more than one where the claim does not tell.
std::vector<const Series*> chosen(const std::vector<Series>& all,
                                  const std::vector<std::string>& claim) {
  std::vector<const Series*> best;
  double best_score = 0;
  for (const Series& series : all) {
    const double measure = named(series, claim);
    if (measure == 0) continue;
    // Long measures that are wholly named are the more exact ones.
    const double exact =
        0.05 * static_cast<double>(terms_of(series.measure).size());
    const double score =
        measure + exact + 0.5 * covered(terms_of(series.scope), claim);
    if (score > best_score + 1e-9) best.clear();
    if (score >= best_score - 1e-9) best.push_back(&series);
    best_score = std::max(best_score, score);
  }
  return best;
}

// A year named in the words: "in 2012".
std::optional<Date> year_in(std::string_view text) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    auto digit = [&](std::size_t i) {
      return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    const bool alone =
        (at == 0 || (!digit(at - 1) && text[at - 1] != ',')) && !digit(at + 4);
    if (!alone) continue;
    const auto year = parse_date(text.substr(at, 4));
    if (year && year->year >= 1800 && year->year < 2100) return *year;
  }
  return std::nullopt;
}

bool same_time(const Date& a, const Date& b) {
  if (a.year != b.year) return false;
  if (a.month == 0 || b.month == 0) return true;
  return a.month == b.month;
}

// Observations of the time asked, or the last before it.
std::vector<Observation> at_time(const Series& series, const Date& when,
                                 bool named_year) {
  std::vector<Observation> out;
  if (named_year) {
    for (const Observation& o : series.observations) {
      if (o.date.year == when.year) out.push_back(o);
    }
    return out;
  }
  const Observation* last = nullptr;
  for (const Observation& o : series.observations) {
    if (o.date.first_day() <= when.last_day()) last = &o;
  }
  if (last == nullptr) return out;
  for (const Observation& o : series.observations) {
    if (same_time(o.date, last->date)) out.push_back(o);
  }
  return out;
}

std::string number(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

// Half of the last digit given: "£36.3bn" is exact to 0.05bn, "1,418" to 0.5,
// "2 million" to half a million. Number words count as whole numbers.
double half_digit(const Quantity& q) {
  std::string digits;
  for (const char c : q.text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit || (c == '.' && !digits.empty())) {
      digits += c;
    } else if (c != ',' && !digits.empty()) {
      break;
    }
  }
  while (!digits.empty() && digits.back() == '.') digits.pop_back();
  const double written = digits.empty() ? q.value : std::stod(digits);
  const std::size_t point = digits.find('.');
  const double decimals =
      point == digits.npos ? 0 : static_cast<double>(digits.size() - point - 1);
  const double scale = written > 0 ? std::abs(q.value) / written : 1;
  return 0.5 * std::pow(10, -decimals) * scale;
}

double tolerance_of(const Quantity& q) {
  return q.comparator == "~" ? kAboutTolerance * std::abs(q.value)
                             : half_digit(q);
}

bool agrees(const Quantity& q, double observed) {
  const double slack = tolerance_of(q);
  if (q.comparator == ">") return observed > q.value;
  if (q.comparator == ">=") return observed >= q.value;
  if (q.comparator == "<") return observed < q.value;
  if (q.comparator == "<=") return observed <= q.value;
  return std::abs(observed - q.value) <= slack;
}

std::string tolerance_text(const Quantity& q) {
  if (q.comparator == "~") {
    return "about: within a tenth, ±" + number(tolerance_of(q));
  }
  if (q.comparator == "=") {
    return "within half of the last digit given, ±" + number(tolerance_of(q));
  }
  return "none: " + q.comparator + " as it stands";
}

std::string arithmetic(const Quantity& q, const Observation& o) {
  const double difference = o.value - q.value;
  return "claimed " + q.comparator + " " + number(q.value) + ", observed " +
         number(o.value) + " (" + to_string(o.date) + "): difference " +
         (difference >= 0 ? "+" : "") + number(difference) + ", " +
         (agrees(q, o.value) ? "agrees" : "does not agree");
}

void decide(const Series& series, const std::vector<Observation>& now,
            Check& out) {
  std::size_t agreeing = 0;
  for (const Observation& o : now) {
    out.used.push_back(*o.fact);
    out.arithmetic.push_back(arithmetic(out.quantity, o));
    agreeing += agrees(out.quantity, o.value) ? 1 : 0;
  }
  out.when = to_string(now.back().date);
  if (agreeing == now.size()) {
    out.verdict = CheckVerdict::supported;
    out.reason = "every observation of that time agrees";
    return;
  }
  if (agreeing > 0) {
    out.verdict = CheckVerdict::disputed;
    out.reason = "the sources differ: " + std::to_string(agreeing) + " of " +
                 std::to_string(now.size()) + " agree";
    return;
  }
  out.verdict = CheckVerdict::contradicted;
  out.reason = "no observation of that time agrees";
  for (const Observation& o : series.observations) {
    const bool earlier = o.date.last_day() < now.front().date.first_day();
    if (!earlier ||
        !agrees({"=", out.quantity.value, "", "", out.quantity.text},
                o.value)) {
      continue;
    }
    out.verdict = CheckVerdict::out_of_date;
    out.reason = "true of " + to_string(o.date) + ", not of " + out.when;
    out.used.push_back(*o.fact);
    out.arithmetic.push_back(arithmetic(out.quantity, o));
  }
}

std::string scopes_of(const std::vector<const Series*>& all) {
  std::string out;
  for (const Series* series : all) {
    if (!out.empty()) out += "; ";
    out += series->measure + " (" + series->scope + ")";
  }
  return out;
}

Check check_one(const StatementRow& claim, const Quantity& q,
                std::span<const Fact> observations) {
  Check out;
  out.quantity = q;
  out.tolerance = tolerance_text(q);
  const auto words = terms_of(claim.statement.text + " " + q.of);
  const std::vector<Series> all = series_of(observations, q.unit);
  std::vector<const Series*> fitting = chosen(all, words);
  if (fitting.empty()) {
    out.reason = "nothing measures this in " + q.unit;
    return out;
  }
  const std::optional<Date> year = year_in(claim.statement.text);
  const std::optional<Date> when = year ? year : claim.date();
  if (!when) {
    out.reason = "the claim has no date and names no year";
    return out;
  }
  const std::string named = fitting.front()->measure;
  std::erase_if(fitting, [&](const Series* series) {
    return at_time(*series, *when, year.has_value()).empty();
  });
  if (fitting.empty()) {
    out.reason = "no observation " + std::string(year ? "of " : "up to ") +
                 to_string(*when) + " of " + named;
    return out;
  }
  if (fitting.size() > 1) {
    out.reason = "the scope is unclear: " + scopes_of(fitting);
    return out;
  }
  const auto now = at_time(*fitting.front(), *when, year.has_value());
  decide(*fitting.front(), now, out);
  return out;
}

// Years and the like that are no figure of the claim's own.
bool checkable(const Quantity& q) {
  static constexpr std::array<std::string_view, 5> kTimes = {
      "years", "months", "weeks", "days", "hours"};
  return !among(kTimes, q.unit);
}

}  // namespace

std::string_view to_string(CheckVerdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::vector<Check> check(const StatementRow& claim,
                         std::span<const Fact> observations) {
  std::vector<Check> out;
  for (const Quantity& q : claim.statement.quantities) {
    if (checkable(q)) out.push_back(check_one(claim, q, observations));
  }
  return out;
}

void check_all(const Store& store, const StatementFilter& filter,
               std::span<const Fact> observations,
               const std::function<bool(CheckedClaim&&)>& sink) {
  StatementFilter claims = filter;
  if (claims.kinds.empty()) claims.kinds = {Kind::claim};
  list(store, claims, {}, [&](StatementRow&& row) {
    if (row.statement.quantities.empty()) return true;
    CheckedClaim checked{std::move(row), {}};
    checked.checks = check(checked.row, observations);
    return checked.checks.empty() || sink(std::move(checked));
  });
}

}  // namespace pledgebook
