#ifndef PLEDGEBOOK_FORMATS_HTML_WORDS_H_
#define PLEDGEBOOK_FORMATS_HTML_WORDS_H_

#include <string_view>

namespace pledgebook {

/// What the words in an element's class and id say of it. Words are cut at
/// marks and before capitals: "entry-content", "relatedLinks". In names of
/// the form "post__author" what stands before the two strokes is what the
/// element is in, so that it makes no article of it.
struct ElementWords {
  bool furniture = false;  ///< wherever it stands: "comments", "share"
  bool doubtful = false;   ///< furniture, or a part of an article: "meta"
  bool label = false;      ///< furniture if it holds a few words: "date"
  bool article = false;    ///< "content", "story", "entry"
  bool picture = false;    ///< a picture, with its caption
  bool lead = false;       ///< leads into an article: "standfirst"
};
ElementWords element_words(std::string_view class_and_id);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_WORDS_H_
