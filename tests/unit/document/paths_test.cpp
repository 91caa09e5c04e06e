#include "pledgebook/document/paths.h"

#include <doctest/doctest.h>

#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::ScratchFolder;

TEST_CASE("names that are not UTF-8 are shown and found again") {
  const ScratchFolder folder;
  const std::string path = folder.write("caf\xE9.txt", "x");
  const std::string shown = display_path(path);
  CHECK(shown == folder / "caf\\xE9.txt");
  CHECK(disk_path(shown) == path);
  CHECK(disk_path(folder / "plain.txt") == folder / "plain.txt");
}

TEST_CASE("members and rows are split from the file") {
  const ScratchFolder folder;
  const std::string zip = folder.write("a.zip", "x");
  PathParts parts = split_path(zip + "!in/b.zip!c.txt");
  CHECK(parts.file == zip);
  CHECK(parts.member == "in/b.zip!c.txt");
  parts = split_path(zip + "#12");
  CHECK(parts.file == zip);
  CHECK(parts.row == "12");
  const std::string odd = folder.write("really!odd#1", "x");
  CHECK(split_path(odd).file == odd);
  CHECK(split_path(odd).member == "");
}
