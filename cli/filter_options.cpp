#include "cli/filter_options.h"

#include <charconv>
#include <map>

#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/metadata_options.h"
#include "cli/vocabulary.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"

namespace pledgebook::cli {
namespace {

using Words = std::vector<std::string>;

// Words of a closed list as values of its enumeration.
template <typename Value>
std::vector<Value> values(const std::string& option, const Words& typed,
                          std::optional<Value> (*parse)(std::string_view),
                          const Words& known) {
  std::vector<Value> out;
  for (const std::string& word : each_word(typed)) {
    out.push_back(word_option(option, word, parse, known));
  }
  return out;
}

// Words of a list that lexicons may extend: unknown only where the database
// has no statement with it either.
Words codes(const Store& store, const std::string& option, const Words& typed,
            const Words& known, Words StatementFilter::*field) {
  Words words = each_word(typed);
  for (const std::string& word : words) {
    if (among(known, word)) continue;
    StatementFilter probe;
    probe.topic = Topic::all;
    (probe.*field).push_back(word);
    if (list(store, probe, {1, {}}).empty()) unknown_word(option, word, known);
  }
  return words;
}

// Whose name, or a word of it, is nearest to what was typed.
std::string nearest_actor(const Store& store, const std::string& typed) {
  Words known;
  std::map<std::string, std::string> names;
  for (const std::string& name : actors_like(store, "")) {
    for (const std::string& word : split(name, ' ')) {
      known.push_back(word);
      names.emplace(word, name);
    }
    known.push_back(name);
    names.emplace(name, name);
  }
  const std::string_view meant = nearest(typed, known);
  return meant.empty() ? std::string() : names[std::string(meant)];
}

Words actors(const Store& store, const Words& typed) {
  Words out;
  for (const std::string& name : typed) {
    const Words found = actors_like(store, name);
    if (found.empty()) {
      const std::string meant = nearest_actor(store, name);
      throw UsageError("nobody called \"" + name + "\" holds a statement" +
                       (meant.empty() ? "" : "; did you mean " + meant + "?"));
    }
    if (among(found, name)) {
      out.push_back(name);
    } else {
      out.insert(out.end(), found.begin(), found.end());
    }
  }
  return out;
}

double share(const std::string& typed) {
  double value = 0;
  const char* end = typed.data() + typed.size();
  const auto [at, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || at != end || value < 0 || value > 1) {
    throw UsageError("--min-confidence takes a number from 0 to 1, not \"" +
                     typed + "\"");
  }
  return value;
}

std::optional<Date> date_or_none(const std::string& option,
                                 const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  return date_option(option, typed);
}

}  // namespace

void FilterTyped::add_to(OptionParser& parser) {
  parser.group("Which statements")
      .add_options()("kind,k", po::value(&kinds)->value_name("KIND"),
                     "pledge, proposal, claim or position")(
          "party,p", po::value(&parties)->value_name("PARTY"),
          "labour, conservative, respublica …")(
          "actor,a", po::value(&actors)->value_name("NAME"),
          "who holds it; a part of the name will do")(
          "area", po::value(&areas)->value_name("AREA"),
          "early-years, health …")("model",
                                   po::value(&models)->value_name("MODEL"),
                                   "mutual, co-operative-school …")(
          "strength", po::value(&strengths)->value_name("S"),
          "firm, intended or aspiration")(
          "since", po::value(&since)->value_name("DATE"),
          "said then or later; undated ones are kept")(
          "until", po::value(&until)->value_name("DATE"),
          "said then or before")(
          "document,d", po::value(&document)->value_name("PATH"),
          "in that document: its path, the end of it or its name")(
          "status", po::value(&statuses)->value_name("S"),
          "fulfilled, not-rated … on the day of --as-of")(
          "review", po::value(&review)->value_name("R"),
          "pending, accepted, corrected, rejected or any")(
          "min-confidence", po::value(&min_confidence)->value_name("N"),
          "0 to 1")("all-topics", po::bool_switch(&all_topics),
                    "also what is not on the topic")(
          "mentions", po::bool_switch(&mentions),
          "a row for each place in which the same words stand");
}

void FilterTyped::add_dates_to(OptionParser& parser) {
  parser.group("Two dates")
      .add_options()("as-of", po::value(&as_of)->value_name("DATE"),
                     "what held on that day (today)")(
          "known-at", po::value(&known_at)->value_name("DATE"),
          "what had been recorded by that day (today)");
}

AsOf FilterTyped::dates() const {
  return {as_of.empty() ? today() : date_option("--as-of", as_of),
          known_at.empty() ? today() : date_option("--known-at", known_at)};
}

StatementFilter FilterTyped::meaning(const Store& store) const {
  StatementFilter filter;
  filter.kinds = values<Kind>("--kind", kinds, parse_kind, kind_words());
  filter.strengths = values<Strength>("--strength", strengths, parse_strength,
                                      strength_words());
  filter.statuses =
      values<Status>("--status", statuses, parse_status, status_words());
  filter.parties = codes(store, "--party", parties, known_parties(),
                         &StatementFilter::parties);
  filter.areas =
      codes(store, "--area", areas, known_areas(), &StatementFilter::areas);
  filter.models =
      codes(store, "--model", models, known_models(), &StatementFilter::models);
  filter.actors = cli::actors(store, actors);
  filter.since = date_or_none("--since", since);
  filter.until = date_or_none("--until", until);
  filter.document = document;
  if (!review.empty()) check_word("--review", review, review_words());
  filter.review = review;
  if (!min_confidence.empty()) filter.min_confidence = share(min_confidence);
  filter.topic = all_topics ? Topic::all : Topic::on;
  filter.collapse = !mentions;
  filter.as_of = dates();
  return filter;
}

}  // namespace pledgebook::cli
