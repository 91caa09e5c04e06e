// How well suggestions find what a person linked, on the 26 pledges and 84
// facts that stand beside the project; prints the figures.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/columns.h"
#include "pledgebook/query/facts.h"
#include "pledgebook/query/suggest.h"
#include "pledgebook/query/threads.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

const std::string kFolder =
    std::string(PLEDGEBOOK_SOURCE_DIR) + "/../shared/facts/";

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Pledges {
  Store store{":memory:", Store::Access::write};
  std::map<std::string, std::string> thread;              // by statement id
  std::map<std::string, std::set<std::string>> outcomes;  // names of facts
  std::map<std::string, std::string> words;

  // Each pledge a document of one sentence, from date, party, actor and words
  // alone.
  Pledges() {
    const std::string text = read(kFolder + "pledges.tsv");
    Columns rows(text, "pledges.tsv");
    Writer writer(store, kRecipe, kNow);
    while (rows.next()) {
      const Document d =
          make_document(rows["id"] + ".txt", rows["pledge"], rows["date"]);
      const Statement s = make_statement(d, rows["pledge"], Kind::pledge,
                                         rows["actor"], rows["party"]);
      writer.add(d, std::vector{s});
      words[s.id] = rows["id"] + " " + s.text;
      thread[s.id] = rows["thread"];
      for (const std::string& name : split(rows["outcomes"], ';')) {
        outcomes[s.id].insert(name);
      }
    }
    const std::string facts = read(kFolder + "outcomes.tsv");
    import_facts(store,
                 read_facts(facts, "outcomes.tsv", [](const Diagnostic& d) {
                   std::cerr << to_string(d) << '\n';
                 }));
  }
};

bool absent() {
  if (std::filesystem::exists(kFolder + "pledges.tsv")) return false;
  MESSAGE("skipped: ../shared/facts is not here");
  return true;
}

const bool kTalk = std::getenv("PLEDGEBOOK_TALK") != nullptr;

}  // namespace

TEST_CASE("suggested partners are of the same thread") {
  if (absent()) return;
  Pledges p;
  const ThreadSuggester suggester(p.store, {0, false});
  int shared = 0, first = 0, among = 0;
  for (const auto& [id, name] : p.thread) {
    const auto same =
        std::count_if(p.thread.begin(), p.thread.end(),
                      [&](const auto& other) { return other.second == name; });
    if (same < 2) continue;
    ++shared;
    const auto all = suggester.of(id, 5);
    auto hit = [&](const ThreadSuggestion& s) {
      return p.thread[s.earlier == id ? s.later : s.earlier] == name;
    };
    first += !all.empty() && hit(all.front()) ? 1 : 0;
    const bool found = std::any_of(all.begin(), all.end(), hit);
    among += found ? 1 : 0;
    if (kTalk && (all.empty() || !hit(all.front()))) {
      std::cerr << "\n" << p.words[id] << "\n";
      for (const auto& s : all) {
        std::cerr << "  " << s.score << (hit(s) ? " * " : "   ")
                  << p.words[s.earlier == id ? s.later : s.earlier] << " | "
                  << s.reasons.front() << "\n";
      }
    }
  }
  std::cout << "threads suggest: same thread first " << first << "/" << shared
            << ", among five " << among << "/" << shared << "\n";
  CHECK(shared == 16);
  CHECK(first >= 0.80 * shared);
  CHECK(among >= 0.95 * shared);
}

TEST_CASE("suggested evidence has a listed fact among the first five") {
  if (absent()) return;
  Pledges p;
  std::map<std::string, std::string> name_of;  // by words
  for (const Fact& fact : facts(p.store)) name_of[fact.words] = fact.name;
  int found = 0;
  for (const auto& [id, names] : p.outcomes) {
    const auto all = suggest_evidence(p.store, id, 5);
    const bool hit = std::any_of(all.begin(), all.end(), [&](const auto& s) {
      return std::any_of(name_of.begin(), name_of.end(), [&](const auto& n) {
        return n.first.substr(0, 200) == s.title && names.contains(n.second);
      });
    });
    found += hit ? 1 : 0;
    if (kTalk && !hit) {
      std::cerr << "\n" << p.words[id] << "\n";
      for (const auto& s : all) {
        std::cerr << "  " << s.score << " " << s.title << " | "
                  << s.reasons.front() << "\n";
      }
      for (const auto& [words, name] : name_of) {
        if (names.contains(name)) std::cerr << "  wanted: " << words << "\n";
      }
    }
  }
  std::cout << "outcome suggest: a listed fact among five " << found << "/"
            << p.outcomes.size() << "\n";
  CHECK(p.outcomes.size() == 26);
  CHECK(found >= 0.85 * 26);
}
