#include "pledgebook/formats/tei_persons.h"

#include <filesystem>
#include <mutex>
#include <tuple>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

namespace fs = std::filesystem;

// "#party.LAB" is the party LAB; other affiliations are none.
std::string party_of(std::string reference) {
  if (reference.starts_with('#')) reference.erase(0, 1);
  constexpr std::string_view kParty = "party.";
  return reference.starts_with(kParty) ? reference.substr(kParty.size())
                                       : std::string();
}

std::optional<Date> date_of(const std::string& value) {
  const Result<Date> date = parse_date(value.substr(0, 10));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

bool is_before(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

std::string list_beside(const std::string& shown) {
  const fs::path path(disk_path(shown));
  const std::string stem = path.filename().string();
  const std::size_t end = stem.find('_');
  if (end == stem.npos || !stem.starts_with("ParlaMint")) return {};
  const std::string name = stem.substr(0, end) + "-listPerson.xml";
  const fs::path here = path.parent_path();
  for (const fs::path& folder : {here, here / ".."}) {
    std::error_code error;
    if (fs::is_regular_file(folder / name, error)) {
      return (folder / name).string();
    }
  }
  return {};
}

class ListHandler : public XmlHandler {
 public:
  ListHandler(std::string_view text, const EntityTable& entities,
              TeiPersons& persons)
      : text_(text), entities_(entities), persons_(persons) {}
  bool open(std::string_view name, const MarkupToken& tag) override {
    persons_.open(name, tag, text_);
    return true;
  }
  void close(std::string_view name) override { persons_.close(name); }
  void text(const MarkupToken& token) override {
    persons_.text(token, text_, entities_);
  }

 private:
  std::string_view text_;
  const EntityTable& entities_;
  TeiPersons& persons_;
};

std::shared_ptr<const TeiPersonFile> read_list(const std::string& path) {
  const Result<FileBytes> file = FileBytes::open(path);
  if (!file) return nullptr;
  Source source;
  source.path = path;
  source.bytes = file->bytes();
  Result<XmlSource> xml = open_xml(source, {});
  if (!xml) return nullptr;
  auto list = std::make_shared<TeiPersonFile>();
  list->path = path;
  ListHandler handler(xml->decoded.text, xml->entities, list->persons);
  walk_xml(xml->decoded.text, handler);
  return list;
}

}  // namespace

void TeiPersons::open(std::string_view name, const MarkupToken& tag,
                      std::string_view text) {
  element_ = name;
  if (name == "person") {
    id_ = attribute(text, tag, "xml:id");
    if (!id_.empty()) persons_[id_];
  } else if (name == "affiliation" && !id_.empty()) {
    std::string party = party_of(attribute(text, tag, "ref"));
    if (party.empty()) return;
    persons_[id_].affiliations.push_back({std::move(party),
                                          date_of(attribute(text, tag, "from")),
                                          date_of(attribute(text, tag, "to"))});
  }
}

void TeiPersons::close(std::string_view name) {
  if (name == "persName" && !id_.empty()) persons_[id_].named = true;
  if (name == "person") id_.clear();
  element_.clear();
}

void TeiPersons::text(const MarkupToken& token, std::string_view text,
                      const EntityTable& entities) {
  if (id_.empty() || persons_[id_].named) return;
  Person& person = persons_[id_];
  std::string* const part = element_ == "forename"   ? &person.forenames
                            : element_ == "surname"  ? &person.surname
                            : element_ == "persName" ? &person.plain
                                                     : nullptr;
  if (!part) return;
  const std::string value =
      fold_blanks(decode_entities(token.content.in(text), &entities));
  if (!value.empty()) *part += (part->empty() ? "" : " ") + value;
}

std::string TeiPersons::name(const std::string& id) const {
  const auto person = persons_.find(id);
  if (person == persons_.end()) return {};
  const Person& p = person->second;
  const std::string parts = fold_blanks(p.forenames + ' ' + p.surname);
  return parts.empty() ? p.plain : parts;
}

std::string TeiPersons::party(const std::string& id,
                              const std::optional<Date>& date) const {
  const auto person = persons_.find(id);
  if (person == persons_.end()) return {};
  std::string found;
  for (const Affiliation& one : person->second.affiliations) {
    const bool before = date && one.since && is_before(*date, *one.since);
    const bool after = date && one.until && is_before(*one.until, *date);
    if (before || after) continue;
    if (!found.empty() && found != one.party) return {};  // not told which
    found = one.party;
  }
  return found;
}

std::shared_ptr<const TeiPersonFile> tei_persons_beside(
    const std::string& path) {
  static std::mutex mutex;
  static std::shared_ptr<const TeiPersonFile> last;
  static fs::file_time_type last_time;
  const std::string beside = list_beside(path);
  if (beside.empty()) return nullptr;
  std::error_code error;
  const fs::file_time_type time = fs::last_write_time(beside, error);
  const std::lock_guard<std::mutex> lock(mutex);
  if (!last || last->path != beside || last_time != time) {
    last = read_list(beside);
    last_time = time;
  }
  return last;
}

}  // namespace pledgebook
