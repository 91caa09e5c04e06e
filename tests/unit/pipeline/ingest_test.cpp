#include "pledgebook/pipeline/ingest.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

#include "unit/pipeline/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

IngestSummary run(Store& store, const std::vector<IngestInput>& inputs,
                  const IngestOptions& options,
                  const Analyze& analyze = analyze_lines,
                  const IngestHooks& hooks = {}) {
  return ingest(store, inputs, {&kLines, 1}, analyze, options, hooks);
}

}  // namespace

TEST_CASE("any number of threads and any batch gives the same database") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  Store one(":memory:", Store::Access::write);
  const IngestSummary summary = run(one, inputs, options_of(1));
  const std::string expected = dump(one);
  CHECK(summary.files == 12);
  CHECK(summary.documents == 919);
  CHECK(summary.refused == 1);
  CHECK(summary.not_analysed.at("cy") == 1);
  CHECK(summary.statements == 2 * 918);
  CHECK(summary.on_topic == 918);
  CHECK(expected.size() > 100000);
  for (const unsigned threads : {2u, 3u, 8u}) {
    CAPTURE(threads);
    IngestOptions options = options_of(threads);
    options.pending_bytes = threads == 8 ? 1 : 10000;
    options.batch_documents = threads;
    Store many(":memory:", Store::Access::write);
    run(many, inputs, options);
    CHECK((dump(many) == expected));
    // Row numbers too, since lists of equal dates may show them one day.
    CHECK(many.db().text("SELECT group_concat(path) FROM (SELECT path FROM"
                         " location ORDER BY location)") ==
          one.db().text("SELECT group_concat(path) FROM (SELECT path FROM"
                        " location ORDER BY location)"));
  }
}

TEST_CASE("a second run reads nothing again but what was refused") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  Store store(":memory:", Store::Access::write);
  run(store, inputs, options_of(2));
  const std::string expected = dump(store);
  std::atomic<int> analysed = 0;
  const IngestSummary again =
      run(store, inputs, options_of(2), [&](const Document& d) {
        ++analysed;
        return analyze_lines(d);
      });
  CHECK(analysed == 0);
  CHECK(again.files_unchanged == 11);
  CHECK(again.refused == 1);
  CHECK(again.added.at(Writer::Added::unchanged) == 2);
  CHECK((dump(store) == expected));
}

TEST_CASE("what the walk found wrong is a refusal, until it is well") {
  TemporaryFolder folder;
  std::vector<IngestInput> inputs = write_files(folder);
  const std::string list = folder / "manifest.tsv";
  inputs.insert(inputs.begin() + 2,
                {list,
                 {},
                 false,
                 {{list, 3, 0, "no path", ""}, {list, 7, 0, "no date", ""}}});
  inputs.push_back(
      {folder / "pipe", {}, false, {{"pipe", 0, 0, "a pipe", ""}}});
  const auto recorded = [](const Store& store) {
    return store.db().text(
        "SELECT group_concat(line || ' ' || reason, '; ')"
        " FROM (SELECT * FROM v_refusal ORDER BY reason, line)");
  };
  Store store(":memory:", Store::Access::write);
  std::vector<std::string> order;
  IngestHooks hooks;
  hooks.refused = [&](const Diagnostic& d) { order.push_back(d.message); };
  const IngestSummary done =
      run(store, inputs, options_of(3), analyze_lines, hooks);
  CHECK(done.files == 12);
  CHECK(done.refused == 4);
  CHECK(recorded(store) == "3 a bad line; 0 a pipe; 7 no date; 3 no path");
  CHECK(order ==
        std::vector<std::string>{"no path", "no date", "a bad line", "a pipe"});
  // The next time one row is mended.
  inputs[2].faults.pop_back();
  run(store, inputs, options_of(1));
  CHECK(recorded(store) == "3 a bad line; 0 a pipe; 3 no path");
  inputs[2].faults.clear();
  run(store, inputs, options_of(1));
  CHECK(recorded(store) == "3 a bad line; 0 a pipe");
}

TEST_CASE("a run that was stopped goes on where it was") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  Store whole(":memory:", Store::Access::write);
  run(whole, inputs, options_of(2));
  for (const int limit : {0, 1, 40, 400}) {
    CAPTURE(limit);
    Store store(":memory:", Store::Access::write);
    std::atomic<int> seen = 0;
    IngestHooks hooks;
    hooks.stop = [&] { return seen > limit; };
    const IngestSummary cut = run(
        store, inputs, options_of(3),
        [&](const Document& d) {
          ++seen;
          return analyze_lines(d);
        },
        hooks);
    CHECK(cut.interrupted);
    CHECK_FALSE(run(store, inputs, options_of(2)).interrupted);
    CHECK((dump(store) == dump(whole)));
  }
}

TEST_CASE("what analysis throws ends the run and reaches the caller") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  Store store(":memory:", Store::Access::write);
  std::atomic<int> seen = 0;
  CHECK_THROWS_AS(run(store, inputs, options_of(3),
                      [&](const Document& d) {
                        if (++seen == 100) throw std::runtime_error("broken");
                        return analyze_lines(d);
                      }),
                  std::runtime_error);
  run(store, inputs, options_of(2));
  Store whole(":memory:", Store::Access::write);
  run(whole, inputs, options_of(1));
  CHECK((dump(store) == dump(whole)));
}

TEST_CASE("a full disk ends the run with the reason, all threads joined") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  Store store(folder / "a.db", Store::Access::write);
  store.db().integer("PRAGMA max_page_count = 120");
  CHECK_THROWS_AS(run(store, inputs, options_of(3)), StoreError);
}

TEST_CASE("topic-only keeps no text of documents without findings") {
  TemporaryFolder folder;
  std::ofstream(folder / "a") << "We will open a co-op shop today.\n"
                                 "We will do other things tomorrow.\n";
  Store store(":memory:", Store::Access::write);
  IngestOptions options = options_of(1);
  options.topic_only = true;
  run(store, {{folder / "a", {}}}, options);
  CHECK(store.db().integer("SELECT count(*) FROM document") == 2);
  CHECK(store.db().integer("SELECT count(*) FROM document_text") == 1);
  CHECK(store.db().integer("SELECT count(*) FROM statement") == 1);
  CHECK(store.db().text("SELECT options FROM recipe") == "topic-only");
}

TEST_CASE("files that cannot be opened are refused and the rest is read") {
  TemporaryFolder folder;
  std::ofstream(folder / "a") << "We will open a co-op shop today.\n";
  Store store(":memory:", Store::Access::write);
  std::vector<std::string> refused;
  std::size_t done = 0;
  IngestHooks hooks;
  hooks.refused = [&](const Diagnostic& d) { refused.push_back(d.path); };
  hooks.progress = [&](const Progress& p) { done = p.files_done; };
  const IngestSummary summary =
      run(store, {{folder / "none", {}}, {folder / "a", {}}}, options_of(2),
          analyze_lines, hooks);
  CHECK(refused == std::vector<std::string>{folder / "none"});
  CHECK(summary.documents == 1);
  CHECK(done == 2);
  CHECK(store.db().integer("SELECT count(*) FROM v_refusal") == 1);
}
