#ifndef PLEDGEBOOK_TESTS_UNIT_EVALUATE_SAMPLE_H_
#define PLEDGEBOOK_TESTS_UNIT_EVALUATE_SAMPLE_H_

#include <string>
#include <vector>

#include "pledgebook/evaluate/gold.h"

namespace sample {

using namespace pledgebook;

inline Statement statement(Kind kind, std::string actor = "",
                           ByteSpan source = {}) {
  Statement made;
  made.kind = kind;
  made.actor = std::move(actor);
  made.source = source;
  return made;
}

inline GoldSentence sentence(ByteSpan span, std::vector<Statement> statements,
                             std::string number = "0.1") {
  GoldSentence made;
  made.span = span;
  made.sentence = std::move(number);
  made.statements = std::move(statements);
  return made;
}

}  // namespace sample

#endif  // PLEDGEBOOK_TESTS_UNIT_EVALUATE_SAMPLE_H_
