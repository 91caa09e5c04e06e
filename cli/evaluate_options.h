#ifndef PLEDGEBOOK_CLI_EVALUATE_OPTIONS_H_
#define PLEDGEBOOK_CLI_EVALUATE_OPTIONS_H_

#include <string>
#include <vector>

#include "pledgebook/evaluate/gold.h"

namespace pledgebook::cli {

/// Gold of files and folders (their *.jsonl and *.ndjson), one entry a
/// document. Throws Failure(bad_data) for what cannot be read as gold, and
/// where there is none.
std::vector<GoldDocument> read_gold(const std::vector<std::string>& paths);

/// What `extract --all-topics` printed, from a file or "-". Throws
/// Failure(bad_data).
std::vector<OutputDocument> read_output(const std::string& path);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_EVALUATE_OPTIONS_H_
