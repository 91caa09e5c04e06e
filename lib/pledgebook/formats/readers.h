#ifndef PLEDGEBOOK_FORMATS_READERS_H_
#define PLEDGEBOOK_FORMATS_READERS_H_

#include "pledgebook/document/reader.h"

namespace pledgebook {

/// One reader a file; each is described where it is defined and in
/// docs/formats.md. Users take the table from formats/registry.h.
Reader archive_reader();
Reader csv_reader();
Reader hansard_reader();
Reader html_reader();
Reader json_reader();
Reader mhtml_reader();
Reader ndjson_reader();
Reader office_reader();
Reader pdf_reader();
Reader tei_reader();
Reader text_reader();
Reader tsv_reader();
Reader twfy_reader();
Reader xml_reader();

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_READERS_H_
