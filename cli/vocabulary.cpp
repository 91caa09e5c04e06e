#include "cli/vocabulary.h"

#include "pledgebook/base/strings.h"

namespace pledgebook::cli {

using Words = std::vector<std::string>;

const Words& known_parties() {
  static const Words words = split(
      "labour conservative liberal-democrat coalition green "
      "co-operative-party respublica snp plaid-cymru dup sinn-fein sdlp uup "
      "alliance ukip reform-uk crossbench other",
      ' ');
  return words;
}

const Words& known_areas() {
  static const Words words = split(
      "public-services health social-care education early-years housing "
      "local-government employment business finance economy welfare pensions "
      "postal-services transport waterways energy environment agriculture "
      "sport culture civil-society communities families equalities justice "
      "home-affairs defence foreign-affairs constitution science",
      ' ');
  return words;
}

const Words& known_models() {
  static const Words words = split(
      "co-operative mutual employee-ownership community-ownership "
      "social-enterprise foundation-trust co-operative-school "
      "building-society credit-union friendly-society "
      "community-interest-company community-benefit-society "
      "shared-ownership supporters-trust civil-company",
      ' ');
  return words;
}

Words each_word(const Words& typed) {
  Words out;
  for (const std::string& list : typed) {
    for (const std::string& word : split(list, ',')) {
      if (!trim(word).empty()) out.emplace_back(trim(word));
    }
  }
  return out;
}

}  // namespace pledgebook::cli
