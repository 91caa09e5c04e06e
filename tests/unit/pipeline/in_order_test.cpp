#include "pledgebook/pipeline/in_order.h"

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

using namespace pledgebook;

namespace {

constexpr int kDocuments = 300;

// Documents "0", "1", …, a refusal behind every tenth; what takes longer
// comes earlier, so that threads finish out of order.
struct Run {
  InOrder work;
  std::string seen;
  std::size_t stop_after = 100000;
  std::size_t found = 0;

  Run() {
    work.read = [](const auto& document, const auto& refused) {
      for (int i = 0; i < kDocuments; ++i) {
        Document one;
        one.text = std::to_string(i);
        if (!document(std::move(one))) return;
        if (i % 10 == 9) refused(Diagnostic{.message = "r"});
      }
    };
    work.analyze = [](const Document& document) {
      if (document.text.size() == 2) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      Statement statement;
      statement.text = "s" + document.text;
      return std::vector<Statement>{statement};
    };
    work.found = [this](const Document& document,
                        std::vector<Statement>&& statements) {
      seen += document.text + statements.front().text + " ";
      return ++found < stop_after;
    };
    work.refused = [this](const Diagnostic& fault) { seen += fault.message; };
  }
};

}  // namespace

TEST_CASE("the number of threads changes nothing") {
  Run one;
  run_in_order(one.work, 1);
  CHECK(one.found == kDocuments);
  CHECK(one.seen.substr(0, 10) == "0s0 1s1 2s");
  CHECK(one.seen.find("9s9 r10s10 ") != std::string::npos);
  for (const unsigned threads : {0U, 2U, 5U}) {
    Run many;
    many.work.pending_bytes = 4;  // little may wait
    run_in_order(many.work, threads);
    CHECK(many.seen == one.seen);
  }
}

TEST_CASE("it ends when nothing more is wanted") {
  for (const unsigned threads : {1U, 3U}) {
    Run run;
    run.stop_after = 7;
    run_in_order(run.work, threads);
    CHECK(run.found == 7);
    CHECK(run.seen == "0s0 1s1 2s2 3s3 4s4 5s5 6s6 ");
  }
}

TEST_CASE("what a function throws comes out, all threads joined") {
  for (const unsigned threads : {1U, 3U}) {
    Run reading, analysing, finding;
    reading.work.read = [](const auto&, const auto&) {
      throw std::runtime_error("read");
    };
    analysing.work.analyze = [](const Document&) -> std::vector<Statement> {
      throw std::runtime_error("analyse");
    };
    finding.work.found = [](const Document&, std::vector<Statement>&&) -> bool {
      throw std::runtime_error("found");
    };
    CHECK_THROWS_WITH(run_in_order(reading.work, threads), "read");
    CHECK_THROWS_WITH(run_in_order(analysing.work, threads), "analyse");
    CHECK_THROWS_WITH(run_in_order(finding.work, threads), "found");
  }
}

TEST_CASE("nothing to read gives nothing") {
  for (const unsigned threads : {1U, 3U}) {
    Run run;
    run.work.read = [](const auto&, const auto&) {};
    run_in_order(run.work, threads);
    CHECK(run.seen.empty());
  }
}
