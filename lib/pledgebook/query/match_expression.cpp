#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/search.h"

namespace pledgebook {
namespace {

struct Token {
  std::string text;
  bool quoted = false;
};

Result<std::vector<Token>> tokens_of(std::string_view typed) {
  std::vector<Token> out;
  while (!(typed = trim(typed)).empty()) {
    const bool quoted = typed.front() == '"';
    if (quoted) typed.remove_prefix(1);
    const std::size_t end =
        quoted ? typed.find('"') : typed.find_first_of(" \t\n\"");
    if (quoted && end == typed.npos) {
      return Diagnostic{.message = "a quotation mark is not closed"};
    }
    const std::string_view text = typed.substr(0, end);
    if (!trim(text).empty()) out.push_back({std::string(text), quoted});
    typed.remove_prefix(std::min(typed.size(), end + (quoted ? 1 : 0)));
    if (end == typed.npos) break;
  }
  return out;
}

bool is_operator(const Token& token) {
  return !token.quoted &&
         (token.text == "OR" || token.text == "NOT" || token.text == "AND");
}

std::string word_of(const Token& token) {
  const bool prefix =
      !token.quoted && token.text.size() > 1 && token.text.back() == '*';
  const std::string text =
      prefix ? token.text.substr(0, token.text.size() - 1) : token.text;
  return '"' + text + '"' + (prefix ? "*" : "");
}

}  // namespace

Result<std::string> match_expression(std::string_view typed) {
  const Result<std::vector<Token>> tokens = tokens_of(typed);
  if (!tokens) return tokens.error();
  std::string out;
  bool operand = false;
  for (const Token& token : *tokens) {
    const bool op = is_operator(token);
    if (op && !operand) {
      return Diagnostic{.message = token.text + " needs a word before it"};
    }
    if (!out.empty()) out += op || !operand ? " " : " AND ";
    out += op ? token.text : word_of(token);
    operand = !op;
  }
  if (out.empty()) return Diagnostic{.message = "nothing to search for"};
  if (!operand) return Diagnostic{.message = "a word is missing at the end"};
  return out;
}

// Every other word stands between quotation marks, so a bare OR is one.
std::vector<std::string> alternatives_of(const std::string& expression) {
  constexpr std::string_view kOr = " OR ";
  std::vector<std::string> out;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == '"') quoted = !quoted;
    if (quoted || expression.compare(i, kOr.size(), kOr) != 0) continue;
    out.push_back(expression.substr(begin, i - begin));
    begin = i + kOr.size();
  }
  out.push_back(expression.substr(begin));
  return out;
}

}  // namespace pledgebook
