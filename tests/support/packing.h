#ifndef PLEDGEBOOK_TESTS_SUPPORT_PACKING_H_
#define PLEDGEBOOK_TESTS_SUPPORT_PACKING_H_

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace pledgebook_tests {

using Files = std::vector<std::pair<std::string, std::string>>;

/// The files as an archive in memory (at most 16 MB of it).
inline std::string pack(const Files& files, int format, int filter) {
  std::string out(std::size_t{1} << 24, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format(writer, format);
  archive_write_add_filter(writer, filter);
  // Office containers keep their first member as it is.
  if (format == ARCHIVE_FORMAT_ZIP) {
    archive_write_set_options(writer, "zip:compression=store");
  }
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

inline std::string zip(const Files& files) {
  return pack(files, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE);
}

/// One file compressed by itself.
inline std::string compressed(const std::string& bytes, int filter) {
  return pack({{"x", bytes}}, ARCHIVE_FORMAT_RAW, filter);
}

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_PACKING_H_
