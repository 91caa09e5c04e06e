#ifndef PLEDGEBOOK_TESTS_SUPPORT_SPEC_TABLE_H_
#define PLEDGEBOOK_TESTS_SUPPORT_SPEC_TABLE_H_

#include <fstream>
#include <string>
#include <vector>

#include "pledgebook/base/strings.h"

/// The rows of the Markdown tables of a specification by example
/// (tests/cases/NAME.md): cells trimmed, header and rule rows left out.
/// A literal bar inside a cell is not supported.
inline std::vector<std::vector<std::string>> spec_table(
    const std::string& name) {
  std::ifstream file(std::string(PLEDGEBOOK_SOURCE_DIR) + "/tests/cases/" +
                     name);
  std::vector<std::vector<std::string>> rows;
  bool body = false;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() != '|') {
      body = false;
      continue;
    }
    const bool rule = line.find_first_not_of("|- :") == std::string::npos;
    if (rule) body = true;
    if (rule || !body) continue;
    std::vector<std::string> cells = pledgebook::split(line, '|');
    cells.erase(cells.begin());
    cells.pop_back();
    for (std::string& cell : cells) cell = pledgebook::trim(cell);
    rows.push_back(std::move(cells));
  }
  return rows;
}

#endif  // PLEDGEBOOK_TESTS_SUPPORT_SPEC_TABLE_H_
