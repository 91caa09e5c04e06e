#include "cli/sources.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/width.h"

namespace pledgebook::cli {
namespace {

std::string described(const StatementRow& row) {
  std::vector<std::string> parts;
  const Metadata& meta = row.meta;
  const std::string& outlet =
      meta.source.empty() ? meta.publisher : meta.source;
  for (const std::string* part : {&outlet, &meta.title, &row.url()}) {
    if (!part->empty()) parts.push_back(*part);
  }
  if (row.url().empty()) parts.push_back(row.document);
  return join(parts, ", ");
}

}  // namespace

std::string Sources::mark(const std::string& source) {
  const auto [at, added] = numbers_.emplace(source, sources_.size() + 1);
  if (added) sources_.push_back(source);
  return "[" + std::to_string(at->second) + "]";
}

std::string Sources::mark(const StatementRow& row) {
  return mark(described(row));
}

std::string Sources::words(const StatementRow& row) {
  const std::string& text = row.statement.text;
  if (is_paraphrase(row.meta)) {
    return printed_words(text, row.meta, "url " + mark(row));
  }
  return printed_words(text, row.meta, "") + " " + mark(row);
}

void Sources::print(Printer& printer) const {
  if (sources_.empty()) return;
  std::ostream& out = printer.data();
  out << '\n';
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    out << "[" << i + 1 << "] " << printable_line(sources_[i]) << '\n';
  }
}

}  // namespace pledgebook::cli
