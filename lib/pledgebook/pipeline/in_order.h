#ifndef PLEDGEBOOK_PIPELINE_IN_ORDER_H_
#define PLEDGEBOOK_PIPELINE_IN_ORDER_H_

#include <cstddef>
#include <functional>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Work on documents without a database, as `extract` does it.
struct InOrder {
  /// Takes a document or what could not be read; false asks to stop.
  using TakeDocument = std::function<bool(Document&&)>;
  using TakeRefusal = std::function<void(const Diagnostic&)>;

  /// Reads everything, one after the other; on one thread, once.
  std::function<void(const TakeDocument&, const TakeRefusal&)> read;
  /// On many threads at once.
  std::function<std::vector<Statement>(const Document&)> analyze;
  /// On the calling thread, in the order of reading. False asks to stop.
  std::function<bool(const Document&, std::vector<Statement>&&)> found;
  std::function<void(const Diagnostic&)> refused;
  /// Bytes of text that may wait; memory stays within about three times that.
  std::size_t pending_bytes = std::size_t{64} << 20;
};

/// Reads, analyses on `threads` threads and hands over in the order of
/// reading, so that the number of threads changes nothing but the time. With
/// one thread all is done on the calling one, document by document.
///
/// Errors: what any of the functions threw; all threads are joined before.
void run_in_order(const InOrder& work, unsigned threads);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PIPELINE_IN_ORDER_H_
