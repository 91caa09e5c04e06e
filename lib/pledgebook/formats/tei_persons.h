#ifndef PLEDGEBOOK_FORMATS_TEI_PERSONS_H_
#define PLEDGEBOOK_FORMATS_TEI_PERSONS_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/formats/markup.h"

namespace pledgebook {

/// The persons of a TEI list (`listPerson`): names, and parties by time. Fed
/// with the walk of an XML file, whether that is the list itself or a header
/// that holds one; what is outside `person` elements is passed over.
class TeiPersons {
 public:
  /// `text` and `entities` stay the caller's for the walk.
  void open(std::string_view name, const MarkupToken& tag,
            std::string_view text);
  void close(std::string_view name);
  void text(const MarkupToken& token, std::string_view text,
            const EntityTable& entities);

  bool empty() const { return persons_.empty(); }
  /// "" if the id is not known.
  std::string name(const std::string& id) const;
  /// The party as the list calls it ("LAB"), on the day, or the only one.
  std::string party(const std::string& id,
                    const std::optional<Date>& date) const;

 private:
  struct Affiliation {
    std::string party;
    std::optional<Date> since, until;
  };
  struct Person {
    std::string forenames, surname, plain;
    std::vector<Affiliation> affiliations;
    bool named = false;  // the first of several names is complete
  };

  std::string id_, element_;
  std::map<std::string, Person> persons_;
};

/// The list that lies beside a ParlaMint file or in the folder above it:
/// "ParlaMint-GB-listPerson.xml" for "ParlaMint-GB_2022-….xml". Null if there
/// is none or it is not well formed. Keeps the list that was read last, as
/// the files of a corpus come one after another. Thread-safe.
struct TeiPersonFile {
  std::string path;
  TeiPersons persons;
};
std::shared_ptr<const TeiPersonFile> tei_persons_beside(
    const std::string& path);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_TEI_PERSONS_H_
