#include "pledgebook/store/rank_function.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace pledgebook {
namespace {

constexpr double kSaturation = 1.2;  // k1
constexpr double kLength = 0.75;     // b
constexpr double kLeastWeight = 1e-6;

// What stays the same from row to row of one query.
struct Weights {
  double average_size = 1;
  std::vector<double> of_phrase;
};

// Counts rows, and stops at kCommon.
int count_row(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  auto& rows = *static_cast<int*>(count);
  return ++rows < kCommon ? SQLITE_OK : SQLITE_DONE;
}

int weigh(const Fts5ExtensionApi& api, Fts5Context* fts, Weights& out) {
  sqlite3_int64 rows = 0, tokens = 0;
  int code = api.xRowCount(fts, &rows);
  if (code == SQLITE_OK) code = api.xColumnTotalSize(fts, -1, &tokens);
  if (code != SQLITE_OK) return code;
  const auto all = static_cast<double>(std::max<sqlite3_int64>(rows, 1));
  out.average_size = std::max(static_cast<double>(tokens) / all, 1.0);
  for (int i = 0; i < api.xPhraseCount(fts); ++i) {
    int found = 0;
    code = api.xQueryPhrase(fts, i, &found, count_row);
    if (code != SQLITE_OK) return code;
    const double weight = std::log((all - found + 0.5) / (found + 0.5));
    out.of_phrase.push_back(std::max(weight, kLeastWeight));
  }
  return SQLITE_OK;
}

// Kept by SQLite for the query; null where it could not be made.
Weights* weights_of(const Fts5ExtensionApi& api, Fts5Context* fts, int& code) {
  if (auto* known = static_cast<Weights*>(api.xGetAuxdata(fts, 0))) {
    return known;
  }
  auto made = std::make_unique<Weights>();
  code = weigh(api, fts, *made);
  if (code != SQLITE_OK) return nullptr;
  code = api.xSetAuxdata(fts, made.get(),
                         [](void* old) { delete static_cast<Weights*>(old); });
  return code == SQLITE_OK ? made.release() : nullptr;
}

int score(const Fts5ExtensionApi& api, Fts5Context* fts, const Weights& weights,
          double& out) {
  int instances = 0, size = 0;
  int code = api.xInstCount(fts, &instances);
  if (code == SQLITE_OK) code = api.xColumnSize(fts, -1, &size);
  std::vector<double> times(weights.of_phrase.size());
  for (int i = 0; code == SQLITE_OK && i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    code = api.xInst(fts, i, &phrase, &column, &offset);
    if (code == SQLITE_OK) times[static_cast<std::size_t>(phrase)] += 1;
  }
  const double damp =
      kSaturation * (1 - kLength + kLength * size / weights.average_size);
  out = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    out -=
        weights.of_phrase[i] * times[i] * (kSaturation + 1) / (times[i] + damp);
  }
  return code;
}

void bounded_bm25(const Fts5ExtensionApi* api, Fts5Context* fts,
                  sqlite3_context* context, int, sqlite3_value**) {
  int code = SQLITE_OK;
  double value = 0;
  const Weights* weights = weights_of(*api, fts, code);
  if (weights != nullptr) code = score(*api, fts, *weights, value);
  code == SQLITE_OK ? sqlite3_result_double(context, value)
                    : sqlite3_result_error_code(context, code);
}

fts5_api* full_text_api(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* query = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &query, nullptr) ==
      SQLITE_OK) {
    sqlite3_bind_pointer(query, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(query);
  }
  sqlite3_finalize(query);
  return api;
}

}  // namespace

bool add_rank_function(sqlite3* db) {
  fts5_api* api = full_text_api(db);
  return api != nullptr &&
         api->xCreateFunction(api, "bounded_bm25", nullptr, bounded_bm25,
                              nullptr) == SQLITE_OK;
}

}  // namespace pledgebook
