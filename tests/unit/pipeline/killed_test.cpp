#include <doctest/doctest.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "unit/pipeline/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

void ingest_all(const std::string& database,
                const std::vector<IngestInput>& inputs) {
  Store store(database, Store::Access::write);
  IngestOptions options = options_of(2);
  options.batch_documents = 16;
  ingest(store, inputs, {&kLines, 1}, analyze_lines, options);
}

// Runs the ingest in a child and kills it after a while.
void killed_after(std::chrono::microseconds delay, const std::string& database,
                  const std::vector<IngestInput>& inputs) {
  const pid_t child = fork();
  if (child == 0) {
    ingest_all(database, inputs);
    _exit(0);
  }
  std::this_thread::sleep_for(delay);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("killed at any moment and run again it ends the same") {
  TemporaryFolder folder;
  const std::vector<IngestInput> inputs = write_files(folder);
  const auto begin = std::chrono::steady_clock::now();
  ingest_all(folder / "whole.db", inputs);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  const std::string expected =
      dump(Store(folder / "whole.db", Store::Access::read));
  int cut = 0;
  for (int i = 0; i < 10; ++i) {
    const std::string database = folder / ("cut" + std::to_string(i) + ".db");
    killed_after(whole * (i + 1) / 12, database, inputs);
    try {
      const Store partial(database, Store::Access::read);
      if (dump(partial) != expected) ++cut;
    } catch (const StoreError&) {
      ++cut;  // not even the schema was there
    }
    ingest_all(database, inputs);
    const Store store(database, Store::Access::read);
    CHECK((dump(store) == expected));
    CHECK(store.db().text("PRAGMA integrity_check") == "ok");
  }
  CHECK(cut > 0);
}
