#include "pledgebook/document/walk.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::ScratchFolder;

namespace {

struct Found {
  std::vector<std::string> files, refused;
};

Found found_in(const ScratchFolder& folder, const std::string& path) {
  Found found;
  const std::size_t cut = folder.path().size() + 1;
  WalkSink sink;
  sink.file = [&](const std::string& file) {
    found.files.push_back(file.substr(cut));
    return true;
  };
  sink.refused = [&](Diagnostic&& fault) {
    found.refused.push_back(fault.path.substr(cut) + ": " + fault.message);
  };
  walk(path, sink);
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("folders are read to the bottom, in one order") {
  const ScratchFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "c.txt", ".git/x"})
    folder.write(name, "x");
  CHECK(found_in(folder, folder.path()).files ==
        Names{"a/b/c.txt", "a/z.txt", "b.txt", "c.txt"});
  CHECK(found_in(folder, folder / "b.txt").files == Names{"b.txt"});
}

TEST_CASE("a walk ends when it is told to") {
  const ScratchFolder folder;
  folder.write("a", "x");
  folder.write("b", "x");
  int seen = 0;
  WalkSink sink;
  sink.file = [&](const std::string&) { return ++seen < 1; };
  sink.refused = [](Diagnostic&&) {};
  walk(folder.path(), sink);
  CHECK(seen == 1);
}

TEST_CASE("a folder is told of before what lies in it") {
  const ScratchFolder folder;
  folder.write("a/b/c.txt", "x");
  folder.write("z.txt", "x");
  Names seen;
  WalkSink sink;
  sink.file = [&](const std::string& path) {
    seen.push_back(path.substr(folder.path().size()));
    return true;
  };
  sink.folder = [&](const std::string& path) {
    seen.push_back(path.substr(folder.path().size()) + "/");
  };
  walk(folder.path(), sink);
  CHECK(seen == Names{"/", "/a/", "/a/b/", "/a/b/c.txt", "/z.txt"});
}

TEST_CASE("loops, pipes and dangling links are refused, the rest read") {
  const ScratchFolder folder;
  folder.write("a/text.txt", "x");
  folder.write("other/more.txt", "x");
  namespace fs = std::filesystem;
  fs::create_directory_symlink(folder.path(), folder / "a/up");
  fs::create_directory_symlink(folder / "other", folder / "b-link");
  fs::create_symlink(folder / "absent", folder / "dangling");
  fs::create_symlink(folder / "self", folder / "self");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const Found found = found_in(folder, folder.path());
  CHECK(found.files == Names{"a/text.txt", "b-link/more.txt"});
  CHECK(found.refused == Names{"a/up: loop of symbolic links",
                               "dangling: broken symbolic link",
                               "pipe: is a named pipe, not a file",
                               "self: loop of symbolic links"});
}

TEST_CASE("missing paths and unreadable folders are refused") {
  const ScratchFolder folder;
  CHECK(found_in(folder, folder / "absent").refused ==
        Names{"absent: no such file or folder"});
  folder.write("locked/a.txt", "x");
  if (::geteuid() == 0) return;
  ::chmod((folder / "locked").c_str(), 0);
  CHECK(found_in(folder, folder.path()).refused ==
        Names{"locked: folder cannot be read: permission denied"});
  ::chmod((folder / "locked").c_str(), 0700);
}

TEST_CASE("names that are not UTF-8 are passed on as they are") {
  const ScratchFolder folder;
  folder.write("caf\xE9.txt", "x");
  CHECK(found_in(folder, folder.path()).files == Names{"caf\xE9.txt"});
}
