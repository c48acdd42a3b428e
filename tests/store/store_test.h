#ifndef STORE_TEST_H
#define STORE_TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "db/db.h"

/* For tests that run under "tests/lib/db.sh run": JSLP_DB_HOME is the home of their throw-away
 * server. */

/* Fails the test with the error record unless EXPR is ERR_OK. */
#define MUST(expr)                                                                                 \
	do {                                                                                       \
		enum err must_ = (expr);                                                           \
		if (must_ != ERR_OK)                                                               \
			fail_msg("%s: %s", err_name(must_), err_text());                           \
	} while (0)

/* "$JSLP_DB_HOME/NAME"; the text holds until the next call. */
const char *store_test_path(const char *name);

/* A whole file with a NUL behind it, to free(). Fails the test when it cannot be read. */
char *store_test_read(const char *path);

/* A new link (not yet open) under ACCOUNT with its password from the home. */
struct db *store_test_db(const char *account);

/* The owner's, as patient as those who change the schema are. */
struct db *store_test_owner(void);

/* Runs "tests/lib/db.sh VERB $JSLP_DB_HOME" (start, kill, stop); fails the test if that fails. */
void store_test_server(const char *verb);

#endif
