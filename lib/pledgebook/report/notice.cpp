#include "pledgebook/report/notice.h"

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

bool inferred(HolderBasis basis) {
  return basis != HolderBasis::named && basis != HolderBasis::byline &&
         basis != HolderBasis::speaker_turn;
}

}  // namespace

bool is_paraphrase(const Metadata& meta) {
  return meta.wording == "paraphrase";
}

std::string printed_words(std::string_view text, const Metadata& meta,
                          std::string_view url) {
  const std::string words = fold_blanks(text);
  if (!is_paraphrase(meta)) return "“" + words + "”";
  const std::string where = url.empty() ? "url" : std::string(url);
  return words + " (reported in our words, see " + where + ")";
}

std::string printed_holder(const Statement& statement) {
  if (statement.actor.empty()) {
    if (statement.candidates.empty()) return {};
    return join(statement.candidates, " or ") + "?";
  }
  if (!statement.holder_basis || !inferred(*statement.holder_basis)) {
    return statement.actor;
  }
  return statement.actor + " [" +
         std::string(to_string(*statement.holder_basis)) + "]";
}

}  // namespace pledgebook
