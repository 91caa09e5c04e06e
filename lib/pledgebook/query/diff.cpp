#include "pledgebook/query/diff.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/store/extraction.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

// A statement of one side, reduced to what is compared.
struct Side {
  std::string id, document, key, record, text, rules;
  ByteSpan span;
};

// Live statements as found, in order of id.
class Statements {
 public:
  explicit Statements(const Store& store)
      : rows_(store.db(),
              "SELECT " + statement_columns() +
                  ", s.found, l.path, d.key FROM statement s CROSS JOIN"
                  " document d ON d.document = s.document LEFT JOIN location"
                  " l ON l.location = d.location WHERE s.live = 1"
                  " ORDER BY s.id") {}

  std::optional<Side> next() {
    if (!rows_.step()) return std::nullopt;
    Statement s = read_statement(rows_, 0);
    if (const std::string found = rows_.text(29); !found.empty()) {
      if (const auto as_found = with_fields(s, found)) s = *as_found;
    }
    Side side{s.id, rows_.text(30), rows_.text(31), record_of(s), s.text,
              "",   s.span};
    for (const std::string& rule : s.rules) {
      side.rules += (side.rules.empty() ? "" : " ") + rule;
    }
    return side;
  }

 private:
  Stmt rows_;
};

DiffRow row_of(DiffRow::What what, const Side* before, const Side* after) {
  const Side& last = after != nullptr ? *after : *before;
  DiffRow row;
  row.what = what;
  row.document = last.document;
  row.id = last.id;
  row.text = last.text;
  if (before != nullptr) row.before = before->record;
  if (after != nullptr) row.after = after->record;
  if (before != nullptr) row.rules_before = before->rules;
  if (after != nullptr) row.rules_after = after->rules;
  if (before != nullptr && after != nullptr) {
    row.fields = different_keys(before->record, after->record);
  }
  return row;
}

bool same_place(const Side& a, const Side& b) {
  return a.key == b.key &&
         2 * overlap(a.span, b.span) >= std::max(a.span.size(), b.span.size());
}

// Pairs what vanished with what appeared in the same place.
void pair_up(std::vector<Side>& dropped, std::vector<Side>& added,
             std::vector<std::pair<Side, DiffRow>>& out) {
  std::multimap<std::string, Side*> by_key;
  for (Side& side : dropped) by_key.emplace(side.key, &side);
  for (const Side& side : added) {
    const auto [first, last] = by_key.equal_range(side.key);
    const auto match = std::find_if(first, last, [&](const auto& entry) {
      return same_place(*entry.second, side);
    });
    if (match == last) {
      out.emplace_back(side, row_of(DiffRow::What::added, nullptr, &side));
      continue;
    }
    out.emplace_back(side,
                     row_of(DiffRow::What::changed, match->second, &side));
    by_key.erase(match);
  }
  for (const auto& [key, side] : by_key) {
    out.emplace_back(*side, row_of(DiffRow::What::dropped, side, nullptr));
  }
}

}  // namespace

void diff(const Store& before, const Store& after,
          const std::function<void(const DiffRow&)>& sink) {
  Statements left(before), right(after);
  std::vector<Side> dropped, added;
  std::vector<std::pair<Side, DiffRow>> out;
  std::optional<Side> a = left.next(), b = right.next();
  while (a || b) {
    if (!b || (a && a->id < b->id)) {
      dropped.push_back(std::move(*a));
      a = left.next();
    } else if (!a || b->id < a->id) {
      added.push_back(std::move(*b));
      b = right.next();
    } else {
      if (a->record != b->record) {
        out.emplace_back(*b, row_of(DiffRow::What::changed, &*a, &*b));
      }
      a = left.next();
      b = right.next();
    }
  }
  pair_up(dropped, added, out);
  std::sort(out.begin(), out.end(), [](const auto& x, const auto& y) {
    return std::tie(x.first.document, x.first.span.begin, x.second.id) <
           std::tie(y.first.document, y.first.span.begin, y.second.id);
  });
  for (const auto& [side, row] : out) sink(row);
}

void diff_runs(const Store& store, long long run, long long upto,
               const std::function<void(const DiffRow&)>& sink) {
  // Of several changes of one statement the first before and the last after.
  Stmt rows(store.db(),
            "SELECT c.id, c.what, l.path, c.before, c.after FROM"
            " statement_change c CROSS JOIN document d ON d.document ="
            " c.document LEFT JOIN location l ON l.location = d.location"
            " WHERE c.run > ? AND c.run <= ? ORDER BY l.path, c.id, c.run");
  rows.bind(run, upto);
  std::optional<DiffRow> open;
  auto flush = [&] {
    if (!open || (open->before.empty() && open->after.empty())) return;
    if (open->before == open->after) return;
    open->what = open->before.empty()  ? DiffRow::What::added
                 : open->after.empty() ? DiffRow::What::dropped
                                       : DiffRow::What::changed;
    const std::string& last = open->after.empty() ? open->before : open->after;
    open->text = json_text(last, "text");
    open->rules_before = json_text(open->before, "rules");
    open->rules_after = json_text(open->after, "rules");
    if (open->what == DiffRow::What::changed) {
      open->fields = different_keys(open->before, open->after);
    }
    sink(*open);
  };
  while (rows.step()) {
    if (!open || open->id != rows.view(0)) {
      flush();
      open = DiffRow{};
      open->id = rows.text(0);
      open->document = rows.text(2);
      open->before = rows.text(3);
    }
    open->after = rows.text(4);
  }
  flush();
}

std::vector<RunRow> runs(const Store& store) {
  Stmt rows(store.db(),
            "SELECT u.run, r.version, r.lexicon, r.options, u.started,"
            " u.finished FROM run u JOIN recipe r ON r.recipe = u.recipe"
            " ORDER BY u.run");
  std::vector<RunRow> out;
  while (rows.step()) {
    out.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3),
                   rows.text(4), rows.text(5)});
  }
  return out;
}

}  // namespace pledgebook
