#ifndef PLEDGEBOOK_QUERY_VERIFY_H_
#define PLEDGEBOOK_QUERY_VERIFY_H_

#include <functional>
#include <optional>
#include <string>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A file as it was read: to be read again in the same way.
struct FileToRead {
  std::string path;
  std::string reader, encoding;
};

/// Reads a file again and hands every document of it to the sink; the result
/// is the reason if it cannot be read.
using Reread = std::function<std::optional<Diagnostic>(
    const FileToRead&, const std::function<void(Document&&)>&)>;

struct VerifySummary {
  long long statements = 0;  ///< checked against the stored text
  long long places = 0;      ///< checked against the files
  long long files = 0;
  long long without_text = 0;  ///< statements whose text was not kept
  long long faults = 0;
};

/// Proves what the database says: every statement's words are the stored
/// text of its span; in every file that holds it the bytes it names give the
/// same words when read again; the file is unchanged; the database itself is
/// sound (integrity_check, foreign_key_check, both full-text indexes). Each
/// fault goes to the sink with path, id and reason. Without `reread` the
/// files are not looked at.
VerifySummary verify(const Store& store, const Reread& reread,
                     const std::function<void(const Diagnostic&)>& fault);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_VERIFY_H_
