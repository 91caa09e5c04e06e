#include "pledgebook/formats/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <array>
#include <utility>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/formats/archive_stream.h"
#include "pledgebook/formats/readers.h"

namespace pledgebook {
namespace {

using namespace std::string_view_literals;

// Below this no expansion is called a bomb.
constexpr std::size_t kHarmless = std::size_t{4} << 20;
constexpr std::size_t kBuffer = std::size_t{1} << 16;
// A member that is read in pieces is told by what it begins with.
constexpr std::size_t kHead = std::size_t{1} << 20;

// "news.xml.gz" holds "news.xml".
std::string inner_name(std::string_view own_name) {
  std::string name(own_name.substr(own_name.find_last_of("/!") + 1));
  for (const char* extension : {".gz", ".xz", ".zst", ".bz2", ".lz4"}) {
    if (to_lower_ascii(name).ends_with(extension)) {
      name.resize(name.size() - std::string_view(extension).size());
      return name;
    }
  }
  return name + ".content";
}

std::string member_name(archive_entry* entry, std::size_t number) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (!name) name = archive_entry_pathname(entry);
  return name ? display_path(name) : fmt::format("member-{}", number);
}

bool begins_with_dot(const std::string& name) {
  return name.starts_with('.')
             ? !name.starts_with("./") && !name.starts_with("..")
             : name.find("/.") != name.npos || name.starts_with("__MACOSX/");
}

Diagnostic to_fault(const std::string& member, std::string reason) {
  Diagnostic fault;
  fault.path = member;
  fault.message = std::move(reason);
  return fault;
}

class Members {
 public:
  Members(std::string_view bytes, std::string_view own_name,
          const ReaderLimits& limits,
          const std::function<bool(ArchiveMember&&)>& each,
          const std::function<void(Diagnostic&&)>& refused,
          const LargeMembers* large)
      : bytes_(bytes),
        own_name_(own_name),
        limits_(limits),
        each_(each),
        refused_(refused),
        large_(large) {}

  void run() {
    handle_ = open_archive(bytes_, false);
    archive_entry* entry = nullptr;
    const int first = handle_ ? archive_read_next_header(handle_.get(), &entry)
                              : ARCHIVE_FATAL;
    if (first == ARCHIVE_OK || first == ARCHIVE_WARN) {
      run_members(entry);
      return;
    }
    if (first == ARCHIVE_EOF && !is_stream()) {
      fault({}, "no files in it");
      return;
    }
    const std::string reason =
        handle_ ? last_error(handle_.get()) : "not a known archive";
    if (!is_stream()) return fault({}, "damaged archive: " + reason);
    run_stream();
  }

 private:
  bool is_stream() const {
    return bytes_.starts_with("\x1F\x8B"sv) || bytes_.starts_with("BZh") ||
           bytes_.starts_with(
               "\xFD"
               "7zXZ\0"sv) ||
           bytes_.starts_with("\x28\xB5\x2F\xFD"sv) ||
           bytes_.starts_with("\x04\x22\x4D\x18"sv);
  }

  void fault(const std::string& member, std::string reason) {
    refused_(to_fault(member, std::move(reason)));
  }

  void run_members(archive_entry* entry) {
    for (std::size_t number = 1;; ++number) {
      number_ = number - 1;
      if (!member(entry, member_name(entry, number))) return;
      const int status = archive_read_next_header(handle_.get(), &entry);
      if (status == ARCHIVE_EOF) return;
      if (status == ARCHIVE_FATAL || status == ARCHIVE_RETRY) {
        return fault(
            {}, "truncated or damaged archive: " + last_error(handle_.get()));
      }
    }
  }

  // A compressed file that is no archive.
  void run_stream() {
    raw_ = true;
    handle_ = open_archive(bytes_, true);
    archive_entry* entry = nullptr;
    const int status = handle_ ? archive_read_next_header(handle_.get(), &entry)
                               : ARCHIVE_FATAL;
    if (status == ARCHIVE_EOF) return fault({}, "nothing in it");
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
      return fault({}, "damaged: " + (handle_ ? last_error(handle_.get())
                                              : std::string("unreadable")));
    }
    read_bytes(inner_name(own_name_));
  }

  bool member(archive_entry* entry, const std::string& name) {
    const auto type = archive_entry_filetype(entry);
    if (type == AE_IFDIR || begins_with_dot(name)) return true;
    if (type != AE_IFREG && type != 0) {
      fault(name, "is a link or a device, not a file");
      return true;
    }
    if (archive_entry_is_data_encrypted(entry) > 0) {
      fault(name, "encrypted");
      return true;
    }
    return read_bytes(name);
  }

