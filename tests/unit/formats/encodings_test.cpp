#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "pledgebook/text/encoding.h"
#include "support/reading.h"

using namespace pledgebook;

// The folder's name is the true encoding of what is in it.
TEST_CASE("files of every encoding decode to their true text") {
  const std::string folder = pledgebook_tests::shared("formats/encodings");
  if (folder.empty()) return;
  std::size_t files = 0, right = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name == "LICENSE") continue;
    CAPTURE(name);
    const std::string bytes = pledgebook_tests::slurp(entry.path().string());
    std::string truth = entry.path().parent_path().filename().string();
    if (truth == "utf-8-sig") truth = "utf-8";
    EncodingHint hint;
    hint.forced = truth;
    const Result<Decoded> expected = decode(bytes, hint);
    const Result<Decoded> found = decode(bytes);
    REQUIRE(static_cast<bool>(expected));
    REQUIRE(static_cast<bool>(found));
    CHECK(found->text == expected->text);
    right += found->text == expected->text ? 1 : 0;
    ++files;
  }
  MESSAGE("encodings found: ", right, " of ", files);
  CHECK(files >= 20);
}
