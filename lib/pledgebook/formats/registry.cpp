#include "pledgebook/formats/registry.h"

#include <array>

#include "pledgebook/formats/readers.h"

namespace pledgebook {

std::span<const Reader> all_readers() {
  static const std::array kReaders = {
      pdf_reader(),     office_reader(), archive_reader(), twfy_reader(),
      hansard_reader(), tei_reader(),    html_reader(),    mhtml_reader(),
      xml_reader(),     ndjson_reader(), json_reader(),    csv_reader(),
      tsv_reader(),     text_reader(),
  };
  return kReaders;
}

}  // namespace pledgebook
