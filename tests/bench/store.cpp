// What a page and a total cost in a database ten times as large, and what
// writing costs beside a bare insert of the same columns.
//   store_bench [STATEMENTS [FOLDER]]
// Default 1000000; the small database has a tenth. A folder keeps both for
// the next time.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <vector>

#include "bench/writing.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/search.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/timeline.h"
#include "support/synthetic.h"

using namespace pledgebook;

namespace {

constexpr int kRounds = 15;
constexpr Page kPage{50, std::nullopt};
constexpr long long kMostCounted = 50;  // as the program does

// Of processor time, system calls included: other work on the machine makes it
// wait, which tells nothing.
double milliseconds(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Question {
  const char* name;
  std::function<void(const Store&)> ask;
};

// A page as the program prints it: its rows and the totals under them.
Question page(const char* name, const StatementFilter& filter) {
  return {name, [=](const Store& s) {
            (void)list(s, filter, kPage);
            (void)count(s, filter, kMostCounted);
            (void)count_others(s, filter, kMostCounted);
          }};
}

Question search(const char* name, const char* words,
                const StatementFilter& filter = {}) {
  return {name, [=](const Store& s) {
            (void)search_statements(s, words, filter, kPage.limit);
          }};
}

Question years(const char* name, Bucket bucket, GroupBy by) {
  return {name, [=](const Store& s) { (void)timeline(s, {}, bucket, by); }};
}

std::vector<Question> questions() {
  StatementFilter party, actor, area, both, since, until, followed;
  party.parties = {"snp"};
  actor.actors = {"Actor 7"};
  area.areas = {"health"};
  both.parties = {"snp"};
  both.areas = {"health"};
  since.since = Date{2005, 3, 1};
  until.until = Date{1994, 12, 31};
  followed.kinds = {Kind::pledge};
  followed.as_of = AsOf{{2024, 1, 1}, {2024, 1, 1}};
  StatementFilter rated = followed;
  rated.statuses = {Status::fulfilled};
  return {
      page("list", {}),
      page("list --party", party),
      page("list --actor", actor),
      page("list --area", area),
      page("list --party --area", both),
      page("list --since DAY", since),
      {"follow-through",
       [=](const Store& s) { (void)follow_through(s, followed, kPage); }},
      {"follow-through, its totals",
       [=](const Store& s) { (void)score_of_all(s, followed); }},
      {"follow-through --status, a page",
       [=](const Store& s) { (void)follow_through(s, rated, kPage); }},
      {"newest", [=](const Store& s) { (void)newest_statements(s, 50); }},
      {"show",
       [=](const Store& s) {
         (void)show(s, list(s, {}, {1, {}}).front().statement.id,
                    *followed.as_of);
       }},
      search("search RARE", "w300"),
      search("search RARE OR RARE", "w600 OR w1000"),
      search("search FREQUENT", "w1"),
      search("search COMMON", "mutual"),
      search("search COMMON OR RARE", "mutual OR w24000"),
      search("search COMMON FREQUENT", "mutual w1"),
      search("search COMMON --party", "mutual", party),
      search("search COMMON --area", "mutual", area),
      search("search COMMON --until", "mutual", until),
      search("search FREQUENT --party", "w1", party),
      years("timeline", Bucket::year, GroupBy::none),
      years("timeline --group party", Bucket::year, GroupBy::party),
      years("timeline --by month --group area", Bucket::month, GroupBy::area),
      {"--actor PART OF A NAME",
       [](const Store& s) { (void)actors_like(s, "actor 39"); }},
  };
}

Store filled(const std::string& path, long long statements) {
  const bool kept = std::filesystem::exists(path);
  Store store(path, Store::Access::write);
  if (!kept) test::Synthetic(store).fill(statements);
  return store;
}

// Both databases in turn, so that the machine's moods meet both.
void compare(const Question& q, const Store& small, const Store& large) {
  std::vector<double> a, b;
  q.ask(small);
  q.ask(large);
  for (int round = 0; round < kRounds; ++round) {
    a.push_back(milliseconds([&] { q.ask(small); }));
    b.push_back(milliseconds([&] { q.ask(large); }));
  }
  fmt::print("{:<34} {:>9.2f} {:>9.2f} {:>6.2f}\n", q.name, median(a),
             median(b), median(b) / median(a));
}

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

void measure_queries(const std::string& folder, long long large) {
  const Store small = filled(folder + "/small.db", large / 10);
  const Store big = filled(folder + "/large.db", large);
  fmt::print("peak memory after generating {}: {} MB\n\n", large,
             peak_megabytes());
  fmt::print("{:<34} {:>9} {:>9} {:>6}\n", "milliseconds", large / 10, large,
             "ratio");
  for (const Question& q : questions()) compare(q, small, big);
  fmt::print("\npeak memory after the queries: {} MB\n", peak_megabytes());
}

// Rounds in turn; each into a database of its own.
void measure_writing(const std::string& folder) {
  constexpr long long kStatements = 20000;
  std::vector<double> bare, indexed, written;
  const test::Writing writing(kStatements);
  for (int round = 0; round < 3; ++round) {
    const std::string at = folder + "/write" + std::to_string(round);
    bare.push_back(milliseconds([&] { writing.bare(at + "a.db"); }));
    indexed.push_back(milliseconds([&] { writing.indexed(at + "b.db"); }));
    written.push_back(milliseconds([&] { writing.writer(at + "c.db"); }));
  }
  const auto rate = [&](const std::vector<double>& times) {
    return 1000.0 * static_cast<double>(kStatements) / median(times);
  };
  fmt::print("\n{:<44} {:>9} {:>6}\n", "writing", "rows/s", "ratio");
  const auto line = [&](const char* name, const std::vector<double>& times) {
    fmt::print("{:<44} {:>9.0f} {:>6.2f}\n", name, rate(times),
               median(times) / median(bare));
  };
  line("bare insert, same columns, no index", bare);
  line("bare insert with the schema's indexes", indexed);
  line("Writer: documents, texts, statements", written);
}

}  // namespace

int main(int argc, char** argv) {
  const long long large = argc > 1 ? std::atoll(argv[1]) : 1000000;
  std::string folder = "/tmp/pledgebook-bench-XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) return 1;
  measure_writing(folder);
  measure_queries(argc > 2 ? argv[2] : folder, large);
  std::filesystem::remove_all(folder);
}
