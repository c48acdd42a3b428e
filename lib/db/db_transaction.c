#include "db/db_private.h"

#include <errmsg.h>
#include <string.h>

/* Transactions: begin, the work, commit; repeated as a whole when MariaDB says that somebody else
 * was in the way. */

enum { TRANSACTION_TRIES = 3 };

#define READ_COMMITTED "SET TRANSACTION ISOLATION LEVEL READ COMMITTED"
#define START "START TRANSACTION"

static enum err begin_once(struct db *db, bool read_committed)
{
	TRY(db_link_open(db));
	if (read_committed)
		TRY(db_command(db, "isolation level", READ_COMMITTED, strlen(READ_COMMITTED)));
	return db_command(db, "begin", START, strlen(START));
}

/* Nothing is done yet, so a link that turns out to be dead may be opened again once. */
static enum err begin(struct db *db, bool read_committed)
{
	bool had_link = db->link != NULL;
	enum err code = begin_once(db, read_committed);

	if (code == ERR_UNAVAILABLE && had_link && db->link == NULL)
		code = begin_once(db, read_committed);
	return code;
}

/* Whatever else goes wrong here, nobody knows whether the transaction stands. */
static enum err commit(struct db *db)
{
	enum err code;

	if (mysql_commit(db->link) == 0) {
		db->commits++;
		return ERR_OK;
	}
	code = db_fail(db, "commit", mysql_errno(db->link), mysql_error(db->link));
	if (code == ERR_RETRY || code == ERR_CONFLICT)
		return code;
	db_link_close(db);
	return err_pass(ERR_UNCERTAIN, __FILE__, __LINE__);
}

/* A transaction that cannot be rolled back ends with its link. */
static void roll_back(struct db *db)
{
	if (db->link != NULL && mysql_rollback(db->link) != 0)
		db_link_close(db);
}

static enum err try_once(
	struct db *db, bool read_committed, enum err (*work)(void *context), void *context)
{
	enum err code;

	TRY(begin(db, read_committed));
	db->in_transaction = true;
	db->transaction_error = ERR_OK;
	code = work(context);
	if (code == ERR_OK && db->transaction_error != ERR_OK)
		code = ERR(db->transaction_error, "the work went on behind a failure");
	if (code == ERR_OK)
		code = commit(db);
	if (code != ERR_OK)
		roll_back(db);
	db->in_transaction = false;
	return code;
}

static enum err transaction(
	struct db *db, bool read_committed, enum err (*work)(void *context), void *context)
{
	enum err code = ERR_RETRY;

	if (db->in_transaction || db->walking)
		return ERR(ERR_BUG, "a transaction inside another one or inside db_each");
	for (int i = 0; i < TRANSACTION_TRIES && code == ERR_RETRY; i++)
		code = try_once(db, read_committed, work, context);
	return code;
}

enum err db_transaction(struct db *db, enum err (*work)(void *context), void *context)
{
	return transaction(db, false, work, context);
}

enum err db_transaction_read_committed(
	struct db *db, enum err (*work)(void *context), void *context)
{
	return transaction(db, true, work, context);
}
