#include <fmt/format.h>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/formats/archive.h"
#include "pledgebook/formats/html_blocks.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

using Members = std::map<std::string, std::string>;

constexpr std::size_t kDirectory = std::size_t{1} << 16;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& names,
            std::string_view name) {
  for (const std::string_view other : names) {
    if (other == name) return true;
  }
  return false;
}

enum class OfficeKind { none, docx, odt, epub, spreadsheet, slides };

// By the first member or by the names in the directory at the end.
OfficeKind kind_of(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) return OfficeKind::none;
  const std::string_view head = bytes.substr(0, 256);
  if (head.find("application/epub+zip") != head.npos) return OfficeKind::epub;
  if (head.find("oasis.opendocument.text") != head.npos) {
    return OfficeKind::odt;
  }
  const std::string_view directory =
      bytes.substr(bytes.size() > kDirectory ? bytes.size() - kDirectory : 0);
  if (directory.find("word/document.xml") != directory.npos) {
    return OfficeKind::docx;
  }
  if (directory.find("META-INF/container.xml") != directory.npos) {
    return OfficeKind::epub;
  }
  if (directory.find("xl/workbook.xml") != directory.npos ||
      head.find("opendocument.spreadsheet") != head.npos) {
    return OfficeKind::spreadsheet;
  }
  if (directory.find("ppt/presentation.xml") != directory.npos ||
      head.find("opendocument.presentation") != head.npos) {
    return OfficeKind::slides;
  }
  return OfficeKind::none;
}

// The XML of DOCX ("w:p") and ODT ("text:p") in one handler: they differ in
// names only, and no name means two things.
class WordHandler : public XmlHandler {
 public:
  WordHandler(std::string_view text, BlockBuilder& blocks)
      : text_(text), blocks_(blocks) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    static constexpr std::array<std::string_view, 10> kAside = {
        "del",
        "instrText",
        "delText",
        "note",
        "annotation",
        "tracked-changes",
        "footnoteReference",
        "moveFrom",
        "automatic-styles",
        "styles"};
    if (one_of(kAside, name)) return false;
    if (name == "p" || name == "h") {
      if (depth_++ == 0) begin(name == "h" ? BlockKind::heading : usual());
    } else if (name == "pStyle") {
      const std::string style = to_lower_ascii(attribute(text_, tag, "w:val"));
      if (style.starts_with("heading") || style == "title") {
        blocks_.begin(BlockKind::heading);
      } else if (style.find("quote") != style.npos) {
        blocks_.begin(BlockKind::quotation);
      }
    } else if (name == "numPr") {
      blocks_.begin(BlockKind::list_item);
    } else if (name == "list-item") {
      ++items_;
    } else if (name == "tbl" || name == "table") {
      ++tables_;
    } else if (name == "tab") {
      if (depth_ > 0) blocks_.mark("\t", tag.span);
    } else if (name == "s") {
      blocks_.mark(" ", tag.span);
    } else if (name == "br" || name == "cr" || name == "line-break") {
      blocks_.mark("\n", tag.span);
    }
    in_text_ = in_text_ || name == "t";
    return true;
  }

  void close(std::string_view name) override {
    if (name == "p" || name == "h") {
      if (--depth_ == 0) blocks_.end();
    } else if (name == "list-item") {
      --items_;
    } else if (name == "tbl" || name == "table") {
      --tables_;
    } else if (name == "t") {
      in_text_ = false;
    }
  }

  void text(const MarkupToken& token) override {
    // DOCX keeps words in "t" only; blanks between tags are layout.
    const bool blank = trim(token.content.in(text_)).empty();
    if (depth_ > 0 && (in_text_ || !blank || !word_)) {
      blocks_.text(token.content, token.raw);
    }
  }

  void set_word(bool word) { word_ = word; }

 private:
  BlockKind usual() const {
    if (tables_ > 0) return BlockKind::table;
    return items_ > 0 ? BlockKind::list_item : BlockKind::paragraph;
  }
  void begin(BlockKind kind) {
    blocks_.end();
    blocks_.begin(kind);
  }

  std::string_view text_;
  BlockBuilder& blocks_;
  int depth_ = 0, items_ = 0, tables_ = 0;
  bool in_text_ = false, word_ = false;
};

// Title, author and date as the container's own metadata have them.
class PropertyHandler : public XmlHandler {
 public:
  PropertyHandler(std::string_view text, Metadata& meta)
      : text_(text), meta_(meta) {}

  bool open(std::string_view name, const MarkupToken&) override {
    name_ = name;
    return true;
  }
  void close(std::string_view) override { name_.clear(); }
  void text(const MarkupToken& token) override {
    const std::string value =
        fold_blanks(decode_entities(token.content.in(text_)));
    if (value.empty()) return;
    if (name_ == "title" && meta_.title.empty()) meta_.title = value;
    if (name_ == "creator" && meta_.author.empty()) meta_.author = value;
    if (name_ == "publisher" && meta_.publisher.empty()) {
      meta_.publisher = value;
    }
  }

 private:
  std::string_view text_;
  Metadata& meta_;
  std::string name_;
};

