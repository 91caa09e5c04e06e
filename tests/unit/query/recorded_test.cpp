// What people recorded: outcomes, reviews and thread edits, and that they
// survive new lexicons, edited documents and any order of import.
#include <doctest/doctest.h>

#include <algorithm>

#include "pledgebook/query/canonical.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/outcomes.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/silence.h"
#include "pledgebook/query/threads.h"
#include "pledgebook/store/merge.h"
#include "pledgebook/store/records.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

const char* kPledge = "We will pay for 4,200 more health visitors by 2015";
const std::string kText =
    std::string("They met in May. ") + kPledge + ". It was warm.";
const AsOf kToday{{2024, 1, 1}, {2024, 1, 1}};
const Signature kAnna{"Anna", "2023-05-01T09:00:00Z", "read the source"};

void add(Store& store, const std::string& text, const Recipe& recipe,
         const std::string& found = kPledge, Kind kind = Kind::pledge) {
  const Document d = make_document("visitors.txt", text, "2010-05-20");
  Statement s = make_statement(d, found, kind);
  s.passage = recipe.lexicon == kNextRecipe.lexicon ? 2 : 1;
  Writer(store, recipe, kNow).add(d, std::vector{s});
}

std::vector<OutcomeRow> rows_of(const std::string& text) {
  return read_outcomes(text, "o.tsv", {2024, 1, 1},
                       [](const Diagnostic& d) { FAIL(to_string(d)); });
}

const std::string kOutcome =
    "document\tquote\tstatus\teffective\trecorded\treason\n"
    "visitors.txt\tpay for 4,200  more health visitors\tpartly-fulfilled\t"
    "2015-03-31\t2016-01-01\t-\n";

Status status(const Store& store) {
  StatementFilter f;
  f.as_of = kToday;
  const auto rows = follow_through(store, f);
  REQUIRE(rows.size() == 1);
  return rows.front().status;
}

std::string dump(const Store& store) {
  std::string out;
  canonical(store, [&](std::string_view line) {
    out += line;
    out += '\n';
  });
  return out;
}

}  // namespace

TEST_CASE("outcomes find their pledge by words, before or after it comes") {
  Store after(":memory:", Store::Access::write);
  add(after, kText, kRecipe);
  const OutcomeImport first = import_outcomes(after, rows_of(kOutcome), "o");
  CHECK(first.added == 1);
  CHECK(first.unresolved.empty());
  CHECK(status(after) == Status::partly_fulfilled);
  CHECK(import_outcomes(after, rows_of(kOutcome), "o").known == 1);

  Store before(":memory:", Store::Access::write);
  const OutcomeImport early = import_outcomes(before, rows_of(kOutcome), "o");
  REQUIRE(early.unresolved.size() == 1);
  CHECK(early.unresolved[0].line == 2);
  CHECK(unresolved_outcomes(before).size() == 1);
  add(before, kText, kRecipe);
  CHECK(unresolved_outcomes(before).empty());
  CHECK(status(before) == Status::partly_fulfilled);
  CHECK(import_outcomes(before, rows_of(kOutcome), "o").known == 1);
  CHECK((dump(before) == dump(after)));
}

TEST_CASE("a quoted sentence of two statements means its pledge") {
  Store store(":memory:", Store::Access::write);
  const Document d = make_document(
      "a.txt", "Numbers had doubled since 2009 and he will build ten more.");
  Writer(store, kRecipe, kNow)
      .add(d, std::vector{make_statement(d, "Numbers had doubled since 2009",
                                         Kind::claim),
                          make_statement(d, "he will build ten more")});
  Records records(store);
  const auto id = records.resolve({"", "a", d.text});
  REQUIRE(id);
  CHECK(*id == make_statement(d, "he will build ten more").id);
  CHECK_FALSE(records.resolve({"", "a", "he will build ten more ships"}));
  CHECK_FALSE(records.resolve({"", "a", "e"}));  // in both
}

TEST_CASE("malformed rows are named by line and the rest is read") {
  std::vector<std::size_t> lines;
  const auto rows = read_outcomes(
      "id,status,effective\n"
      "aaaa,kept,2010\n"  // no such status
      "aaaa,fulfilled,2010-02-30\n"
      "-,fulfilled,2010\n"  // points at nothing
      "aaaa,fulfilled\n"    // a field is missing
      "aaaa,fulfilled,-\n",
      "o.csv", {2024, 1, 1},
      [&](const Diagnostic& d) { lines.push_back(d.line); });
  CHECK(lines == std::vector<std::size_t>{2, 3, 4, 5});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].outcome.effective == Date{2024, 1, 1});
}

