#ifndef PLEDGEBOOK_LEXICON_NAME_CONTEXT_H_
#define PLEDGEBOOK_LEXICON_NAME_CONTEXT_H_

#include <cstddef>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/lexicon/actor_register.h"

namespace pledgebook {

/// What stands around a name in a text, so far as it decides whether a bare
/// surname is one at all. Free functions without state; thread-safe.

/// Titles that stand before a name ("Rt Hon Dr").
struct Titles {
  std::size_t begin = 0;  ///< where they begin; the name's begin if none
  Gender gender = Gender::unknown;
};
Titles titles_before(std::string_view text, std::size_t begin);

/// The word that ends one blank before `at`; empty if something else stands
/// there. Stops in it do not count ("Rt." gives "Rt").
std::string_view word_before(std::string_view text, std::size_t at);
/// The word that begins one blank after `at`; empty if none.
std::string_view word_after(std::string_view text, std::size_t at);

bool capitalised(std::string_view word);

/// Whether any word would have a capital at `at`.
bool at_sentence_start(std::string_view text, std::size_t at);

/// Whether the name is joined to another by a hyphen ("Brown-Forman").
bool double_barrelled(std::string_view text, ByteSpan name);

/// Whether a "May" without title is the month or the verb.
bool month_or_verb(std::string_view text, ByteSpan name);

/// Words with a capital that stand before a bare surname without being part
/// of the name: offices, parties, days and months.
bool stands_before_surnames(std::string_view word);
/// The same after it ("Brown Government").
bool stands_after_surnames(std::string_view word);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_NAME_CONTEXT_H_