  bool read_bytes(const std::string& name) {
    ArchiveMember out;
    out.name = name;
    out.number = number_;
    out.raw = raw_;
    Sha256 hash;
    bool streamed = false;
    std::array<char, kBuffer> buffer;
    for (;;) {
      const la_ssize_t got =
          archive_read_data(handle_.get(), buffer.data(), buffer.size());
      if (got == 0) break;
      if (got < 0 && streamed) break;  // its lines so far are sound
      if (got < 0) {
        fault(name, "truncated or damaged: " + last_error(handle_.get()));
        return true;
      }
      const std::string_view piece(buffer.data(),
                                   static_cast<std::size_t>(got));
      if (is_bomb(name, piece.size())) return false;
      if (streamed) {
        hash.update(piece);
        continue;
      }
      if (out.bytes.size() + piece.size() > limits_.max_document_bytes) {
        fault(name,
              fmt::format("more than the limit of {} bytes for one document",
                          limits_.max_document_bytes));
        return true;
      }
      out.bytes += piece;
      streamed = out.bytes.size() >= kHead && large_ && large_->wanted(out);
      if (streamed) {
        hash.update(out.bytes);
        out.bytes.clear();
      }
    }
    if (!streamed) return each_(std::move(out));
    return large_->read(out, hash.hex());
  }

  bool is_bomb(const std::string& name, std::size_t more) {
    total_ += more;
    if (total_ <= kHarmless ||
        total_ / limits_.max_expansion_ratio <= bytes_.size()) {
      return false;
    }
    fault(name, fmt::format("expands more than {} times: the rest of the "
                            "archive is not read",
                            limits_.max_expansion_ratio));
    return true;
  }

  std::string_view bytes_, own_name_;
  const ReaderLimits& limits_;
  const std::function<bool(ArchiveMember&&)>& each_;
  const std::function<void(Diagnostic&&)>& refused_;
  ArchiveHandle handle_;
  const LargeMembers* large_;
  std::size_t total_ = 0, number_ = 0;
  bool raw_ = false;
};

int recognises(const Source& source) {
  return is_archive(source.bytes) ? 80 : 0;
}

// Reads a large member again, this time its rows: what is wrong with it.
std::string read_lines(const Source& source, const Source& part,
                       const ArchiveMember& member, const std::string& sha256,
                       const Reader& reader, const ReaderOptions& options,
                       const ReadSink& sink) {
  MemberLines lines(source.bytes, member.raw, member.number,
                    options.limits.max_document_bytes);
  ReadSink filled;
  filled.refused = sink.refused;
  filled.document = [&](Document&& document) {
    complete_document(part, options, reader.name, sha256, document);
    return sink.document(std::move(document));
  };
  reader.read_lines(
      part, [&lines] { return lines.next(); }, options, filled);
  return lines.fault();
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader> readers, const ReadSink& sink) {
  if (options.limits.max_nesting < 0) {
    refuse(source, sink, "archives are nested too deeply");
    return;
  }
  ReaderOptions inner = options;
  inner.format.clear();
  --inner.limits.max_nesting;
  bool more = true;
  ReadSink forward;
  forward.refused = sink.refused;
  forward.document = [&](Document&& document) {
    return more = sink.document(std::move(document));
  };
  const auto refused = [&](Diagnostic&& fault) {
    fault.path =
        fault.path.empty() ? source.path : source.path + "!" + fault.path;
    sink.refused(std::move(fault));
  };
  const auto part_of = [&](const ArchiveMember& member) {
    Source part;
    part.path = source.path + "!" + member.name;
    part.bytes = member.bytes;
    return part;
  };
  LargeMembers large;
  const Reader* reader = nullptr;  // of the large member
  large.wanted = [&](const ArchiveMember& head) {
    reader = surest_reader(part_of(head), readers);
    return reader && reader->read_lines;
  };
  large.read = [&](const ArchiveMember& member, const std::string& sha256) {
    const std::string fault = read_lines(source, part_of(member), member,
                                         sha256, *reader, inner, forward);
    if (!fault.empty()) refused(to_fault(member.name, fault));
    return more;
  };
  for_members(
      source.bytes, source.path, options.limits,
      [&](ArchiveMember&& member) {
        read_source(part_of(member), inner, readers, forward);
        return more;
      },
      refused, &large);
}

}  // namespace

bool is_archive(std::string_view bytes) {
  constexpr std::array kSignatures = {"PK\x03\x04"sv,
                                      "PK\x05\x06"sv,
                                      "\x1F\x8B"sv,
                                      "BZh"sv,
                                      "\xFD"
                                      "7zXZ\0"sv,
                                      "\x28\xB5\x2F\xFD"sv,
                                      "7z\xBC\xAF\x27\x1C"sv,
                                      "\x04\x22\x4D\x18"sv};
  for (const std::string_view signature : kSignatures) {
    if (bytes.starts_with(signature)) return true;
  }
  return bytes.size() > 262 && bytes.substr(257, 5) == "ustar";
}

void for_members(std::string_view bytes, std::string_view own_name,
                 const ReaderLimits& limits,
                 const std::function<bool(ArchiveMember&&)>& each,
                 const std::function<void(Diagnostic&&)>& refused,
                 const LargeMembers* large) {
  Members(bytes, own_name, limits, each, refused, large).run();
}

Reader archive_reader() {
  return {"archive",
          "zip, tar, 7z and gz, xz, zst, bz2: every file in them is a "
          "document",
          recognises, read};
}

}  // namespace pledgebook
