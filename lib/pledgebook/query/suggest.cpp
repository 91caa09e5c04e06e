#include "pledgebook/query/suggest.h"

#include <algorithm>
#include <map>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/terms.h"

namespace pledgebook {
namespace {

constexpr double kSameFigure = 0.15;
constexpr double kSameModel = 0.04;
constexpr double kSameArea = 0.04;
constexpr double kActorNamed = 0.05;
constexpr double kBefore = 0.5;  // factor of what lies before the pledge
constexpr std::size_t kShortlist = 60;

struct Candidate {
  EvidenceSuggestion shown;
  std::string words;  // all that is compared
  std::vector<std::string> models, areas;
  std::vector<double> figures;
};

class Evidences {
 public:
  explicit Evidences(const Store& store) {
    Stmt rows(store.db(),
              "SELECT digest, measure, scope, date, value, unit, words,"
              " source, note FROM fact ORDER BY digest");
    while (rows.step()) add_fact(rows);
    StatementFilter claims;
    claims.kinds = {Kind::claim};
    each_row(store, claims, {}, "", [&](StoredRow&& stored) {
      add_claim(stored.row);
      return true;
    });
    index_.finish();
  }

  std::vector<Candidate> best(const StatementRow& pledge) const {
    std::vector<Candidate> out;
    const auto terms = terms_of(pledge.statement.text);
    for (const auto& match : index_.like(terms, 0, kShortlist)) {
      Candidate c = all_[match.text];
      // Coverage: a long fact may tell as much as a short one.
      c.shown.score = (match.similarity + match.coverage) / 2;
      c.shown.reasons.push_back("words: " + join(match.shared, " "));
      out.push_back(std::move(c));
    }
    return out;
  }

 private:
  void add(Candidate&& c) {
    index_.add(terms_of(c.words));
    c.shown.title = c.shown.title.substr(0, 200);
    all_.push_back(std::move(c));
  }

  void add_fact(const Stmt& rows) {
    Fact fact;
    fact.date = rows.text(3);
    fact.value = rows.text(4);
    Candidate c;
    c.shown.candidate = "fact:" + rows.text(0);
    c.shown.title = rows.null(6) ? rows.text(1) + ", " + rows.text(2) + ": " +
                                       rows.text(4) + " " + rows.text(5)
                                 : rows.text(6);
    c.shown.source = rows.text(7);
    c.shown.date = fact.day();
    c.words = join(
        {rows.text(1), rows.text(2), rows.text(4), rows.text(6), rows.text(8)},
        " ");
    if (const auto number = fact.number()) c.figures.push_back(*number);
    add(std::move(c));
  }

  void add_claim(const StatementRow& row) {
    Candidate c;
    c.shown.candidate = "statement:" + row.statement.id;
    c.shown.title = row.statement.text;
    c.shown.source = row.url().empty() ? row.document : row.url();
    c.shown.date = row.date();
    c.words = row.statement.text + " " + row.meta.title;
    c.models = row.statement.models;
    c.areas = row.statement.areas;
    for (const Quantity& q : row.statement.quantities) {
      c.figures.push_back(q.value);
    }
    add(std::move(c));
  }

  TermIndex index_;
  std::vector<Candidate> all_;
};

bool share(const std::vector<std::string>& a,
           const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::find(b.begin(), b.end(), x) != b.end();
  });
}

bool names(const std::string& words, const std::string& actor) {
  const std::size_t blank = actor.rfind(' ');
  const std::string surname =
      blank == actor.npos ? actor : actor.substr(blank + 1);
  return surname.size() > 3 && words.find(surname) != words.npos;
}

void weigh(const StatementRow& pledge, Candidate& c) {
  EvidenceSuggestion& shown = c.shown;
  auto add = [&](bool holds, double worth, const std::string& reason) {
    if (!holds) return;
    shown.score += worth;
    shown.reasons.push_back(reason);
  };
  const Statement& s = pledge.statement;
  add(std::any_of(s.quantities.begin(), s.quantities.end(),
                  [&](const Quantity& q) {
                    return std::find(c.figures.begin(), c.figures.end(),
                                     q.value) != c.figures.end();
                  }),
      kSameFigure, "same figure");
  add(share(s.models, c.models), kSameModel, "same model");
  add(share(s.areas, c.areas), kSameArea, "same area");
  add(names(c.words, s.actor), kActorNamed, s.actor + " named");
  const auto said = pledge.date();
  if (!said || !shown.date) return;
  const long days = shown.date->last_day() - said->first_day();
  if (days < 0) {
    shown.score *= kBefore;
    shown.reasons.push_back("before the pledge");
  } else {
    shown.reasons.push_back(std::to_string(days) + " days after");
  }
}

std::map<std::string, std::string> decisions(const Store& store,
                                             const std::string& id) {
  Stmt rows(store.db(),
            "SELECT c.candidate, c.accepted FROM suggestion_decision c"
            " CROSS JOIN anchor a ON a.anchor = c.anchor"
            " CROSS JOIN statement s ON s.statement = a.statement"
            " WHERE s.id = ? ORDER BY c.at, c.digest");
  rows.bind(id);
  std::map<std::string, std::string> out;
  while (rows.step()) {
    out[rows.text(0)] = rows.integer(1) != 0 ? "accepted" : "declined";
  }
  return out;
}

}  // namespace

std::vector<EvidenceSuggestion> suggest_evidence(const Store& store,
                                                 const std::string& id,
                                                 std::size_t limit) {
  Stmt find(store.db(), row_select() + " WHERE s.id = ?");
  find.bind(id);
  if (!find.step()) return {};
  const StatementRow pledge = read_row(find).row;
  const auto decided = decisions(store, id);
  std::vector<EvidenceSuggestion> out;
  for (Candidate& c : Evidences(store).best(pledge)) {
    if (c.shown.candidate == "statement:" + id) continue;
    weigh(pledge, c);
    const auto decision = decided.find(c.shown.candidate);
    if (decision != decided.end()) c.shown.decision = decision->second;
    out.push_back(std::move(c.shown));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return a.score > b.score;
  });
  if (limit > 0 && out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace pledgebook
