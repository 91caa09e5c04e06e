#include "pledgebook/document/file_bytes.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::ScratchFolder;

namespace {

std::string reason(const std::string& path) {
  const Result<FileBytes> file = FileBytes::open(path);
  REQUIRE_FALSE(static_cast<bool>(file));
  return file.error().message;
}

}  // namespace

TEST_CASE("a file is read as it is and outlives a move") {
  const ScratchFolder folder;
  Result<FileBytes> file = FileBytes::open(folder.write("a.txt", "a\r\nb"));
  REQUIRE(static_cast<bool>(file));
  const FileBytes moved = std::move(*file);
  CHECK(moved.bytes() == "a\r\nb");
}

TEST_CASE("released bytes may be read again") {
  const ScratchFolder folder;
  const std::string text(std::size_t{20} << 20, 'x');
  Result<FileBytes> file = FileBytes::open(folder.write("big.txt", text));
  REQUIRE(static_cast<bool>(file));
  file->release(std::size_t{16} << 20);
  CHECK(file->bytes() == text);
}

TEST_CASE("what is no readable file is named") {
  const ScratchFolder folder;
  CHECK(reason(folder / "absent") == "no such file");
  CHECK(reason(folder.path()) == "is a folder");
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(reason(pipe) == "is a named pipe, not a file");
  CHECK(reason("/dev/null") == "is a device, not a file");
  const std::string locked = folder.write("locked.txt", "x");
  ::chmod(locked.c_str(), 0);
  if (::geteuid() != 0) CHECK(reason(locked) == "permission denied");
}

TEST_CASE("an empty file is no error here") {
  const ScratchFolder folder;
  const Result<FileBytes> file = FileBytes::open(folder.write("empty", ""));
  REQUIRE(static_cast<bool>(file));
  CHECK(file->bytes().empty());
}
