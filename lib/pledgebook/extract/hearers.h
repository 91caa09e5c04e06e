#ifndef PLEDGEBOOK_EXTRACT_HEARERS_H_
#define PLEDGEBOOK_EXTRACT_HEARERS_H_

#include <cstddef>

#include "pledgebook/extract/frame_text.h"

namespace pledgebook {

/// Where what is reported begins behind a reporting verb.
struct Content {
  std::size_t first = 0;  ///< token
  bool that = false;      ///< "that" or a colon stands before it
};

/// Over the hearer and the occasion, if any, that follow the verb which ends
/// before token `at`: "told the Commons last night that …", "said to her party
/// long ago, “…”". `at` itself where nothing tells. Linear in a few tokens;
/// thread-safe.
Content behind_hearer(const FrameText& in, std::size_t at);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_HEARERS_H_
