#ifndef PLEDGEBOOK_TESTS_UNIT_STORE_FIXTURE_H_
#define PLEDGEBOOK_TESTS_UNIT_STORE_FIXTURE_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"
#include "pledgebook/store/store.h"
#include "pledgebook/store/writer.h"

namespace pledgebook::test {

inline const Recipe kRecipe{"0.1.0", "sha256:first", ""};
inline const Recipe kNextRecipe{"0.1.0", "sha256:second", ""};
inline constexpr const char* kNow = "2024-01-01T10:00:00Z";

inline Document make_document(const std::string& path, const std::string& text,
                              const std::string& date = "2010-02-18") {
  Document d;
  d.path = path;
  d.text = text;
  d.key = sha256_hex(text);
  d.source_sha256 = d.key;
  d.reader = "text";
  d.encoding = "UTF-8";
  d.meta.title = "About " + path;
  d.meta.language = "en";
  if (!date.empty()) d.meta.date = *parse_date(date);
  return d;
}

/// The statement whose words are `text` (its first occurrence in the
/// document), firm and on the topic.
inline Statement make_statement(const Document& d, const std::string& text,
                                Kind kind = Kind::pledge,
                                const std::string& actor = "Tessa Jowell",
                                const std::string& party = "labour") {
  Statement s;
  s.kind = kind;
  s.text = text;
  const std::size_t at = d.text.find(text);
  s.span = {at, at + text.size()};
  s.source = d.source_map.to_source(s.span);
  s.id = statement_id(d.key, kind, text, 1);
  s.sentence = 1;
  s.passage = 1;
  s.actor = actor;
  s.holder_basis = HolderBasis::named;
  s.party = party;
  s.attribution = Attribution::quote;
  if (kind == Kind::pledge) s.strength = Strength::firm;
  s.topic = true;
  s.models = {"mutual"};
  s.confidence = 0.9;
  s.rules = {"pledge.will"};
  return s;
}

/// One statement a sentence ("… . …"), all pledges by one actor.
inline std::vector<Statement> sentences(const Document& d,
                                        const std::string& actor,
                                        const std::string& party) {
  std::vector<Statement> out;
  for (const std::string& part : split(d.text, '.')) {
    const std::string text(trim(part));
    if (text.empty()) continue;
    Statement s = make_statement(d, text, Kind::pledge, actor, party);
    s.sentence = static_cast<int>(out.size()) + 1;
    out.push_back(std::move(s));
  }
  return out;
}

}  // namespace pledgebook::test

#endif  // PLEDGEBOOK_TESTS_UNIT_STORE_FIXTURE_H_
