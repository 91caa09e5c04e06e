#include "pledgebook/formats/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <utility>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

}  // namespace

void CloseArchive::operator()(archive* handle) const {
  archive_read_free(handle);
}

ArchiveHandle open_archive(std::string_view bytes, bool raw) {
  ArchiveHandle handle(archive_read_new());
  archive_read_support_filter_all(handle.get());
  if (raw) {
    archive_read_support_format_raw(handle.get());
  } else {
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_7zip(handle.get());
    archive_read_support_format_cpio(handle.get());
  }
  const int status =
      archive_read_open_memory(handle.get(), bytes.data(), bytes.size());
  return status == ARCHIVE_OK ? std::move(handle) : nullptr;
}

std::string last_error(archive* handle) {
  const char* text = archive_error_string(handle);
  return text ? fold_blanks(text) : "unknown fault";
}

MemberLines::MemberLines(std::string_view bytes, bool raw, std::size_t number,
                         std::size_t longest)
    : handle_(open_archive(bytes, raw)), longest_(longest), piece_(kPiece) {
  archive_entry* entry = nullptr;
  for (std::size_t i = 0; handle_ && i <= number; ++i) {
    const int status = archive_read_next_header(handle_.get(), &entry);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
      fault_ = last_error(handle_.get());
      handle_.reset();
    }
  }
}

bool MemberLines::read_piece() {
  if (!handle_) return false;
  const la_ssize_t got =
      archive_read_data(handle_.get(), piece_.data(), piece_.size());
  if (got > 0) {
    lines_.append(piece_.data(), static_cast<std::size_t>(got));
    return true;
  }
  if (got < 0) {
    fault_ = "truncated or damaged: " + last_error(handle_.get());
    lines_.clear();  // half a line
  }
  handle_.reset();
  return false;
}

std::string_view MemberLines::next() {
  lines_.erase(0, given_);
  given_ = 0;
  std::size_t searched = 0;
  while (read_piece()) {
    const std::size_t end =
        std::string_view(lines_).substr(searched).rfind('\n');
    if (end != std::string_view::npos) {
      given_ = searched + end + 1;
      return std::string_view(lines_).substr(0, given_);
    }
    searched = lines_.size();
    if (searched > longest_) {
      fault_ = fmt::format(
          "a line of more than the limit of {} bytes for one document",
          longest_);
      lines_.clear();
      handle_.reset();
      return {};
    }
  }
  given_ = lines_.size();
  return lines_;
}

}  // namespace pledgebook
