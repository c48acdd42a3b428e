#ifndef DB_TEST_H
#define DB_TEST_H

#include "store_test.h"

/* Shared by the files of tests/store/test_db: a fresh link and arena for each test, on empty tables. */

#define DB_TEST(name) cmocka_unit_test_setup_teardown(name, db_test_setup, db_test_teardown)

extern struct db *db;
extern struct arena *arena;

int db_test_setup(void **state);
int db_test_teardown(void **state);

/* A new row of probe with N and U (may be NULL); its id. */
int64_t db_test_insert(int64_t n, const char *u);

/* Rows of probe. */
int64_t db_test_count(void);

/* n of row ID, read through OF. */
int64_t db_test_value(struct db *of, int64_t id);

enum { DB_LINK_TESTS = 9 };
extern const struct CMUnitTest db_link_tests[DB_LINK_TESTS];

#endif
