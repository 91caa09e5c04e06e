#include "pledgebook/query/filter_sql.h"

#include <algorithm>

#include "pledgebook/store/anchors.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

class Builder {
 public:
  explicit Builder(FilterSql& sql) : sql_(sql) {}

  void clause(const std::string& text) {
    if (!sql_.where.empty()) sql_.where += " AND ";
    sql_.where += text;
  }
  template <typename Value>
  void clause(const std::string& text, const Value& value) {
    clause(text);
    sql_.values.emplace_back(value);
  }
  // An index can seek one value and keep the order; several are filtered.
  void any_of(const std::string& column, const std::vector<std::string>& all) {
    if (all.empty()) return;
    if (all.size() == 1) return clause(column + " = ?", all.front());
    clause(in_list(sql_, "+" + column, all));
  }

 private:
  FilterSql& sql_;
};

template <typename Enum>
std::vector<std::string> words(const std::vector<Enum>& values) {
  std::vector<std::string> out;
  for (const Enum value : values) out.emplace_back(to_string(value));
  return out;
}

void add_review(Builder& build, const StatementFilter& f, bool collapse) {
  if (f.review.empty()) {
    if (collapse) return build.clause("s.shown = 1");
    build.clause("s.live = 1");
    return build.clause("s.review <> 'rejected'");
  }
  if (f.review == "pending") {
    build.clause(collapse ? "s.shown = 1" : "s.live = 1");
    return build.clause("+s.review = 'pending'");
  }
  build.clause("s.live = 1");
  if (f.review != "any") {
    build.clause("s.review <> 'pending'");
    build.clause("s.review = ?", f.review);
  }
}

void add_dates(Builder& build, const Store& store, const StatementFilter& f,
               bool collapse) {
  if (f.since) {
    build.clause("s.day >= ?", earliest_day(store, *f.since, collapse));
    build.clause("s.last_day >= ?", f.since->first_day());
  }
  if (f.until) {
    build.clause("(s.day <= ? OR s.day = " + std::to_string(kUndated) + ")",
                 static_cast<long long>(f.until->last_day()));
  }
}

void add_document(Builder& build, const Store& store,
                  const StatementFilter& f) {
  std::string list;
  for (const long long rowid : documents_called(store, f.document)) {
    list += (list.empty() ? "" : ", ") + std::to_string(rowid);
  }
  build.clause("s.document IN (" + list + ")");
}

// One area or model is looked up in list order; others are tested.
void add_labels(Builder& build, FilterSql& sql, const char* type,
                const std::vector<std::string>& labels, bool& seek) {
  if (labels.empty()) return;
  if (seek && labels.size() == 1) {
    seek = false;
    sql.from = "label g CROSS JOIN ";
    sql.order = "g.day, g.rank, g.begin, g.statement";
    build.clause(std::string("g.type = '") + type + "'");
    build.clause("g.label = ?", labels.front());
    // By an index in list order (statement_day, topic_party …), which knows
    // what is shown, and not row by row from all over the table.
    return build.clause(
        "(s.day, s.rank, s.begin, +s.statement) ="
        " (g.day, g.rank, g.begin, g.statement)");
  }
  build.clause(std::string("EXISTS (SELECT 1 FROM label x WHERE"
                           " x.statement = s.statement AND x.type = '") +
               type + "' AND " + in_list(sql, "x.label", labels) + ")");
}

void add_fields(Builder& build, const Store& store, const StatementFilter& f) {
  if (!f.document.empty()) add_document(build, store, f);
  build.any_of("s.party", f.parties);
  build.any_of("s.actor", f.actors);
  build.any_of("s.kind", words(f.kinds));
  build.any_of("s.strength", words(f.strengths));
  add_dates(build, store, f, shown_alone(f));
  if (f.min_confidence > 0) {
    build.clause("s.confidence >= ?", f.min_confidence);
  }
}

}  // namespace

std::vector<std::string> review_words() {
  return {"pending", "accepted", "corrected", "rejected", "any"};
}

std::vector<long long> documents_called(const Store& store,
                                        const std::string& name) {
  Stmt find(store.db(),
            "SELECT l.document, l.path FROM location l WHERE l.current = 1"
            " AND l.stem = ?1 UNION SELECT document, ?2 FROM document"
            " WHERE key = ?2 AND live = 1");
  find.bind(stem_of(name), name);
  std::vector<long long> exact, partial;
  while (find.step()) {
    const std::string path = find.text(1);
    if (path == name) exact.push_back(find.integer(0));
    if (path.ends_with("/" + name) || stem_of(path) == name) {
      partial.push_back(find.integer(0));
    }
  }
  return exact.empty() ? partial : exact;
}

// Only where there is such a month or year need an index be read from there.
long long earliest_day(const Store& store, const Date& since, bool shown) {
  const long long bound = since.first_day();
  const Date first = date_of_day(static_cast<long>(bound));
  if (!shown) return Date{first.year, 1, 1}.first_day();
  Stmt reaching(store.db(),
                "SELECT 1 FROM statement WHERE shown = 1 AND day = ?1 AND"
                " last_day >= ?2 LIMIT 1");
  for (const Date& begin :
       {Date{first.year, 1, 1}, Date{first.year, first.month, 1}}) {
    if (begin.first_day() >= bound) continue;
    if (reaching.run(static_cast<long long>(begin.first_day()), bound)) {
      return begin.first_day();
    }
  }
  return bound;
}

bool shown_alone(const StatementFilter& f) {
  return f.collapse && f.document.empty() &&
         (f.review.empty() || f.review == "pending");
}

FilterSql filter_sql(const Store& store, const StatementFilter& f) {
  FilterSql sql;
  sql.order = "s.day, s.rank, s.begin, s.statement";
  Builder build(sql);
  bool seek = f.document.empty();
  add_labels(build, sql, "area", f.areas, seek);
  add_labels(build, sql, "model", f.models, seek);
  add_review(build, f, f.collapse && f.document.empty());
  if (f.topic != Topic::all) {
    build.clause(f.topic == Topic::on ? "s.topic = 1" : "s.topic = 0");
  }
  add_fields(build, store, f);
  return sql;
}

FilterSql tests_sql(const Store& store, const StatementFilter& f) {
  FilterSql sql;
  Builder build(sql);
  bool seek = false;
  add_labels(build, sql, "area", f.areas, seek);
  add_labels(build, sql, "model", f.models, seek);
  if (!shown_alone(f) || !f.review.empty()) {
    add_review(build, f, f.collapse && f.document.empty());
  }
  add_fields(build, store, f);
  return sql;
}

std::string in_list(FilterSql& sql, const std::string& column,
                    const std::vector<std::string>& values) {
  std::string marks;
  for (const std::string& value : values) {
    marks += marks.empty() ? "?" : ", ?";
    sql.values.emplace_back(value);
  }
  return column + " IN (" + marks + ")";
}

void begin_after(FilterSql& sql, const Cursor& c) {
  sql.where += " AND (" + sql.order + ") > (?, ?, ?, ?)";
  for (const long long part : {c.day, c.rank, c.begin, c.statement}) {
    sql.values.emplace_back(part);
  }
}

void FilterSql::bind(Stmt& stmt) const {
  stmt.bind();
  add_to(stmt);
}

void FilterSql::add_to(Stmt& stmt) const {
  for (const auto& value : values) {
    std::visit([&](const auto& v) { stmt.add(v); }, value);
  }
}

}  // namespace pledgebook
