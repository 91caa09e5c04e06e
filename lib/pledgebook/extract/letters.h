#ifndef PLEDGEBOOK_EXTRACT_LETTERS_H_
#define PLEDGEBOOK_EXTRACT_LETTERS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// A letter of a page of letters to the editor.
struct Letter {
  ByteSpan span;       ///< bytes of the text up to its signature
  std::string name;    ///< who signs it; empty if several do, or nobody
  std::string office;  ///< the lines below the name
};

/// Cuts a page that prints several letters, each above the name of who wrote
/// it; empty for any other text. `name_in` gives the person's name that a line
/// is, empty if it is none. A page counts if it calls itself letters and a
/// name stands below a paragraph with another letter behind it. Linear in the
/// text; thread-safe if `name_in` is.
std::vector<Letter> find_letters(
    std::string_view text,
    const std::function<std::string(std::string_view line)>& name_in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_LETTERS_H_
