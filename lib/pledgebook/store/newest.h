#ifndef PLEDGEBOOK_STORE_NEWEST_H_
#define PLEDGEBOOK_STORE_NEWEST_H_

namespace pledgebook {

/// The column statement.newest, which is the key of the full-text index: so
/// words find the newest statements first, and a page need not read the rest.
/// From the high bits: whether it is not shown, whether it is not on the
/// topic, the days back from the end of time (undated last), the row.
///
///   newest_key(0, day) <= x < newest_key(0, day - 1): shown, on the topic,
///   of that day.

/// Parts 0 shown on the topic, 1 shown off it, 2 and 3 the same not shown.
inline constexpr int kNewestParts = 4;
inline constexpr int kNewestPartShift = 61;
inline constexpr int kNewestDayShift = 38;
inline constexpr long long kNewestRowMask = (1LL << kNewestDayShift) - 1;
inline constexpr long long kNewestUndated = (1LL << 23) - 1;
inline constexpr long long kNewestLastDay = 4000000;

/// The first key of a day; of undated ones with kUndated (row.h).
constexpr long long newest_key(int part, long long day) {
  const long long back =
      day >= kNewestLastDay ? kNewestUndated : kNewestLastDay - day;
  return (static_cast<long long>(part) << kNewestPartShift) |
         (back << kNewestDayShift);
}
/// The first and the last key of a part.
constexpr long long newest_begin(int part) {
  return static_cast<long long>(part) << kNewestPartShift;
}
constexpr long long newest_end(int part) {
  return newest_key(part, kNewestLastDay) | kNewestRowMask;
}

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_NEWEST_H_
