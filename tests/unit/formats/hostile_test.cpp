#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <string>

#include "support/packing.h"
#include "support/reading.h"
#include "support/stopwatch.h"

using namespace pledgebook;
using pledgebook_tests::pack;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

// Far above what sound code takes, far below what quadratic code takes.
constexpr double kSeconds = 20;

Reading timed(const std::string& path, const std::string& bytes,
              const ReaderOptions& options = {}) {
  const pledgebook_tests::Stopwatch watch;
  Reading reading = read_bytes(path, bytes, options);
  CHECK(watch.seconds() < kSeconds);
  return reading;
}

std::string repeat(const std::string& part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

// A tar with a link in it, or a zip under a password.
std::string odd_archive(bool locked) {
  std::string out(std::size_t{1} << 16, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  if (locked) {
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer, "zip:encryption=traditional");
    archive_write_set_passphrase(writer, "secret");
  } else {
    archive_write_set_format_pax_restricted(writer);
  }
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, "a.txt");
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_filetype(entry, locked ? AE_IFREG : AE_IFLNK);
  if (locked) archive_entry_set_size(entry, 4);
  if (!locked) archive_entry_set_symlink(entry, "/etc/passwd");
  archive_write_header(writer, entry);
  if (locked) archive_write_data(writer, "One.", 4);
  archive_entry_free(entry);
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

}  // namespace

TEST_CASE("large and endless pages take linear time") {
  const std::string words = "We will act on this, and on that. ";
  CHECK(timed("a.html", "<html><body><p>" + repeat(words, 300000))
            .documents.size() == 1);
  timed("a.html", "<html>" + repeat("<div><span class=\"", 100000));
  timed("a.html", "<html>" + repeat("<table><tr><td>x", 100000));
  timed("a.html", "<html>" + repeat("<p>x</span></b></div>", 200000));
  timed("a.html", "<html>" + repeat("&amp;&nosuch;&#9;&", 300000));
  timed("a.html", "<html><a href='" + repeat("\"<b x=", 300000));
  timed("a.html", "<html>" + repeat("<!-- ", 300000) + repeat("<![CDATA[", 9));
}

TEST_CASE("deep and endless JSON is refused") {
  CHECK(timed("a.json", repeat("[", 1000000)).refused.size() == 1);
  CHECK(timed("a.json", repeat("{\"a\":", 100000)).refused.size() == 1);
  CHECK(timed("a.json", "[\"" + repeat("x", 10000000)).refused.size() == 1);
}

TEST_CASE("XML without an end is refused in linear time") {
  CHECK(timed("a.xml", "<?xml version='1.0'?>" + repeat("<a>", 300000))
            .refused.size() == 1);
  CHECK(timed("a.xml", "<?xml version='1.0'?><a b='" + repeat("x", 9000000))
            .refused.size() == 1);
  CHECK(timed("a.xml", "<!DOCTYPE a [" + repeat("<!ENTITY b 'c'>", 100000))
            .refused.size() == 1);
}

TEST_CASE("tables without ends of quotes or lines take linear time") {
  timed("a.csv", "id,text\n" + repeat("1,\"x\n", 300000));
  timed("a.tsv", "id\ttext\n" + repeat("\t", 3000000));
}

TEST_CASE("pictures, programs and other bytes are refused as binary") {
  using namespace std::string_literals;
  for (const std::string& bytes :
       {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s,
        "\x7F"
        "ELF\2\1\1\0\0\0\0"s,
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0"s, "\0"s}) {
    const Reading reading = timed("a", bytes);
    REQUIRE(reading.refused.size() == 1);
    CHECK(reading.refused[0].message.starts_with("binary: "));
  }
}

TEST_CASE("members that are links or locked are refused one by one") {
  const Reading link = read_bytes("a.tar", odd_archive(false));
  REQUIRE(link.refused.size() == 1);
  CHECK(to_string(link.refused[0]) ==
        "a.tar!a.txt: is a link or a device, not a file");
  const Reading locked = read_bytes("a.zip", odd_archive(true));
  REQUIRE(locked.refused.size() == 1);
  CHECK(to_string(locked.refused[0]) == "a.zip!a.txt: encrypted");
}

TEST_CASE("an archive whose members lead upwards writes nothing") {
  const std::string bytes =
      pack({{"../../outside.txt", "One."}}, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED,
           ARCHIVE_FILTER_NONE);
  const Reading reading = read_bytes("a.tar", bytes);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].path == "a.tar!../../outside.txt");
}
