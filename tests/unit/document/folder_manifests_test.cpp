#include "pledgebook/document/folder_manifests.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::ScratchFolder;

namespace {

std::string title_of(const FolderManifests& manifests,
                     const std::string& path) {
  Metadata meta;
  manifests.overlay_given(path, meta);
  return meta.title;
}

}  // namespace

TEST_CASE("a manifest in a folder tells of the files below it") {
  const ScratchFolder folder;
  folder.write("a.txt", "x");
  folder.write("in/b.txt", "x");
  const std::string list = folder.write(
      "manifest.tsv", "path\ttitle\nin/b.txt\tSecond\n./a.txt\tFirst\n");
  FolderManifests manifests;
  const auto found = manifests.enter(folder.path());
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == list);
  CHECK(found[0].faults.empty());
  CHECK(manifests.is_manifest(list));
  CHECK(manifests.is_manifest(folder / "in/../manifest.tsv"));
  CHECK_FALSE(manifests.is_manifest(folder / "a.txt"));
  CHECK(title_of(manifests, folder / "a.txt") == "First");
  CHECK(title_of(manifests, folder / "in/b.txt") == "Second");
  CHECK(title_of(manifests, folder / "c.txt").empty());
  CHECK(manifests.enter(folder.path() + "/").empty());
}

TEST_CASE("the inner manifest outranks the outer, field by field") {
  const ScratchFolder folder;
  folder.write("in/b.txt", "x");
  folder.write("manifest.csv", "path,title,author\nin/b.txt,Outer,Ann\n");
  folder.write("in/manifest.tsv", "path\ttitle\nb.txt\tInner\n");
  for (const bool inner_first : {false, true}) {
    CAPTURE(inner_first);
    FolderManifests manifests;
    if (inner_first) manifests.enter(folder / "in");
    manifests.enter(folder.path());
    manifests.enter(folder / "in");
    Metadata meta;
    manifests.overlay_given(folder / "in/b.txt", meta);
    CHECK(meta.title == "Inner");
    CHECK(meta.author == "Ann");
  }
}

TEST_CASE("bad rows and files that are not there are faults with their line") {
  const ScratchFolder folder;
  folder.write("a.txt", "x");
  const std::string list =
      folder.write("manifest.tsv",
                   "path\tdate\ngone.txt\t2010\na.txt\tlately\n"
                   "../elsewhere.txt\t2010\n");
  FolderManifests manifests;
  const auto found = manifests.enter(folder.path());
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].faults.size() == 2);
  CHECK(to_string(found[0].faults[0]) ==
        list + ":2: 'gone.txt' is listed, but there is no such file");
  CHECK(to_string(found[0].faults[1]) ==
        list + ":3: 'lately' is not a date of the form YYYY[-MM[-DD]]");
}

TEST_CASE("what is called manifest and is none is a document") {
  const ScratchFolder folder;
  for (const char* text :
       {"name\tdate\na.txt\t2010\n", "path\tText\na.txt\tSome words.\n", "",
        "Some words of no table.\n"}) {
    CAPTURE(text);
    const std::string path = folder.write("manifest.tsv", text);
    FolderManifests manifests;
    CHECK(manifests.enter(folder.path()).empty());
    CHECK_FALSE(manifests.is_manifest(path));
  }
}

TEST_CASE("a manifest of the working folder") {
  const ScratchFolder folder;
  folder.write("a.txt", "x");
  folder.write("manifest.tsv", "path\ttitle\na.txt\tFirst\n");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  FolderManifests manifests;
  CHECK(manifests.enter("").at(0).path == "manifest.tsv");
  CHECK(title_of(manifests, "a.txt") == "First");
  CHECK(title_of(manifests, "./a.txt") == "First");
  CHECK(title_of(manifests, folder / "a.txt") == "First");
  std::filesystem::current_path(before);
}