TEST_CASE("verdicts and reviews survive a new lexicon") {
  Store store(":memory:", Store::Access::write);
  add(store, kText, kRecipe);
  import_outcomes(store, rows_of(kOutcome), "o");
  Records records(store);
  const std::string id = list(store, {}).front().statement.id;
  REQUIRE(records.add(
      id, {Review::Verdict::corrected, R"({"actor":"Ann Keen"})"}, kAnna));
  CHECK(list(store, {}).front().statement.actor == "Ann Keen");
  SUBCASE("that finds the same words") { add(store, kText, kNextRecipe); }
  SUBCASE("that calls them something else") {
    add(store, kText, kNextRecipe, kPledge, Kind::position);
  }
  SUBCASE("that takes in more words") {
    add(store, kText, kNextRecipe, std::string(kPledge) + ". It was warm.");
  }
  SUBCASE("that finds nothing there") {
    add(store, kText, kNextRecipe, "They met in May", Kind::claim);
    StatementFilter pledges;
    pledges.kinds = {Kind::pledge};
    CHECK(list(store, pledges).front().kept);
  }
  CHECK(status(store) == Status::partly_fulfilled);
  StatementFilter f;
  f.actors = {"Ann Keen"};
  const auto rows = list(store, f);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].review == "corrected");
  CHECK(rows[0].reviewed_by == "Anna");
  CHECK(rows[0].statement.kind == Kind::pledge);
}

TEST_CASE("verdicts and reviews move with their words in an edited document") {
  Store store(":memory:", Store::Access::write);
  add(store, kText, kRecipe);
  import_outcomes(store, rows_of(kOutcome), "o");
  Records records(store);
  REQUIRE(records.add(list(store, {}).front().statement.id,
                      {Review::Verdict::accepted, "{}"}, kAnna));
  add(store, "A new first line. " + kText, kRecipe);
  CHECK(status(store) == Status::partly_fulfilled);
  CHECK(list(store, {}).front().review == "accepted");
  // The words are gone: the verdict stays with the old revision.
  add(store, "Nothing of it is left here.", kRecipe, "Nothing of it is left");
  CHECK(status(store) == Status::not_rated);
  // They are back: so is the verdict.
  add(store, kText, kRecipe);
  CHECK(status(store) == Status::partly_fulfilled);
}

TEST_CASE("a rejected finding is not shown and can be taken back") {
  Store store(":memory:", Store::Access::write);
  add(store, kText, kRecipe);
  Records records(store);
  const std::string id = list(store, {}).front().statement.id;
  REQUIRE(records.add(id, {Review::Verdict::rejected, "{}"}, kAnna));
  CHECK(list(store, {}).empty());
  StatementFilter rejected;
  rejected.review = "rejected";
  CHECK(list(store, rejected).size() == 1);
  REQUIRE(records.add(id, {Review::Verdict::accepted, "{}"},
                      {"Ben", "2023-06-01T09:00:00Z", "it is one"}));
  CHECK(list(store, {}).front().reviewed_by == "Ben");
  CHECK(show(store, id, kToday)->reviews.size() == 2);
  CHECK_FALSE(records.add(
      id, {Review::Verdict::corrected, R"({"kind":"promise"})"}, kAnna));
  CHECK_FALSE(records.add("no such id", {}, kAnna));
}

