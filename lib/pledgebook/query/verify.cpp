#include "pledgebook/query/verify.h"

#include <map>
#include <vector>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

class Verifier {
 public:
  Verifier(const Store& store,
           const std::function<void(const Diagnostic&)>& sink)
      : store_(store),
        sink_(sink),
        places_(store.db(),
                "SELECT s.id, s.text, s.begin, s.end, p.begin, p.end"
                " FROM place p CROSS JOIN statement s ON s.statement ="
                " p.statement WHERE p.statement IN (SELECT statement FROM"
                " statement WHERE document = ?1) AND p.location = ?2"
                " ORDER BY s.begin, s.id") {}

  void integrity() {
    Stmt check(store_.db(), "PRAGMA integrity_check");
    while (check.step()) {
      if (check.view(0) != "ok") fault("", check.text(0));
    }
    Stmt keys(store_.db(), "PRAGMA foreign_key_check");
    while (keys.step())
      fault("", "a row of " + keys.text(0) +
                    " refers to"
                    " a missing row of " +
                    keys.text(2));
  }

  void stored_text() {
    Stmt rows(store_.db(),
              "SELECT s.id, s.text, s.begin, s.end, t.text, l.path"
              " FROM document d LEFT JOIN document_text t USING (document)"
              " CROSS JOIN statement s ON s.document = d.document"
              " LEFT JOIN location l ON l.location = d.location"
              " ORDER BY d.document, s.begin, s.id");
    while (rows.step()) {
      if (rows.null(4)) {
        ++out_.without_text;
        continue;
      }
      ++out_.statements;
      if (!same(rows, rows.view(4))) {
        fault(rows.text(5), rows.text(0) +
                                ": its words are not the stored text of its"
                                " span");
      }
    }
  }

  void files(const Reread& reread) {
    struct Place {
      long long location, document;
      std::string key, sha256;
    };
    std::map<std::string, std::map<std::string, Place>> files;
    std::map<std::string, FileToRead> how;
    Stmt rows(store_.db(),
              "SELECT l.file, l.path, l.location, l.document, d.key,"
              " l.source_sha256, l.reader, l.encoding FROM location l"
              " CROSS JOIN document d ON d.document = l.document"
              " WHERE l.current = 1");
    while (rows.step()) {
      files[rows.text(0)][rows.text(1)] = {rows.integer(2), rows.integer(3),
                                           rows.text(4), rows.text(5)};
      how[rows.text(0)] = {rows.text(0), rows.text(6), rows.text(7)};
    }
    for (auto& entry : files) {
      // Named references: clang 14 lets no lambda capture a binding.
      const auto& file = entry.first;
      auto& places = entry.second;
      ++out_.files;
      const auto wrong = reread(how[file], [&](Document&& d) {
        const auto place = places.find(d.path);
        if (place == places.end()) return;
        check(d, place->second.location, place->second.document,
              place->second.key, place->second.sha256);
        places.erase(place);
      });
      if (wrong) {
        fault(file, wrong->message);
        continue;
      }
      for (const auto& [path, place] : places) {
        fault(path, "the file holds no such document any more");
      }
    }
  }

  VerifySummary summary() const { return out_; }

 private:
  static bool same(const Stmt& row, std::string_view text) {
    const auto begin = static_cast<std::size_t>(row.integer(2));
    const auto end = static_cast<std::size_t>(row.integer(3));
    return begin <= end && end <= text.size() &&
           text.substr(begin, end - begin) == row.view(1);
  }

  void check(const Document& d, long long location, long long document,
             const std::string& key, const std::string& sha256) {
    if (d.source_sha256 != sha256 || d.key != key) {
      return fault(d.path, d.key == key ? "the file changed, its text did not"
                                        : "the file changed since it was read");
    }
    places_.bind(document, location);
    while (places_.step()) {
      ++out_.places;
      const ByteSpan span{static_cast<std::size_t>(places_.integer(2)),
                          static_cast<std::size_t>(places_.integer(3))};
      const ByteSpan bytes =
          d.has_source_bytes ? d.source_map.to_source(span) : span;
      const ByteSpan stored{static_cast<std::size_t>(places_.integer(4)),
                            static_cast<std::size_t>(places_.integer(5))};
      if (!same(places_, d.text) || !(bytes == stored)) {
        fault(d.path, places_.text(0) + ": its bytes " +
                          std::to_string(stored.begin) + "–" +
                          std::to_string(stored.end) +
                          " of the file are not its words");
      }
    }
    places_.reset();
  }

  void fault(const std::string& path, std::string message) {
    ++out_.faults;
    sink_({path, 0, 0, std::move(message), ""});
  }

  const Store& store_;
  const std::function<void(const Diagnostic&)>& sink_;
  Stmt places_;
  VerifySummary out_;
};

}  // namespace

VerifySummary verify(const Store& store, const Reread& reread,
                     const std::function<void(const Diagnostic&)>& fault) {
  Verifier verifier(store, fault);
  verifier.integrity();
  verifier.stored_text();
  if (reread) verifier.files(reread);
  return verifier.summary();
}

}  // namespace pledgebook
