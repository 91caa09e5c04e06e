#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"

namespace {

namespace fs = std::filesystem;
using pledgebook::Diagnostic;
using pledgebook::Lexicon;
using pledgebook::load_lexicon;
using pledgebook::parse_date;
using pledgebook::Result;

// A folder of lexicons that lives as long as the test.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(fs::temp_directory_path() /
              ("pledgebook-" + std::to_string(getpid()) + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Loaded {
  Result<Lexicon> lexicon;
  std::vector<Diagnostic> faults;
};

Loaded load(const std::vector<std::string>& folders) {
  std::vector<Diagnostic> faults;
  Result<Lexicon> lexicon =
      load_lexicon(folders, [&](const Diagnostic& f) { faults.push_back(f); });
  return {std::move(lexicon), faults};
}

// The faults of one file with this text, one a line, without its folder.
std::string faults_of(const std::string& text) {
  const Folder folder("faults");
  folder.write("x.toml", text);
  const Loaded loaded = load({folder.path()});
  CHECK_FALSE(loaded.lexicon);
  std::string list;
  for (const Diagnostic& fault : loaded.faults) {
    list += std::to_string(fault.line) + ':' + std::to_string(fault.column) +
            ": " + fault.message + '\n';
  }
  return list;
}

constexpr const char* kParty =
    "[[party]]\ncode = \"labour\"\nname = \"Labour Party\"\n";

TEST_CASE("terms are loaded with their label, forms and strength") {
  const Folder folder("terms");
  folder.write("m.toml", R"([models.mutual]
nouns = ["mutual"]
verbs = ["mutualise"]
fuzzy = ["mutualism"]
weak.terms = ["member-led"]
named.terms = ["part-buy"]
)");
  const Loaded loaded = load({folder.path()});
  REQUIRE(loaded.lexicon);
  const auto& models = loaded.lexicon->models;
  for (const char* text : {"mutuals", "mutualizing", "mututalism"}) {
    CAPTURE(text);
    const auto hits = models.find(text);
    REQUIRE(hits.size() == 1);
    CHECK(models.term(hits[0].term).label == "mutual");
    CHECK(models.term(hits[0].term).weight == 1);
  }
  CHECK(models.term(models.find("member-led")[0].term).weight == 0.5);
  CHECK(models.term(models.find("part-buy")[0].term).weight == 0);
}

TEST_CASE("a later folder adds and replaces") {
  const Folder first("first");
  const Folder second("second");
  first.write("a.toml", R"([areas.health]
terms = ["nurses", "care homes"]
[classes]
commit = ["will"]
)");
  second.write("b.toml", R"([areas.social-care]
terms = ["care-homes", "carers"]
[classes]
commit = ["shall"]
)");
  const Loaded loaded = load({first.path(), second.path()});
  REQUIRE(loaded.lexicon);
  const auto& areas = loaded.lexicon->areas;
  const auto label = [&](const std::string& text) {
    return areas.term(areas.find(text).at(0).term).label;
  };
  CHECK(label("nurses") == "health");
  CHECK(label("care homes") == "social-care");
  CHECK(label("carers") == "social-care");
  CHECK(loaded.lexicon->classes.at("commit") ==
        std::vector<std::string>{"shall"});
}

TEST_CASE("people, offices and parties come together from several files") {
  const Folder folder("people");
  folder.write("1.toml", R"([[office]]
title = "Secretary of State for Tests"
aliases = ["test secretary"]
source = "made up"
checked = "2026-11"
held = [["Ann Example", "2001-02-03", "2004-05"], ["Bo Sample", "2004-05"]]
)");
  folder.write("2.toml", std::string(kParty) + R"([person]
"Ann Example" = { gender = "female", party = "labour", aliases = ["Lady Example"] }
"Bo Sample" = { gender = "male", parties = [{ party = "labour", until = "2010-01-01" }] }
[register]
until = "2024-12-31"
)");
  const Loaded loaded = load({folder.path()});
  REQUIRE(loaded.lexicon);
  const auto& actors = loaded.lexicon->actors;
  const int ann = actors.index("ann example");
  REQUIRE(ann >= 0);
  CHECK(actors.index("Lady Example") == ann);
  CHECK(actors.holders("the Test Secretary", *parse_date("2003")) ==
        std::vector<int>{ann});
  CHECK(actors.holders("test secretary", *parse_date("2004-05-20")).empty());
  CHECK(actors.holders("test secretary", {}).size() == 2);
  CHECK(actors.party(actors.index("Bo Sample"), *parse_date("2011")) == "");
  CHECK(actors.last_date() == *parse_date("2024-12-31"));
  CHECK(actors.party(actors.index("Labour Party"), {}) == "labour");
}

TEST_CASE("rules, weights, governments and lines are loaded") {
  const Folder folder("rest");
  folder.write("rest.toml", std::string(kParty) + R"([[rule]]
id = "pledge.will"
pattern = '\bwill\b'
why = "the plain future of a promise"
matches = ["we will act"]
mismatches = ["a last will"]
[weights."pledge.will"]
pledge = 3
claim = -0.5
[[government]]
party = "labour"
since = "1997-05-02"
until = "2010-05-11"
[[parliament]]
elected = "1997-05-01"
expected_end = "2002-05-02"
ended = "2001-06-07"
[segment]
abbreviations = ["Rt."]
may_end = ["etc."]
[furniture]
lines = ['read more.{0,20}']
bylines = ['by \w+ \w+']
[first_names]
female = ["Claire", "Kim"]
male = ["David", "Kim"]
)");
  const Loaded loaded = load({folder.path()});
  REQUIRE(loaded.lexicon);
  const Lexicon& lexicon = *loaded.lexicon;
  REQUIRE(lexicon.rules.size() == 1);
  CHECK(lexicon.rules[0].line == 4);
  CHECK(lexicon.weights.at("pledge.will").at("claim") == -0.5);
  CHECK(lexicon.government_party(*parse_date("2001")) == "labour");
  CHECK(lexicon.government_party(*parse_date("2010-05")) == "");
  CHECK(lexicon.government_party(*parse_date("2010-05-11")) == "");
  REQUIRE(lexicon.parliament(*parse_date("2000-01-01")) != nullptr);
  CHECK(lexicon.parliament(*parse_date("2001-06-07")) == nullptr);
  CHECK(lexicon.abbreviations.size() + lexicon.may_end.size() == 2);
  REQUIRE(lexicon.furniture.size() + lexicon.bylines.size() == 2);
  CHECK(lexicon.furniture[0].pattern == "read more.{0,20}");
  CHECK(lexicon.bylines[0].id == "furniture.bylines");
  CHECK(lexicon.bylines[0].line == lexicon.furniture[0].line + 1);
  CHECK(lexicon.bylines[0].path == lexicon.rules[0].path);
  CHECK(lexicon.party("labour")->name == "Labour Party");
  CHECK(lexicon.party("whig") == nullptr);
  CHECK(lexicon.gender_of_first_name("claire") == pledgebook::Gender::female);
  CHECK(lexicon.gender_of_first_name("Kim") == pledgebook::Gender::unknown);
  CHECK(lexicon.gender_of_first_name("Zog") == pledgebook::Gender::unknown);
}

TEST_CASE("the hash changes with names and bytes, not with the folder") {
  const auto hash = [](const char* folder, const char* name, const char* text) {
    const Folder made(folder);
    made.write(name, text);
    const Loaded loaded = load({made.path()});
    REQUIRE(loaded.lexicon);
    return loaded.lexicon->hash;
  };
  const std::string first = hash("h1", "a.toml", "[classes]\n");
  CHECK(first.substr(0, 7) == "sha256:");
  CHECK(first.size() == 7 + 64);
  CHECK(hash("h2", "a.toml", "[classes]\n") == first);
  CHECK(hash("h1", "b.toml", "[classes]\n") != first);
  CHECK(hash("h1", "a.toml", "[classes] \n") != first);
}

TEST_CASE("faults name the line and the column") {
  CHECK(faults_of("[models\n").substr(0, 4) == "1:8:");
  CHECK(faults_of("[model]\n") ==
        "1:2: unknown section \"model\", did you mean \"models\"?\n");
  CHECK(faults_of("[models.mutual]\nnoun = []\n") ==
        "2:8: unknown key \"noun\", did you mean \"nouns\"?\n");
  CHECK(faults_of("[models.mutual]\nnouns = \"mutual\"\n") ==
        "2:9: nouns: expected a list, found a text\n");
  CHECK(faults_of("[models.mutual]\nnouns = [\"a\", 7]\n") ==
        "2:15: expected a text, found a number\n");
  CHECK(faults_of("[[government]]\nparty = \"x\"\nsince = \"2010-02-30\"\n")
            .substr(0, 4) == "3:9:");
}

TEST_CASE("unknown codes are faults with a suggestion") {
  CHECK(faults_of("[codes]\nmodels = [\"mutual\"]\n"
                  "[models.mutuel]\nterms = [\"a\"]\n") ==
        "3:9: unknown model \"mutuel\", did you mean \"mutual\"?\n");
  CHECK(faults_of("[codes]\nareas = [\"health\"]\n"
                  "[areas.wealth]\nterms = [\"a\"]\n") ==
        "3:8: unknown area \"wealth\", did you mean \"health\"?\n");
  CHECK(faults_of(std::string(kParty) +
                  "[person]\n\"A B\" = { party = \"labor\" }\n") ==
        "5:19: unknown party \"labor\", did you mean \"labour\"?\n");
}

TEST_CASE("all faults of all files are collected") {
  const Folder folder("all");
  folder.write("a.toml", "[nonsense]\n[gibberish]\n");
  folder.write("b.toml", "= 1\n");
  folder.write("c.toml",
               "[[office]]\ntitle = \"T\"\nheld = [[\"No One\", \"2001\"], "
               "[\"Two\"]]\n");
  const Loaded loaded = load({folder.path()});
  CHECK_FALSE(loaded.lexicon);
  REQUIRE(loaded.faults.size() == 5);
  CHECK(loaded.faults[0].path == folder.path() + "/a.toml");
  CHECK(loaded.faults[4].message == "unknown person \"No One\"");
  CHECK(loaded.faults[4].source.substr(0, 4) == "held");
}

TEST_CASE("a term under two labels in one folder is a fault") {
  CHECK(faults_of("[areas.health]\nterms = [\"care home\"]\n"
                  "[areas.social-care]\nterms = [\"care-home\"]\n") ==
        "4:10: \"care-home\" is listed under \"health\" already\n");
}

TEST_CASE("columns count bytes") {
  CHECK(faults_of("[classes]\na = [\"\xC3\xA9\xC3\xA9\", 7]\n") ==
        "2:14: expected a text, found a number\n");
}

TEST_CASE("a folder that is absent or empty is a fault") {
  CHECK_FALSE(load({"/nowhere/at/all"}).lexicon);
  const Folder folder("empty");
  const Loaded loaded = load({folder.path()});
  CHECK_FALSE(loaded.lexicon);
  CHECK(loaded.faults[0].message == "holds no lexicon (*.toml)");
}

}  // namespace
