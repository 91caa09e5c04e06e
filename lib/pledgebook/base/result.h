#ifndef PLEDGEBOOK_BASE_RESULT_H_
#define PLEDGEBOOK_BASE_RESULT_H_

#include <cassert>
#include <utility>
#include <variant>

#include "pledgebook/base/diagnostic.h"

namespace pledgebook {

/// A value, or the reason why there is none. What an input can cause is
/// always returned this way; exceptions are kept for the store and asserts
/// for programmers.
///
///   Result<Date> date = parse_date(text);
///   if (!date) return date.error();
///   use(*date);
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}           // NOLINT
  Result(Diagnostic error) : state_(std::move(error)) {}  // NOLINT

  explicit operator bool() const { return state_.index() == 0; }

  /// REQUIRES: holds a value.
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }

  /// REQUIRES: holds an error.
  const Diagnostic& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Diagnostic> state_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_RESULT_H_