// The reading order of an EPUB: what its package file lists.
class PackageHandler : public XmlHandler {
 public:
  explicit PackageHandler(std::string_view text) : text_(text) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    if (name == "rootfile") {
      rootfile = attribute(text_, tag, "full-path");
    } else if (name == "item") {
      items_[attribute(text_, tag, "id")] = attribute(text_, tag, "href");
    } else if (name == "itemref") {
      chapters.push_back(items_[attribute(text_, tag, "idref")]);
    }
    return true;
  }
  void close(std::string_view) override {}
  void text(const MarkupToken&) override {}

  std::string rootfile;
  std::vector<std::string> chapters;

 private:
  std::string_view text_;
  std::map<std::string, std::string> items_;
};

class OfficeReader {
 public:
  OfficeReader(const Source& source, const ReaderOptions& options,
               const ReadSink& sink)
      : source_(source), options_(options), sink_(sink) {}

  void read(OfficeKind kind) {
    if (!unpack()) return;
    document_.path = source_.path;
    document_.encoding = "UTF-8";
    document_.has_source_bytes = false;
    const bool good = kind == OfficeKind::docx
                          ? read_words("word/document.xml", "docProps/core.xml")
                      : kind == OfficeKind::odt
                          ? read_words("content.xml", "meta.xml")
                          : read_chapters();
    if (!good) return;
    if (document_.text.empty()) {
      return refuse(source_, sink_, "no text in it");
    }
    sink_.document(std::move(document_));
  }

 private:
  bool unpack() {
    std::string fault;
    for_members(
        source_.bytes, source_.path, options_.limits,
        [&](ArchiveMember&& member) {
          members_[member.name] = std::move(member.bytes);
          return true;
        },
        [&](Diagnostic&& found) { fault = found.message; });
    if (!fault.empty()) refuse(source_, sink_, fault);
    return fault.empty();
  }

  // A member as checked XML; refuses if it is absent or broken.
  bool open_member(const std::string& name, XmlSource& xml) {
    const auto member = members_.find(name);
    if (member == members_.end()) {
      refuse(source_, sink_, fmt::format("'{}' is missing in it", name));
      return false;
    }
    Source part;
    part.path = name;
    part.bytes = member->second;
    ReaderOptions plain = options_;
    plain.encoding.clear();
    Result<XmlSource> opened = open_xml(part, plain);
    if (!opened) {
      refuse(source_, sink_,
             fmt::format("{}: {}", name, opened.error().message));
      return false;
    }
    xml = std::move(*opened);
    return true;
  }

  bool read_words(const std::string& body, const std::string& properties) {
    XmlSource xml;
    if (!open_member(body, xml)) return false;
    BlockBuilder blocks(xml.decoded.text, &xml.entities);
    WordHandler handler(xml.decoded.text, blocks);
    handler.set_word(body.starts_with("word/"));
    walk_xml(xml.decoded.text, handler);
    add_part(blocks);
    if (members_.count(properties)) read_properties(properties);
    return true;
  }

  void read_properties(const std::string& name) {
    XmlSource xml;
    if (!open_member(name, xml)) return;
    PropertyHandler handler(xml.decoded.text, document_.meta);
    walk_xml(xml.decoded.text, handler);
  }

  bool read_chapters() {
    XmlSource container;
    if (!open_member("META-INF/container.xml", container)) return false;
    PackageHandler root(container.decoded.text);
    walk_xml(container.decoded.text, root);
    XmlSource package;
    if (!open_member(root.rootfile, package)) return false;
    PackageHandler order(package.decoded.text);
    walk_xml(package.decoded.text, order);
    read_properties(root.rootfile);
    const std::string folder =
        root.rootfile.substr(0, root.rootfile.rfind('/') + 1);
    for (const std::string& chapter : order.chapters) {
      const auto member = members_.find(folder + chapter);
      if (member == members_.end()) {
        document_.notes.push_back(
            fmt::format("chapter '{}' is missing", chapter));
        continue;
      }
      const HtmlTree tree(member->second);
      BlockBuilder blocks(member->second, nullptr);
      add_html_blocks(tree, whole_content(tree), {}, blocks);
      add_part(blocks);
    }
    return true;
  }

  // Appends the blocks of one part to the document.
  void add_part(BlockBuilder& blocks) {
    Document part;
    blocks.finish({}, part);
    if (part.text.empty()) return;
    if (!document_.text.empty()) document_.text += "\n\n";
    const std::size_t shift = document_.text.size();
    for (Block block : part.blocks) {
      block.span = {block.span.begin + shift, block.span.end + shift};
      document_.blocks.push_back(block);
    }
    document_.text += part.text;
  }

  const Source& source_;
  const ReaderOptions& options_;
  const ReadSink& sink_;
  Members members_;
  Document document_;
};

int recognises(const Source& source) {
  return kind_of(source.bytes) == OfficeKind::none ? 0 : 95;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  const OfficeKind kind = kind_of(source.bytes);
  if (kind == OfficeKind::spreadsheet) {
    return refuse(source, sink, "a spreadsheet: save it as CSV");
  }
  if (kind == OfficeKind::slides) {
    return refuse(source, sink, "slides: save them as PDF");
  }
  if (kind == OfficeKind::none) {
    return refuse(source, sink, "neither DOCX, ODT nor EPUB");
  }
  OfficeReader(source, options, sink).read(kind);
}

}  // namespace

Reader office_reader() {
  return {"office", "DOCX, ODT and EPUB", recognises, read};
}

}  // namespace pledgebook
