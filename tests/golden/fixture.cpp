// Makes a small database for transcripts whose findings do not depend on the
// extraction, so that what `list` and its kin print is tested apart from it:
//
//   golden_fixture FILE.db
//
// People, parties' words and addresses in it are invented.
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "pledgebook/base/hash.h"
#include "pledgebook/store/writer.h"

namespace {

using namespace pledgebook;

struct Said {
  Kind kind;
  std::string words;
  std::string actor;
  std::string party;
  void (*more)(Statement&) = nullptr;
};

struct Paper {
  std::string path;
  std::string date;
  std::string publisher;
  std::string wording;
  std::string url;
  std::string text;
  std::vector<Said> said;
};

const std::vector<Paper>& papers() {
  static const std::vector<Paper> all = {
      {"speech.txt",
       "2010-02-17",
       "Example Times",
       "original",
       "https://example.org/speech",
       "Ann Example spoke in Leeds.\n\n\"We will give staff the right to run "
       "Sure Start as a co-operative by 2012,\" she said. \"Nine schools "
       "already are.\" She praised the weather.\n",
       {{Kind::pledge,
         "We will give staff the right to run Sure Start as a co-operative "
         "by 2012",
         "Ann Example", "labour",
         [](Statement& s) {
           s.attribution = Attribution::quote;
           s.holder_basis = HolderBasis::pronoun;
           s.strength = Strength::firm;
           s.specificity = Specificity::detailed;
           s.areas = {"early-years"};
           s.models = {"co-operative"};
           s.deadline = "by 2012";
           s.deadline_by = Date{2012, 12, 31};
         }},
        {Kind::claim, "Nine schools already are.", "Ann Example", "labour",
         [](Statement& s) {
           s.attribution = Attribution::quote;
           s.holder_basis = HolderBasis::continued;
           s.areas = {"education"};
           s.models = {"co-operative-school"};
           s.quantities = {{"=", 9, "count", "schools", "Nine schools"}};
         }},
        {Kind::position, "She praised the weather.", "Ann Example", "labour",
         [](Statement& s) { s.topic = false; }}}},
      {"report.txt",
       "2010-11",
       "Example record",
       "paraphrase",
       "https://example.org/report",
       "The minister would set up a fund of £10m for mutuals. Whether he or "
       "the chancellor promised more is not clear: banks would be mutuals.\n",
       {{Kind::pledge, "The minister would set up a fund of £10m for mutuals.",
         "Bob Sample", "coalition",
         [](Statement& s) {
           s.attribution = Attribution::reported;
           s.holder_basis = HolderBasis::role;
           s.strength = Strength::intended;
           s.specificity = Specificity::detailed;
           s.areas = {"public-services"};
           s.models = {"mutual"};
           s.quantities = {{"=", 1e7, "GBP", "", "£10m"}};
         }},
        {Kind::pledge, "banks would be mutuals", "", "coalition",
         [](Statement& s) {
           s.attribution = Attribution::reported;
           s.candidates = {"Bob Sample", "Carl Sample"};
           s.strength = Strength::intended;
           s.specificity = Specificity::general;
           s.areas = {"finance"};
           s.models = {"mutual"};
         }}}},
      {"paper.txt",
       "",
       "Example Trust",
       "original",
       "",
       "Councils should let residents own their estates.\n",
       {{Kind::proposal, "Councils should let residents own their estates.",
         "ResPublica", "respublica",
         [](Statement& s) {
           s.strength = Strength::intended;
           s.specificity = Specificity::specific;
           s.areas = {"housing"};
           s.models = {"community-ownership"};
         }}}},
  };
  return all;
}

Document document(const Paper& paper) {
  Document out;
  out.path = paper.path;
  out.text = paper.text;
  out.meta.title = "On " + paper.path;
  if (!paper.date.empty()) out.meta.date = *parse_date(paper.date);
  out.meta.type = "article";
  out.meta.publisher = paper.publisher;
  out.meta.url = paper.url;
  out.meta.wording = paper.wording;
  out.meta.language = "en";
  out.key = sha256_hex(out.text);
  out.source_sha256 = out.key;
  out.reader = "text";
  out.encoding = "UTF-8";
  return out;
}

std::vector<Statement> statements(const Paper& paper, const Document& in) {
  std::vector<Statement> out;
  for (const Said& said : paper.said) {
    Statement s;
    const std::size_t at = in.text.find(said.words);
    if (at == std::string::npos) std::abort();
    s.kind = said.kind;
    s.text = said.words;
    s.span = s.source = {at, at + said.words.size()};
    s.sentence = static_cast<int>(out.size()) + 1;
    s.passage = 1;
    s.actor = said.actor;
    s.party = said.party;
    s.topic = true;
    s.confidence = 0.9;
    s.rules = {"example.rule"};
    if (!said.actor.empty()) s.holder_basis = HolderBasis::named;
    said.more(s);
    s.id = statement_id(in.key, s.kind, s.text, 1);
    out.push_back(s);
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 64;
  const char* const kNow = "2024-01-01T00:00:00Z";
  Store store(words[1], Store::Access::write);
  Writer writer(store, {"0.1.0", "sha256:example", ""}, kNow);
  for (const Paper& paper : papers()) {
    const Document in = document(paper);
    std::ofstream(paper.path, std::ios::binary) << paper.text;
    writer.add(in, statements(paper, in));
  }
  writer.finish(kNow);
  return 0;
}
