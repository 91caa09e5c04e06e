#include "pledgebook/pages/asked_filter.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"

namespace pledgebook {
namespace {

using Words = std::vector<std::string>;

// Reads parameters one after another and keeps the first fault.
class Reader {
 public:
  explicit Reader(const Parameters& parameters) : parameters_(parameters) {}

  Words words(const std::string& name) const {
    Words out;
    const auto range = parameters_.equal_range(name);
    for (auto at = range.first; at != range.second; ++at) {
      const std::string word(trim(at->second));
      if (!word.empty()) out.push_back(word);
    }
    return out;
  }

  template <typename Value>
  void values(const std::string& name,
              std::optional<Value> (*parse)(std::string_view),
              std::vector<Value>& out) {
    for (const std::string& word : words(name)) {
      const std::optional<Value> value = parse(word);
      value ? out.push_back(*value) : wrong(name, word);
    }
  }

  std::optional<Date> date(const std::string& name) {
    const std::string typed = parameter(parameters_, name);
    if (typed.empty()) return std::nullopt;
    const Result<Date> date = parse_date(typed);
    if (date) return *date;
    wrong(name, typed);
    return std::nullopt;
  }

  void wrong(const std::string& name, const std::string& word) {
    if (fault.empty()) fault = "not a " + name + ": " + word;
  }

  std::string fault;

 private:
  const Parameters& parameters_;
};

Words actors(const Store& store, Reader& read) {
  Words out;
  for (const std::string& name : read.words("actor")) {
    const Words found = actors_like(store, name);
    if (found.empty()) read.wrong("holder of a statement", name);
    const bool whole = among(found, name);
    out.insert(out.end(), whole ? found.end() : found.begin(), found.end());
    if (whole) out.push_back(name);
  }
  return out;
}

}  // namespace

Result<StatementFilter> asked_filter(const Store& store,
                                     const Parameters& parameters,
                                     const Date& today) {
  Reader read(parameters);
  StatementFilter filter;
  read.values("kind", parse_kind, filter.kinds);
  read.values("strength", parse_strength, filter.strengths);
  read.values("status", parse_status, filter.statuses);
  filter.parties = read.words("party");
  filter.areas = read.words("area");
  filter.models = read.words("model");
  filter.actors = actors(store, read);
  filter.since = read.date("since");
  filter.until = read.date("until");
  filter.review = parameter(parameters, "review");
  const bool known = among(review_words(), filter.review);
  if (!filter.review.empty() && !known) read.wrong("review", filter.review);
  if (parameter(parameters, "topic") == "all") filter.topic = Topic::all;
  filter.as_of = AsOf{read.date("as_of").value_or(today),
                      read.date("known_at").value_or(today)};
  if (!read.fault.empty()) return Diagnostic{.message = read.fault};
  return filter;
}

HtmlField field(const Parameters& parameters, const std::string& name,
                const std::string& label, Words choices) {
  return {name, label, parameter(parameters, name), std::move(choices)};
}

HtmlForm filter_form(const std::string& action, const Parameters& parameters,
                     std::vector<HtmlField> before) {
  HtmlForm form{action, "show", std::move(before)};
  const auto add = [&](const char* name, const char* label,
                       Words choices = {}) {
    form.fields.push_back(field(parameters, name, label, std::move(choices)));
  };
  add("kind", "kind", kind_words());
  add("party", "party");
  add("actor", "who");
  add("area", "area");
  add("model", "model");
  add("strength", "strength", strength_words());
  add("status", "status", status_words());
  add("review", "review", review_words());
  add("since", "since");
  add("until", "until");
  add("as_of", "as of");
  add("known_at", "as known on");
  add("topic", "topic", {"all"});
  return form;
}

}  // namespace pledgebook
