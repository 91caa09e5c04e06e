#include <nlohmann/json.hpp>

#include "pledgebook/report/row_writers.h"

namespace pledgebook::report {
namespace {

using Json = nlohmann::ordered_json;

// A number keeps the words it has: 27.9 is not to become 27.899999999999999.
std::string value_json(const Cell& cell) {
  switch (cell.type) {
    case Cell::Type::null:
      return "null";
    case Cell::Type::number:
    case Cell::Type::boolean:
      return cell.text;
    case Cell::Type::list:
      return Json(cell.items)
          .dump(-1, ' ', false, Json::error_handler_t::replace);
    case Cell::Type::text:
      break;
  }
  return Json(cell.text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> keys(const Columns& columns) {
  std::vector<std::string> out;
  for (const Column& column : columns) out.push_back(Json(column.name).dump());
  return out;
}

std::string object(const std::vector<std::string>& names, const Row& row) {
  std::string out = "{";
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += ',';
    out += names[i] + ':' + value_json(row[i]);
  }
  return out + '}';
}

class NdjsonWriter : public RowWriter {
 public:
  NdjsonWriter(const Columns& columns, std::ostream& out)
      : keys_(keys(columns)), out_(out) {}
  void add(const Row& row) final { out_ << object(keys_, row) << '\n'; }

 private:
  std::vector<std::string> keys_;
  std::ostream& out_;
};

class JsonWriter : public RowWriter {
 public:
  JsonWriter(const Columns& columns, std::ostream& out)
      : keys_(keys(columns)), out_(out) {}
  void add(const Row& row) final {
    out_ << (first_ ? "[\n" : ",\n") << object(keys_, row);
    first_ = false;
  }
  void finish() final { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  std::vector<std::string> keys_;
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RowWriter> json_writer(const Columns& columns,
                                       std::ostream& out) {
  return std::make_unique<JsonWriter>(columns, out);
}

std::unique_ptr<RowWriter> ndjson_writer(const Columns& columns,
                                         std::ostream& out) {
  return std::make_unique<NdjsonWriter>(columns, out);
}

}  // namespace pledgebook::report
