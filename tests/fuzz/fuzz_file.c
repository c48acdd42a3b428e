#include <stdlib.h>
#include <string.h>

#include "domain/file_check.h"

/* Files as strangers send them: the verdict must not hang on how the bytes came, and their names must be fit for a header and a disk. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void check_in_pieces(struct file_check *check, const uint8_t *data, size_t size, size_t piece)
{
	file_check_begin(check);
	for (size_t at = 0; at < size; at += piece)
		file_check_add(check, data + at, size - at < piece ? size - at : piece);
	(void)file_check_end(check);
}

static void check_name(const uint8_t *data, size_t size)
{
	char typed[300], name[FILE_NAME_SIZE];
	const size_t len = size < sizeof(typed) - 1 ? size : sizeof(typed) - 1;

	/* Only good UTF-8 comes so far; here ASCII stands for it. */
	for (size_t i = 0; i < len; i++)
		typed[i] = (char)(data[i] & 0x7f ? data[i] & 0x7f : 'x');
	typed[len] = '\0';
	file_name_tidy(typed, (enum file_kind)(size % FILE_KIND__MAX), name);
	demand(*name && *name != '.' && strlen(name) < FILE_NAME_SIZE);
	for (const char *at = name; *at; at++)
		demand(*at >= ' ' && *at != 0x7f && *at != '/' && *at != '\\');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct file_check whole, other;
	static const size_t pieces[] = {1, 3, 31, 61};

	check_in_pieces(&whole, data, size, size ? size : 1);
	demand((whole.problem == FILE_EMPTY) == (size == 0));
	demand(whole.problem != FILE_FINE || whole.kind != FILE_UNKNOWN);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		check_in_pieces(&other, data, size, pieces[i]);
		demand(other.problem == whole.problem && other.kind == whole.kind);
	}
	check_name(data, size);
	return 0;
}
