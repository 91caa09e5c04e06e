#ifndef PLEDGEBOOK_FORMATS_ENTITIES_H_
#define PLEDGEBOOK_FORMATS_ENTITIES_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/result.h"
#include "pledgebook/document/text_builder.h"

namespace pledgebook {

/// Entities that an XML document declares itself: name → replacement text,
/// entities inside it already replaced. External ones are never fetched.
struct EntityTable {
  std::map<std::string, std::string, std::less<>> values;
  std::size_t external = 0;  ///< how many are declared and left out
  bool failed = false;       ///< expansion went beyond the limits
};

/// What stands at an '&': its characters and how many bytes it takes.
/// `size` is 0 if it is no entity and the '&' means itself.
struct CharacterReference {
  std::string text;
  std::size_t size = 0;
};

/// Numbers (those from 128 to 159 mean Windows-1252, as browsers have it),
/// the names of HTML 4 (libxml2's table), and `declared` ones.
CharacterReference entity_at(std::string_view text, std::size_t at,
                             const EntityTable* declared = nullptr);

/// The text with all entities replaced.
std::string decode_entities(std::string_view text,
                            const EntityTable* declared = nullptr);

/// Adds `span` of `source` to the builder, entities replaced and mapped.
void build_decoded(std::string_view source, ByteSpan span,
                   const EntityTable* declared, TextBuilder& builder);

/// One past the "]>" that closes an internal DTD subset whose content begins
/// at `at`; the end of the text if nothing does.
std::size_t internal_subset_end(std::string_view text, std::size_t at);

/// Reads the general entities of an internal subset. Expansion is limited to
/// 20 levels and 1 MB for all; beyond that `failed` is set.
EntityTable read_entities(std::string_view subset);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_ENTITIES_H_
