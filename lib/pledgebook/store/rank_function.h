#ifndef PLEDGEBOOK_STORE_RANK_FUNCTION_H_
#define PLEDGEBOOK_STORE_RANK_FUNCTION_H_

struct sqlite3;

namespace pledgebook {

/// Adds the FTS5 auxiliary function bounded_bm25(table) to a connection: BM25
/// as bm25() has it (k1 1.2, b 0.75, all columns alike, lower is better), but
/// a phrase is looked for in no more than kCommon rows. Those that stand in
/// more count as equally common. bm25() reads every row that has a phrase
/// before the first score; this one costs the same in any database.
///
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework,
/// 2009; SQLite's fts5_aux.c for the interface.
/// False where SQLite has no FTS5.
bool add_rank_function(sqlite3* db);

inline constexpr int kCommon = 10000;

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_RANK_FUNCTION_H_
