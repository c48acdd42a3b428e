#include "db/db_private.h"

#include <mysqld_error.h>
#include <stdio.h>
#include <string.h>

/* Files of DDL and grants: statement after statement as plain text, under the owner's account. */

/* Length of LINE up to a comment at its end ("-- text", "# text"); quotes are closed within their
 * line. */
static size_t code_length(const char *line, size_t len)
{
	char quote = '\0';

	for (size_t i = 0; i < len; i++) {
		if (quote != '\0' && line[i] == '\\')
			i++;
		else if (quote != '\0')
			quote = line[i] == quote ? '\0' : quote;
		else if (strchr("'\"`", line[i]) != NULL)
			quote = line[i];
		else if (line[i] == '#' || (line[i] == '-' && i + 1 < len && line[i + 1] == '-'))
			return i;
	}
	return len;
}

/* LINE without its comment and without white space at both ends. */
static const char *trim(const char *line, size_t *len)
{
	*len = code_length(line, *len);
	while (*len > 0 && strchr(" \t\r", line[0]) != NULL) {
		line++;
		(*len)--;
	}
	while (*len > 0 && strchr(" \t\r", line[*len - 1]) != NULL)
		(*len)--;
	return line;
}

static bool is_blank(const char *line, size_t len)
{
	(void)trim(line, &len);
	return len == 0;
}

/* "BEGIN" or "BEGIN NOT ATOMIC" alone in its line: the statement is a block, which only a line
 * "END;" closes. */
static bool opens_block(const char *line, size_t len)
{
	line = trim(line, &len);
	return (len == 5 && memcmp(line, "BEGIN", 5) == 0) ||
	       (len == 16 && memcmp(line, "BEGIN NOT ATOMIC", 16) == 0);
}

static bool ends_statement(const char *line, size_t len, bool block)
{
	if (block) /* no white space before it */
		return len >= 4 && memcmp(line, "END;", 4) == 0;
	line = trim(line, &len);
	return len > 0 && line[len - 1] == ';';
}

/* The next statement of *TEXT, which moves on; false when there is none. */
static bool next_statement(const char **text, const char **out, size_t *out_len)
{
	const char *start = NULL, *at = *text;
	bool block = false;

	while (*at != '\0') {
		size_t len = strcspn(at, "\n");
		const char *next = at + len + (at[len] != '\0');

		if (!is_blank(at, len)) {
			if (start == NULL)
				start = at;
			block = block || opens_block(at, len);
			if (ends_statement(at, len, block)) {
				at = next;
				break;
			}
		}
		at = next;
	}
	*text = at;
	*out = start;
	*out_len = start != NULL ? (size_t)(at - start) : 0;
	return start != NULL;
}

/* Errors of making something that is there, or removing something that is not. */
static bool is_done_before(unsigned number)
{
	switch (number) {
	case ER_TABLE_EXISTS_ERROR:
	case ER_DUP_FIELDNAME:
	case ER_DUP_KEYNAME:
	case ER_DUP_ENTRY:
	case ER_CANT_DROP_FIELD_OR_KEY:
	case ER_BAD_TABLE_ERROR:
	case ER_TRG_ALREADY_EXISTS:
	case ER_TRG_DOES_NOT_EXIST:
	case ER_SP_ALREADY_EXISTS:
	case ER_SP_DOES_NOT_EXIST:
		return true;
	default:
		return false;
	}
}

static enum err run_statement(
	struct db *db, const char *sql, size_t len, size_t number, bool in_doubt)
{
	char what[160];

	(void)snprintf(what, sizeof(what), "statement %zu of the script (%.*s)", number,
		(int)strcspn(sql, "\n"), sql);
	if (mysql_real_query(db->link, sql, len) == 0)
		return db_drop_answer(db, what);
	if (in_doubt && is_done_before(mysql_errno(db->link)))
		return ERR_OK;
	return db_fail(db, what, mysql_errno(db->link), mysql_error(db->link));
}

enum err db_script_from(struct db *db, const char *text, size_t first, bool in_doubt,
	enum err (*done)(void *context, size_t count), void *context)
{
	const char *sql;
	size_t len;

	for (size_t i = 0; next_statement(&text, &sql, &len); i++) {
		if (i < first)
			continue;
		TRY(db_link_open(db));
		TRY(run_statement(db, sql, len, i + 1, in_doubt && i == first));
		if (done != NULL)
			TRY(done(context, i + 1));
	}
	return ERR_OK;
}

enum err db_script(struct db *db, const char *text)
{
	return db_script_from(db, text, 0, false, NULL, NULL);
}
