#ifndef PLEDGEBOOK_REPORT_ROW_WRITERS_H_
#define PLEDGEBOOK_REPORT_ROW_WRITERS_H_

#include <memory>
#include <ostream>
#include <vector>

#include "pledgebook/report/row_writer.h"

namespace pledgebook::report {

/// The writers behind make_row_writer, one file each; private to report.
using Columns = std::vector<Column>;
std::unique_ptr<RowWriter> table_writer(const RowOptions&, Columns,
                                        std::ostream&);
std::unique_ptr<RowWriter> tsv_writer(const Columns&, std::ostream&);
std::unique_ptr<RowWriter> csv_writer(bool bom, const Columns&, std::ostream&);
std::unique_ptr<RowWriter> json_writer(const Columns&, std::ostream&);
std::unique_ptr<RowWriter> ndjson_writer(const Columns&, std::ostream&);
std::unique_ptr<RowWriter> markdown_writer(const Columns&, std::ostream&);

}  // namespace pledgebook::report

#endif  // PLEDGEBOOK_REPORT_ROW_WRITERS_H_
