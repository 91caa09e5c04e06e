#ifndef PLEDGEBOOK_TESTS_UNIT_EXTRACT_SPOKEN_H_
#define PLEDGEBOOK_TESTS_UNIT_EXTRACT_SPOKEN_H_

#include <string>
#include <utility>
#include <vector>

#include "pledgebook/extract/spoken_text.h"
#include "sentence.h"

namespace pledgebook::testing {

/// A document of which it is asked who wrote it and who speaks in it.
class Spoken {
 public:
  explicit Spoken(Document given)
      : document(std::move(given)),
        normal(normalize(document.text)),
        text(segment(normal, document, {})),
        discourse(shipped(), parties(), document.meta.date),
        in{document, text, normal.map, shipped(), discourse} {}
  explicit Spoken(const std::string& words, const std::string& type = "article")
      : Spoken(testing::document(words, type)) {}
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;

  /// The words of sentence `index`, as they stand by now.
  std::string sentence(std::size_t index) const {
    return std::string(text.words(text.sentences[index]));
  }

  Document document;
  NormalizedText normal;
  Segmentation text;
  Discourse discourse;
  SpokenText in;
};

inline std::vector<std::string> names_of(
    const std::vector<SpeakerTurn>& turns) {
  std::vector<std::string> out;
  for (const SpeakerTurn& turn : turns) out.push_back(turn.speaker.name);
  return out;
}

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_UNIT_EXTRACT_SPOKEN_H_
