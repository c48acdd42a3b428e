#ifndef DB_DB_PRIVATE_H
#define DB_DB_PRIVATE_H

#include <mysql.h>

#include "db/db.h"
#include "db/statement.h"

/* Only for the files of lib/db. */

enum {
	DB_COLUMN_BYTES = 256, /* longer values are fetched straight into the arena */
	DB_VALUES_MAX = 64 /* :in of one statement; statements.awk refuses more */
};

/* Where one column of the current row lands. */
struct db_cell {
	int64_t number;
	unsigned long length;
	my_bool null, error;
	char bytes[DB_COLUMN_BYTES];
};

/* A statement as prepared on the present link. */
struct db_prepared {
	MYSQL_STMT *stmt;
	MYSQL_BIND *binds; /* nout of them, into cells */
	struct db_cell *cells;
};

struct db {
	char *socket, *name, *user, *password;
	unsigned timeout; /* seconds */
	MYSQL *link; /* NULL while there is none */
	int64_t asked_ms; /* when somebody last wanted the link; monotonic, as the next */
	int64_t silent_until_ms; /* the server let us wait in vain: before this no link is tried */
	struct db_prepared *cache; /* STATEMENT__MAX of them, of this link */
	bool in_transaction;
	enum err transaction_error; /* why the open transaction cannot go on; ERR_OK if it can */
	bool walking; /* inside db_each */
	uint64_t commits;
	struct db_value *rows; /* scratch while an answer's size is unknown */
	size_t rows_size;
};

/* What becomes of the rows of one execution. */
struct db_walk {
	struct db *db;
	const struct statement_row *row;
	struct db_prepared *prepared;
	struct arena *arena;
	struct db_value
		*spill; /* NULL: values stay; else room per column that the next row takes over */
	size_t *spill_size;
	enum err (*each)(void *context, const struct db_result *one);
	void *context;
	struct db_result one;
};

/* Opens the link if there is none, or if the server has hung up on it. */
enum err db_link_open(struct db *db) CHECKED;

/* Closes the link and forgets what was prepared on it. */
void db_link_close(struct db *db);

/* The outcome for MariaDB's error NUMBER with TEXT in WHAT (a statement's name), noted; closes the
 * link where it is lost. */
enum err db_fail(struct db *db, const char *what, unsigned number, const char *text);

/* As db_fail with what STMT, or else its link, says. */
enum err db_fail_stmt(struct db *db, const char *what, MYSQL_STMT *stmt);

/* True if NUMBER says that the link or the server is gone. */
bool db_is_lost(unsigned number);

/* Runs the fixed text SQL (session settings, transaction control) and drops its answer. */
enum err db_command(struct db *db, const char *what, const char *sql, size_t len) CHECKED;

/* Reads and forgets all answers to the text that was just sent. */
enum err db_drop_answer(struct db *db, const char *what) CHECKED;

/* A statement that only reads can be repeated when its link was lost. */
bool db_is_read(const struct statement_row *row);

/* The letter of value INDEX in LETTERS ("it?b"); *out_null says whether NULL is legal. */
char db_letter_at(const char *letters, size_t index, bool *out_null);

/* True if VALUE may stand where :in says LETTER; NULL (the letter's '?') says whether it may be
 * DB_NULL. */
bool db_value_fits(char letter, bool null, const struct db_value *value);

/* The statement, prepared on the open link. */
enum err db_prepare(struct db *db, enum statement statement, struct db_prepared **out) CHECKED;

/* Checks COUNT values against :in and binds them; BINDS has room for DB_VALUES_MAX. */
enum err db_bind_values(const struct statement_row *row, const struct db_value *in, size_t count,
	MYSQL_BIND *binds) CHECKED;

/* Fetches the rows of what was just executed and hands each on. */
enum err db_walk_rows(struct db_walk *walk) CHECKED;

/* ERR_BUG inside db_each; the old failure in a transaction that cannot go on. */
enum err db_check_state(const struct db *db, const struct statement_row *row) CHECKED;

#endif
