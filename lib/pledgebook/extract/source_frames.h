#ifndef PLEDGEBOOK_EXTRACT_SOURCE_FRAMES_H_
#define PLEDGEBOOK_EXTRACT_SOURCE_FRAMES_H_

#include <cstddef>
#include <optional>

#include "pledgebook/extract/frame_text.h"

namespace pledgebook {

/// Frames that name whose words something is without making them the subject
/// of a verb. Free functions without state; linear in the sentence;
/// thread-safe.

/// "According to X, …", "…, in the words of X", "to quote X", "in X's view",
/// "as X puts it", of which token `i` is the first. Without subjects where no
/// mention names the source.
std::optional<Frame> according_to(const FrameText& in, std::size_t i);

/// "I was told by a teacher, “…”", "we were told by Unite that …", "it is
/// promised by Labour that …", of which the verb is token `i`. Without subjects
/// where no mention names the source.
std::optional<Frame> told_by(const FrameText& in, std::size_t i);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SOURCE_FRAMES_H_
