#ifndef PLEDGEBOOK_EXTRACT_NOUN_FRAMES_H_
#define PLEDGEBOOK_EXTRACT_NOUN_FRAMES_H_

#include <optional>

#include "pledgebook/extract/frame_text.h"

namespace pledgebook {

/// A noun of saying as subject, with whoever owns it, and what it is: "Labour's
/// reply was that …", "“…” was
/// Webb's reply", "the fear among unions is that …", "the aim of the
/// Treasury is to …". The verb class is the noun's. Without subjects where the
/// owner is nobody that a mention names; none where nobody is told to own it
/// ("the idea is that") or the writer does ("our aim is to"). Linear in the
/// sentence; thread-safe.
std::optional<Frame> noun_frame(const FrameText& in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_NOUN_FRAMES_H_
