#include "pledgebook/extract/auxiliaries.h"

#include <doctest/doctest.h>

using pledgebook::is_finite_auxiliary;

TEST_CASE("finite forms of be, have, do and the modals, denied ones too") {
  for (const char* word :
       {"am",       "is",      "are",    "was",     "were",     "has",
        "have",     "had",     "does",   "do",      "did",      "will",
        "would",    "shall",   "should", "can",     "cannot",   "could",
        "may",      "might",   "must",   "ought",   "isn't",    "aren't",
        "wasn't",   "weren't", "hasn't", "haven't", "hadn't",   "don't",
        "didn't",   "doesn't", "won't",  "can't",   "wouldn't", "couldn't",
        "shouldn't"}) {
    CAPTURE(word);
    CHECK(is_finite_auxiliary(word));
  }
}

TEST_CASE("infinitives, participles and other verbs are none") {
  for (const char* word : {"be", "been", "being", "having", "done", "doing",
                           "to", "wool", "weaves", "Is", ""}) {
    CAPTURE(word);
    CHECK_FALSE(is_finite_auxiliary(word));
  }
}
