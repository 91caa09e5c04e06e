// Pages of 50 and whole answers on a small and on a large synthetic database.
//   store_bench [STATEMENTS]   default 1000000; the small one has a tenth
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <vector>

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/search.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/timeline.h"
#include "support/synthetic.h"

using namespace pledgebook;

namespace {

double milliseconds(const std::function<void()>& work) {
  std::vector<double> times;
  for (int round = 0; round < 7; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(
                        std::chrono::steady_clock::now() - begin)
                        .count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

struct Question {
  const char* name;
  std::function<void(const Store&)> ask;
};

std::vector<Question> questions() {
  StatementFilter plain, followed, year;
  followed.as_of = AsOf{{2024, 1, 1}, {2024, 1, 1}};
  const Page page{50, std::nullopt};
  return {
      {"list, page of 50", [=](const Store& s) { (void)list(s, plain, page); }},
      {"list --party, page of 50",
       [=](const Store& s) {
         StatementFilter f;
         f.parties = {"party3"};
         (void)list(s, f, page);
       }},
      {"follow-through, page of 50",
       [=](const Store& s) { (void)follow_through(s, followed, page); }},
      {"show",
       [=](const Store& s) {
         (void)show(s, list(s, plain, {1, {}}).front().statement.id,
                    *followed.as_of);
       }},
      {"search, rare words, 50",
       [=](const Store& s) {
         (void)search_statements(s, "w24000 OR w24001", plain, 50);
       }},
      {"search, a common word, 50",
       [=](const Store& s) { (void)search_statements(s, "w1", plain, 50); }},
      {"timeline, years by party",
       [=](const Store& s) {
         (void)timeline(s, plain, Bucket::year, GroupBy::party);
       }},
      {"count", [=](const Store& s) { (void)count(s, plain); }},
  };
}

Store filled(const std::string& path, long long statements) {
  std::filesystem::remove(path);
  Store store(path, Store::Access::write);
  test::Synthetic(store).fill(statements);
  return store;
}

}  // namespace

int main(int argc, char** argv) {
  const long long large = argc > 1 ? std::atoll(argv[1]) : 1000000;
  std::string folder = "/tmp/pledgebook-bench-XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) return 1;
  {
    const Store small = filled(folder + "/small.db", large / 10);
    const auto begin = std::chrono::steady_clock::now();
    const Store big = filled(folder + "/large.db", large);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin)
            .count();
    fmt::print("{} statements written in {:.1f} s ({:.0f} a second)\n", large,
               seconds, static_cast<double>(large) / seconds);
    fmt::print("{:<28} {:>10} {:>10} {:>6}\n", "milliseconds", large / 10,
               large, "ratio");
    for (const Question& q : questions()) {
      const double a = milliseconds([&] { q.ask(small); });
      const double b = milliseconds([&] { q.ask(big); });
      fmt::print("{:<28} {:>10.3f} {:>10.3f} {:>6.2f}\n", q.name, a, b, b / a);
    }
  }
  std::filesystem::remove_all(folder);
}
