#include "pledgebook/query/reviewed_gold.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

// The findings of one sentence.
struct Coding {
  GoldSentence gold;
  ByteSpan words;  // of the document's text
  long long document = 0;
  bool pending = false;
};

ByteSpan united(const ByteSpan& a, const ByteSpan& b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

void add(StoredRow&& stored, Coding& coding) {
  Statement& s = stored.row.statement;
  GoldSentence& gold = coding.gold;
  const bool first = gold.sentence.empty();
  gold.sentence = std::to_string(s.sentence);
  gold.span = first ? s.source : united(gold.span, s.source);
  gold.headline = s.headline;
  coding.words = first ? s.span : united(coding.words, s.span);
  coding.document = stored.document;
  coding.pending = coding.pending || stored.row.review == "pending";
  if (stored.row.review != "rejected") {
    gold.statements.push_back(std::move(s));
  }
}

// By name of the document, its row and the number of the sentence.
using Codings = std::map<std::tuple<std::string, long long, int>, Coding>;

Codings codings(const Store& store) {
  Stmt rows(store.db(),
            row_select() +
                " WHERE s.live = 1 AND s.document IN (SELECT r.document FROM"
                " statement r WHERE r.live = 1 AND r.review <> 'pending')"
                " ORDER BY s.document, s.begin, s.id");
  Codings out;
  while (rows.step()) {
    StoredRow row = read_row(rows);
    const std::string name = document_stem(row.row.document);
    Coding& coding = out[{name, row.document, row.row.statement.sentence}];
    add(std::move(row), coding);
  }
  return out;
}

class Texts {
 public:
  explicit Texts(const Store& store)
      : text_(store.db(), "SELECT text FROM document_text WHERE document = ?") {
  }
  std::string of(long long document, const ByteSpan& span) {
    text_.bind(document);
    const std::string_view text =
        text_.step() ? text_.view(0) : std::string_view();
    std::string out(span.end <= text.size() ? span.in(text) : "");
    text_.reset();
    return out;
  }

 private:
  Stmt text_;
};

}  // namespace

ReviewedGold reviewed_gold(const Store& store) {
  ReviewedGold out;
  Texts texts(store);
  for (auto& [place, coding] : codings(store)) {
    if (coding.pending) {
      ++out.half_reviewed;
      continue;
    }
    const std::string& name = std::get<0>(place);
    if (out.documents.empty() || out.documents.back().document != name) {
      out.documents.push_back({name, {}});
    }
    coding.gold.text = texts.of(coding.document, coding.words);
    out.documents.back().sentences.push_back(std::move(coding.gold));
    ++out.sentences;
  }
  return out;
}

}  // namespace pledgebook