TEST_CASE("any order of imports gives the same content") {
  const std::vector<std::string> parts = {
      "visitors.txt\tpay for 4,200 more\tin-progress\t2011\t2012-01-01\t-\n",
      "visitors.txt\tpay for 4,200 "
      "more\tfulfilled\t2015-03-31\t2016-01-01\t-\n",
      "visitors.txt\tpay for 4,200 more\tnot-fulfilled\t2015-03-31\t"
      "2016-01-01\t-\n"};
  const std::string header =
      "document\tquote\tstatus\teffective\trecorded\treason\n";
  std::vector<int> order = {0, 1, 2, 3};  // 3 is the document
  std::string expected;
  do {
    Store store(":memory:", Store::Access::write);
    for (const int i : order) {
      if (i == 3) {
        add(store, kText, kRecipe);
      } else {
        import_outcomes(
            store, rows_of(header + parts[static_cast<std::size_t>(i)]), "o");
      }
    }
    CHECK(status(store) == Status::disputed);
    if (expected.empty()) expected = dump(store);
    CHECK((dump(store) == expected));
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("threads are joined, shown in order of time, and split") {
  Store store(":memory:", Store::Access::write);
  Writer writer(store, kRecipe, kNow);
  std::vector<std::string> ids;
  const std::vector<std::pair<std::string, std::string>> said = {
      {"2015-04-14", "We guarantee a right to mutualise in public services"},
      {"2017-05-18", "We will put the freedom to mutualise into law"},
      {"2018-01-01", "We have dropped the law on mutualising services"}};
  for (const auto& [date, text] : said) {
    const Document d = make_document(date + ".txt", text, date);
    const Statement s =
        make_statement(d, text, Kind::pledge, "", "conservative");
    writer.add(d, std::vector{s});
    ids.push_back(s.id);
  }
  Records records(store);
  REQUIRE(records.add_edit("join", ids[0], ids[1], "repeats", kAnna));
  REQUIRE(records.add_edit("join", ids[1], ids[2], "drops", kAnna));
  CHECK_FALSE(records.add_edit("join", ids[0], ids[1], "resembles", kAnna));
  const auto thread = thread_of(store, ids[2]);
  REQUIRE(thread);
  CHECK(thread->id == ids[0]);
  REQUIRE(thread->steps.size() == 3);
  CHECK(thread->steps[2].relation == "drops");
  CHECK(thread->steps[2].to == ids[1]);
  CHECK(follow_one(store, ids[1], kToday)->contradicted);
  CHECK_FALSE(
      follow_one(store, ids[1], {{2017, 6, 1}, {2024, 1, 1}})->contradicted);
  REQUIRE(records.add_edit("split", ids[1], ids[2], "",
                           {"Anna", "2023-05-02", "not the same"}));
  CHECK(thread_of(store, ids[0])->steps.size() == 2);
  CHECK_FALSE(thread_of(store, ids[2]));
  CHECK(ThreadSuggester(store).of(ids[0]).empty());  // all decided but one
}

TEST_CASE("relations are told by what changed") {
  StatementRow a, b;
  a.statement.party = b.statement.party = "labour";
  a.statement.text = b.statement.text = "We will double the sector";
  CHECK(relate(a, b).word == "repeats");
  a.statement.strength = Strength::aspiration;
  b.statement.strength = Strength::firm;
  CHECK(relate(a, b).word == "firms");
  CHECK(relate(b, a).word == "softens");
  b.statement.party = "conservative";
  CHECK(relate(a, b).word == "adopts");
  b.statement.party = "labour";
  b.statement.strength = a.statement.strength;
  a.statement.quantities = {{"=", 10, "count", "schools", "ten"}};
  b.statement.quantities = {{"=", 5, "count", "schools", "five"}};
  CHECK(relate(a, b).word == "narrows");
  CHECK(relate(b, a).word == "widens");
  b.statement.text = "We will not double the sector";
  CHECK(relate(a, b).word == "contradicts");
  b.statement.text = "The plan to double the sector was abandoned";
  CHECK(relate(a, b).word == "drops");
  CHECK(same_side("coalition", "conservative"));
  CHECK_FALSE(same_side("coalition", "labour"));
}

TEST_CASE("silence is told with its coverage") {
  Store store(":memory:", Store::Access::write);
  add(store, kText, kRecipe);
  Writer writer(store, kRecipe, kNow);
  SilenceOptions options;
  options.as_of = {2012, 1, 1};
  options.months = 12;
  auto rows = silence(store, {}, options);
  REQUIRE(rows.size() == 1);
  CHECK_FALSE(rows[0].covered);
  CHECK(rows[0].words().starts_with("no-coverage: 0 documents by labour"));
  for (int i = 0; i < 12; ++i) {
    Document d =
        make_document("other" + std::to_string(i),
                      "Other matters no " + std::to_string(i), "2011-06-01");
    d.meta.party = "labour";
    writer.add(d, {});
  }
  rows = silence(store, {}, options);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].covered);
  CHECK(rows[0].documents == 12);
  const Document again = make_document(
      "again.txt", std::string("Said again: ") + kPledge, "2011-07-01");
  writer.add(again, std::vector{make_statement(again, kPledge)});
  CHECK(silence(store, {}, options).empty());
}

TEST_CASE("shards merged give the content of one run") {
  Store whole(":memory:", Store::Access::write);
  Store left(":memory:", Store::Access::write);
  Store right(":memory:", Store::Access::write);
  for (Store* store : {&whole, &left}) add(*store, kText, kRecipe);
  for (Store* store : {&whole, &right}) {
    add(*store, "Edited. " + kText, kRecipe);
    Document d = make_document("b.txt", "We will open two new schools soon");
    d.source_map.replaced(0, 3);
    d.source_map.equal(d.text.size());
    Writer(*store, kRecipe, kNow).add(d, sentences(d, "", "labour"));
    import_outcomes(*store, rows_of(kOutcome), "o");
    const std::string id = list(*store, {}).front().statement.id;
    REQUIRE(Records(*store).add(id, Review{Review::Verdict::accepted, "{}"},
                                kAnna));
  }
  Store merged(":memory:", Store::Access::write);
  merge(merged, left, kNow);
  const MergeSummary second = merge(merged, right, kNow);
  CHECK(second.records == 2);
  CHECK((dump(merged) == dump(whole)));
  merge(merged, right, kNow);
  CHECK((dump(merged) == dump(whole)));
}
