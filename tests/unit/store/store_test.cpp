#include "pledgebook/store/store.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "pledgebook/store/file_system.h"
#include "pledgebook/store/schema.h"

using namespace pledgebook;

namespace {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = "/tmp/pledgebook-store-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string& name) const {
    return path_ + "/" + name;
  }

 private:
  std::string path_;
};

StoreError::Cause cause(const std::string& path, Store::Access access) {
  try {
    Store store(path, access);
  } catch (const StoreError& error) {
    CHECK(std::string(error.what()).size() > 10);
    return error.cause();
  }
  FAIL("nothing was thrown");
  return StoreError::Cause::other;
}

}  // namespace

TEST_CASE("a new database has every migration on record") {
  TemporaryFolder folder;
  Store store(folder / "a.db", Store::Access::write);
  CHECK(store.schema_version() == schema_version());
  CHECK(store.db().integer("SELECT count(*) FROM migration") ==
        static_cast<long long>(migrations().size()));
  CHECK(store.db().text("PRAGMA journal_mode") ==
        (on_network_file_system(folder / "a.db") ? "delete" : "wal"));
  CHECK(store.db().integer("PRAGMA foreign_keys") == 1);
}

TEST_CASE("every table is strict and every view can be read") {
  Store store(":memory:", Store::Access::write);
  CHECK(store.db().text("SELECT group_concat(name) FROM pragma_table_list"
                        " WHERE schema = 'main' AND type = 'table' AND NOT"
                        " strict AND name NOT LIKE 'sqlite_%'") == "");
  Stmt views(store.db(), "SELECT name FROM sqlite_schema WHERE type = 'view'");
  int n = 0;
  for (; views.step(); ++n) {
    CAPTURE(views.text(0));
    CHECK_NOTHROW(store.db().exec("SELECT * FROM " + views.text(0)));
  }
  CHECK(n >= 10);
}

TEST_CASE("the schema's documentation names every table and view") {
  std::ifstream in(std::string(PLEDGEBOOK_SOURCE_DIR) + "/docs/database.md");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  Store store(":memory:", Store::Access::write);
  Stmt names(store.db(),
             "SELECT name FROM pragma_table_list WHERE schema = 'main' AND"
             " type IN ('table', 'view', 'virtual') AND name NOT LIKE"
             " 'sqlite_%'");
  int n = 0;
  for (; names.step(); ++n) {
    CAPTURE(names.text(0));
    CHECK(text.find("`" + names.text(0) + "`") != std::string::npos);
  }
  CHECK(n > 25);
}

TEST_CASE("an older schema is brought up to date, step by step") {
  TemporaryFolder folder;
  {
    Db db(folder / "old.db", Db::Mode::create);
    db.exec(std::string(migrations()[0].sql));
    db.exec("PRAGMA user_version = 1; PRAGMA application_id = " +
            std::to_string(kApplicationId));
  }
  CHECK(cause(folder / "old.db", Store::Access::read) ==
        StoreError::Cause::other);
  Store store(folder / "old.db", Store::Access::write);
  CHECK(store.schema_version() == schema_version());
}

TEST_CASE("what cannot be used is told apart") {
  TemporaryFolder folder;
  CHECK(cause(folder / "absent.db", Store::Access::read) ==
        StoreError::Cause::cannot_open);
  CHECK(cause(folder / "no/such/folder.db", Store::Access::write) ==
        StoreError::Cause::cannot_open);
  std::ofstream(folder / "text.db") << std::string(4096, 'x');
  CHECK(cause(folder / "text.db", Store::Access::write) ==
        StoreError::Cause::not_ours);
  Db(folder / "other.db", Db::Mode::create).exec("CREATE TABLE t(x)");
  CHECK(cause(folder / "other.db", Store::Access::write) ==
        StoreError::Cause::not_ours);
  Store(folder / "new.db", Store::Access::write)
      .db()
      .exec("PRAGMA user_version = 999");
  CHECK(cause(folder / "new.db", Store::Access::write) ==
        StoreError::Cause::newer_schema);
}

TEST_CASE("a database that another process writes to is locked") {
  TemporaryFolder folder;
  Store first(folder / "a.db", Store::Access::write);
  Store second(folder / "a.db", Store::Access::write);
  second.db().busy_timeout(10);
  Tx tx(first.db());
  try {
    Tx other(second.db());
    FAIL("the lock was not seen");
  } catch (const StoreError& error) {
    CHECK(error.cause() == StoreError::Cause::locked);
    CHECK((error.code() & 0xff) == 5);
  }
}

TEST_CASE("a full disk rolls back and is named") {
  TemporaryFolder folder;
  Store store(folder / "a.db", Store::Access::write);
  const long long pages = store.db().integer("PRAGMA page_count");
  store.db().integer("PRAGMA max_page_count = " + std::to_string(pages));
  try {
    Tx tx(store.db());
    Stmt insert(store.db(),
                "INSERT INTO recipe(version, lexicon, options)"
                " VALUES (?, ?, '')");
    for (int i = 0; i < 100; ++i) insert.run(i, std::string(4000, 'x'));
    FAIL("the limit was not seen");
  } catch (const StoreError& error) {
    CHECK(error.cause() == StoreError::Cause::full);
  }
  CHECK(store.db().integer("SELECT count(*) FROM recipe") == 0);
}

TEST_CASE("what a person recorded can be neither changed nor deleted") {
  Store store(":memory:", Store::Access::write);
  store.db().exec(
      "INSERT INTO anchor(digest) VALUES ('a');"
      "INSERT INTO outcome(digest, anchor, status, effective, recorded)"
      " VALUES ('d', 1, 'fulfilled', '2014', '2015');"
      "INSERT INTO review(digest, anchor, verdict, fields, seen, by, at)"
      " VALUES ('d', 1, 'accepted', '{}', '{}', 'me', '2015')");
  CHECK_THROWS_AS(store.db().exec("UPDATE outcome SET status = 'stalled'"),
                  StoreError);
  CHECK_THROWS_AS(store.db().exec("DELETE FROM outcome"), StoreError);
  CHECK_THROWS_AS(store.db().exec("DELETE FROM review"), StoreError);
}
