#ifndef PLEDGEBOOK_EXTRACT_VERBLESS_FRAMES_H_
#define PLEDGEBOOK_EXTRACT_VERBLESS_FRAMES_H_

#include <optional>

#include "pledgebook/extract/frame_text.h"

namespace pledgebook {

/// Frames in which no verb of saying stands, but a colon or the mere place of
/// a name: what they report counts as said. Free functions without state;
/// linear in the sentence; thread-safe.

/// A name before a colon and a quotation: "Ann Webb, general secretary of
/// Unite: “…”".
std::optional<Frame> labelled_frame(const FrameText& in);

/// A name behind the quotation that begins the sentence: "“…” Ann Webb,
/// general secretary of Unite", "“…” – Ann Webb". Without subjects where a
/// dash leads to a name that no mention holds.
std::optional<Frame> signed_frame(const FrameText& in);

/// "Ann Webb hit back, saying that …", "… but said that …": the subject that
/// begins the sentence says what stands behind the second verb.
std::optional<Frame> participle_frame(const FrameText& in);

/// "Labour hit out at it, with Webb calling it a con": what is told of Webb.
std::optional<Frame> accompanied_frame(const FrameText& in);

/// A clause that ends in a colon and tells of somebody: "To explain it Webb
/// tells of a visit: “…”". They say what stands behind it, be it in this
/// sentence or (`introduces`) in the next.
std::optional<Frame> leading_frame(const FrameText& in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_VERBLESS_FRAMES_H_
