#include "cli/metadata_options.h"

#include "cli/failure.h"

namespace pledgebook::cli {
namespace {

const std::vector<std::string>& types() {
  static const std::vector<std::string> words = {
      "article",       "speech", "manifesto", "transcript",
      "press-release", "report", "letter",    "web-page"};
  return words;
}

}  // namespace

Date date_option(const std::string& option, const std::string& typed) {
  const Result<Date> date = parse_date(typed);
  if (!date) throw UsageError(option + ": " + date.error().message);
  return *date;
}

void MetadataTyped::add_to(OptionParser& parser) {
  parser.group("What is known of the documents")
      .add_options()("title", po::value(&title)->value_name("TEXT"), "")(
          "date", po::value(&date)->value_name("DATE"), "YYYY[-MM[-DD]]")(
          "type", po::value(&type)->value_name("TYPE"),
          "article, speech, manifesto, transcript, press-release, report, "
          "letter or web-page")("author",
                                po::value(&author)->value_name("NAME"), "")(
          "party", po::value(&party)->value_name("PARTY"),
          "the side that they speak for")(
          "publisher", po::value(&publisher)->value_name("NAME"), "")(
          "url", po::value(&url)->value_name("URL"), "")(
          "source", po::value(&source)->value_name("NAME"),
          "the outlet, where the publisher reports another")(
          "wording", po::value(&wording)->value_name("W"),
          "original or paraphrase");
}

Metadata MetadataTyped::meaning() const {
  if (!type.empty()) check_word("--type", type, types());
  if (!wording.empty()) {
    check_word("--wording", wording, {"original", "paraphrase"});
  }
  Metadata meta;
  meta.title = title;
  if (!date.empty()) meta.date = date_option("--date", date);
  meta.type = type;
  meta.publisher = publisher;
  meta.author = author;
  meta.party = party;
  meta.url = url;
  meta.wording = wording;
  meta.source = source;
  return meta;
}

}  // namespace pledgebook::cli
