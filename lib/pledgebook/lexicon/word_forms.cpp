#include "pledgebook/lexicon/word_forms.h"

namespace pledgebook {

namespace {

bool vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string plural(std::string_view word) {
  const std::string whole(word);
  for (const std::string_view hiss : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(hiss)) return whole + "es";
  }
  if (word.ends_with("y") && word.size() > 1 && !vowel(word[word.size() - 2])) {
    return whole.substr(0, whole.size() - 1) + "ies";
  }
  return whole + "s";
}

std::vector<std::string> regular_verb(const std::string& verb) {
  if (verb.ends_with("e")) {
    const std::string stem = verb.substr(0, verb.size() - 1);
    return {verb, verb + "s", verb + "d", stem + "ing"};
  }
  return {verb, plural(verb), verb + "ed", verb + "ing"};
}

}  // namespace

std::vector<std::string> noun_forms(std::string_view phrase) {
  return {std::string(phrase), plural(phrase)};
}

std::vector<std::string> verb_forms(std::string_view verb) {
  std::string written(verb);
  std::vector<std::string> forms = regular_verb(written);
  if (!verb.ends_with("ise")) return forms;
  written[written.size() - 2] = 'z';
  for (std::string& form : regular_verb(written)) {
    forms.push_back(std::move(form));
  }
  return forms;
}

std::vector<std::string> spelling_forms(std::string_view phrase) {
  std::vector<std::string> forms = {std::string(phrase)};
  const std::size_t at = phrase.find("isation");
  if (at != std::string_view::npos) {
    forms.push_back(forms.front());
    forms.back()[at + 1] = 'z';
  }
  return forms;
}

}  // namespace pledgebook
