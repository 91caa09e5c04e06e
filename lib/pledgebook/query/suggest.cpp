#include "pledgebook/query/suggest.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/ranking.h"
#include "pledgebook/query/terms.h"

namespace pledgebook {
namespace {

constexpr double kSameFigure = 0.15;
constexpr double kSameModel = 0.04;
constexpr double kSameArea = 0.04;
constexpr double kActorNamed = 0.05;
constexpr double kBefore = 0.5;  // factor of what lies before the pledge
// A passage of a document that merely shares words tells less than a fact or
// a claim that says them.
constexpr double kLooser = 0.6;
constexpr std::size_t kTitle = 200;  // bytes shown
constexpr std::size_t kShortlist = 60;
constexpr std::size_t kMatching = 5000;  // documents, of all words
constexpr std::size_t kLookedInto = 12;  // looked into for one pledge
constexpr std::size_t kPassage = 400;    // bytes, then up to the line's end

struct Candidate {
  EvidenceSuggestion shown;
  std::string words;  // all that is compared
  std::vector<std::string> models, areas;
  std::vector<double> figures;
};

// The pledge's telling words as alternatives of a search.
std::string any_word_of(std::string_view text) {
  std::string out;
  std::string word;
  for (const char c : std::string(text) + " ") {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += c;
      continue;
    }
    if (!word.empty() && !terms_of(word).empty()) {
      out += (out.empty() ? "\"" : " OR \"") + word + '"';
    }
    word.clear();
  }
  return out;
}

std::vector<std::string_view> passages_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    std::size_t end = text.find('\n', std::min(kPassage, text.size()));
    end = std::min(end == text.npos ? end : end + 1, text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

// Everything stored that is compared with one pledge.
class Evidences {
 public:
  Evidences(const Store& store, const StoredRow& pledge) {
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
    add_documents(store, pledge);
  }

  std::vector<Candidate> best(const StatementRow& pledge) const {
    std::vector<Candidate> out;
    const auto terms = terms_of(pledge.statement.text);
    for (const auto& match : index_.like(terms, 0, kShortlist)) {
      out.push_back(scored(all_[match.text], match, 1));
    }
    for (const Candidate& c : passages_) {
      const auto match = index_.compare(terms, terms_of(c.words));
      out.push_back(scored(c, match, kLooser));
    }
    return out;
  }

 private:
  // Coverage: a long fact may tell as much as a short one.
  static Candidate scored(Candidate c, const TermIndex::Match& match,
                          double factor) {
    c.shown.score = factor * (match.similarity + match.coverage) / 2;
    c.shown.reasons.push_back("words: " + join(match.shared, " "));
    return c;
  }

  void add(Candidate&& c) {
    index_.add(terms_of(c.words));
    c.shown.title = c.shown.title.substr(0, kTitle);
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

  // Documents of later days that share the pledge's words, passage by passage:
  // a long one is compared by what it says in one place.
  void add_documents(const Store& store, const StoredRow& pledge) {
    const std::string words = any_word_of(pledge.row.statement.text);
    const auto said = pledge.row.date();
    if (words.empty() || !said) return;
    Restriction later = live_documents();
    later.tests.where += " AND s.document <> ? AND s.date > ?";
    later.tests.values = {pledge.document, to_string(*said)};
    later.window = kMatching;
    Stmt found(store.db(),
               "SELECT l.path, d.title, d.date, d.url, t.text FROM document d"
               " CROSS JOIN location l ON l.location = d.location"
               " CROSS JOIN document_text t ON t.document = d.document"
               " WHERE d.document = ?");
    for (const Ranked::Row& row :
         ranked(store, kDocuments, words, later, kLookedInto).rows) {
      found.bind(row.key);
      if (found.step()) add_document(found);
    }
  }

  void add_document(const Stmt& found) {
    Candidate whole;
    whole.shown.candidate = "document:" + found.text(0);
    whole.shown.source = found.null(3) ? found.text(0) : found.text(3);
    whole.shown.date = found.date(2);
    const std::string text = found.text(4);
    for (const std::string_view passage : passages_of(text)) {
      Candidate one = whole;
      one.shown.title = (found.null(1) ? found.text(0) : found.text(1)) + ": " +
                        fold_blanks(passage);
      one.shown.title = one.shown.title.substr(0, kTitle);
      one.words = std::string(passage);
      passages_.push_back(std::move(one));
    }
  }

  TermIndex index_;
  std::vector<Candidate> all_, passages_;
};

bool share(const std::vector<std::string>& a,
           const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return among(b, x); });
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
                  [&](const Quantity& q) { return among(c.figures, q.value); }),
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

// Of the passages of one document the best.
void keep_first_of_each(std::vector<EvidenceSuggestion>& ranked) {
  std::set<std::string> seen;
  std::erase_if(ranked, [&](const EvidenceSuggestion& one) {
    return !seen.insert(one.candidate).second;
  });
}

}  // namespace

std::vector<EvidenceSuggestion> suggest_evidence(const Store& store,
                                                 const std::string& id,
                                                 std::size_t limit) {
  Stmt find(store.db(), row_select() + " WHERE s.id = ?");
  find.bind(id);
  if (!find.step()) return {};
  const StoredRow stored = read_row(find);
  const StatementRow& pledge = stored.row;
  const auto decided = decisions(store, id);
  std::vector<EvidenceSuggestion> out;
  for (Candidate& c : Evidences(store, stored).best(pledge)) {
    if (c.shown.candidate == "statement:" + id) continue;
    weigh(pledge, c);
    const auto decision = decided.find(c.shown.candidate);
    if (decision != decided.end()) c.shown.decision = decision->second;
    out.push_back(std::move(c.shown));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return a.score > b.score;
  });
  keep_first_of_each(out);
  if (limit > 0 && out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace pledgebook
