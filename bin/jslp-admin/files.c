#include "commands.h"

#include <string.h>

#include "base/str.h"
#include "service/attachment_file.h"

/* "files": after a backup was brought back, or once a week, says whether every attachment is there and as it was. */

enum { FOLDERS = 256, ROWS_ARENA_BYTES = 64 * 1024 * 1024 };

struct tally {
	size_t fine, missing, changed;
};

/* Reads the file of row I of ROWS whole.  ERR_NOT_FOUND: there is none; ERR_BUG: not what was stored. */
static enum err file_read(struct tool *tool, const struct db_result *rows, size_t i)
{
	const struct db_value wanted = db_get(rows, i, "sha256");
	struct attachment_reader reader = {.fd = -1};
	unsigned char sha256[32];
	const void *piece;
	size_t len = 1;
	enum err err;

	TRY(attachment_reader_open(tool->keys, tool->work, tool->conf->files_dir, db_get_text(rows, i, "uuid"), &reader));
	do
		err = attachment_reader_next(&reader, &piece, &len);
	while (err == ERR_OK && len > 0);
	if (err == ERR_OK)
		err = attachment_reader_rewind(&reader, sha256);
	attachment_reader_close(&reader);
	TRY(err);
	if (wanted.len != sizeof(sha256) || memcmp(wanted.text, sha256, sizeof(sha256)) != 0)
		return ERR(ERR_BUG, "another file in its place");
	return ERR_OK;
}

/* ROWS_ARENA is of one folder. */
static enum err folder_check(struct tool *tool, struct arena *rows_arena, unsigned folder, struct tally *io_tally)
{
	struct db_result rows;
	char pattern[16];

	(void)snprintf(pattern, sizeof(pattern), "%02x%%", folder);
	arena_reset(rows_arena);
	TRY(DB_RUN(tool->db, rows_arena, STATEMENT_ATTACHMENT_SUMS, &rows, db_text(pattern)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *uuid = db_get_text(&rows, i, "uuid");
		enum err err;

		arena_reset(tool->work);
		err = file_read(tool, &rows, i);
		if (err == ERR_OK)
			io_tally->fine++;
		else if (err == ERR_NOT_FOUND && ++io_tally->missing)
			printf("missing\t%s\n", uuid);
		else if (err == ERR_BUG && ++io_tally->changed)
			printf("changed\t%s\n", uuid);
		else
			return err_pass(err, __FILE__, __LINE__);
		err_clear();
	}
	return ERR_OK;
}

static enum err all_check(struct tool *tool, struct tally *out)
{
	struct arena *rows_arena;
	enum err err = ERR_OK;

	TRY(tool_db(tool, "tool"));
	TRY(tool_keys(tool, KEYRING_SEAL));
	rows_arena = arena_new(ROWS_ARENA_BYTES);
	if (!rows_arena)
		return ERR(ERR_NOMEM, "arena");
	for (unsigned folder = 0; err == ERR_OK && folder < FOLDERS; folder++)
		err = folder_check(tool, rows_arena, folder, out);
	arena_free(rows_arena);
	return err;
}

int command_files(struct tool *tool, int argc, char **argv)
{
	struct tally tally = {0};
	enum err err;

	if (argc != 1 || !str_equal(argv[0], "check"))
		return tool_usage(tool, argc > 0 ? argv[0] : NULL);
	err = all_check(tool, &tally);
	if (err != ERR_OK)
		return tool_fail(tool, err, "the files cannot be checked");
	printf("%zu fine, %zu missing, %zu changed\n", tally.fine, tally.missing, tally.changed);
	return tally.missing + tally.changed == 0 ? TOOL_DONE : TOOL_FAILED;
}
