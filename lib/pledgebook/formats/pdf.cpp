#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/child_process.h"
#include "pledgebook/formats/pdf_layout.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

int recognises(const Source& source) {
  return source.bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos
             ? 95
             : 0;
}

// Why there is no text, empty if there may be.
std::string fault_of(const ChildResult& child, const ReaderLimits& limits) {
  if (child.out_of_time) {
    return fmt::format("pdftotext took longer than {} s", limits.child_seconds);
  }
  if (child.too_much_output) return "more text than the limit for a document";
  if (!child.started) {
    return "pdftotext cannot be run (package poppler-utils)";
  }
  if (child.errors.find("ncorrect password") != std::string::npos) {
    return "encrypted: it opens with a password only";
  }
  if (child.status == 3) return "encrypted: its text may not be copied";
  if (child.status != 0) {
    const std::string first = child.errors.substr(0, child.errors.find('\n'));
    return "damaged PDF: " +
           (first.empty() ? std::string("pdftotext failed") : first);
  }
  if (!is_utf8(child.output)) return "pdftotext gave text that is not UTF-8";
  return {};
}

// Names that programs give, such as "Microsoft Word - draft.doc".
bool is_file_name(const std::string& title) {
  const std::string lower = to_lower_ascii(title);
  return lower.starts_with("microsoft word") || lower.ends_with(".doc") ||
         lower.ends_with(".docx") || lower.ends_with(".indd") ||
         lower.ends_with(".qxd") || lower.starts_with("untitled");
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  ChildLimits limits;
  limits.seconds = options.limits.child_seconds;
  limits.output_bytes = options.limits.max_document_bytes;
  const ChildResult child =
      run_child({"pdftotext", "-enc", "UTF-8", "-bbox-layout", "{}", "-"},
                source.bytes, limits);
  if (const std::string fault = fault_of(child, options.limits);
      !fault.empty()) {
    return refuse(source, sink, fault);
  }
  PdfLayout layout = read_layout(child.output);
  drop_page_furniture(layout);
  for (PdfPage& page : layout.pages) order_blocks(page);
  Document document;
  document.path = source.path;
  document.has_source_bytes = false;
  document.encoding = "UTF-8";
  build_pdf_text(layout, document);
  if (document.text.empty()) {
    return refuse(source, sink,
                  fmt::format("no text on its {} pages: scanned or drawn, it "
                              "needs character recognition",
                              layout.pages.size()));
  }
  if (!is_file_name(layout.title)) document.meta.title = layout.title;
  sink.document(std::move(document));
}

}  // namespace

Reader pdf_reader() {
  return {"pdf", "PDF, by pdftotext in a process of its own", recognises, read};
}

}  // namespace pledgebook
