#include "paper/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

#include "base/str.h"

struct zip {
	struct archive *archive;
	struct buf bytes;
};

static la_ssize_t written(struct archive *archive, void *context, const void *bytes, size_t len)
{
	struct zip *zip = context;

	buf_add(&zip->bytes, bytes, len);
	if (!zip->bytes.failed)
		return (la_ssize_t)len;
	archive_set_error(archive, ENOMEM, "no room");
	return -1;
}

static enum err fault(const struct zip *zip)
{
	return ERR(zip->bytes.failed ? ERR_LIMIT : ERR_BUG, "zip: %s", archive_error_string(zip->archive));
}

enum err zip_new(struct arena *arena, struct zip **out)
{
	struct zip *zip = ARENA_NEW(arena, struct zip);

	*out = zip;
	if (!zip)
		return ERR(ERR_LIMIT, "zip");
	buf_init(&zip->bytes, arena, 0);
	zip->archive = archive_write_new();
	if (!zip->archive)
		return ERR(ERR_NOMEM, "zip");
	if (archive_write_set_format_zip(zip->archive) != ARCHIVE_OK || archive_write_set_bytes_in_last_block(zip->archive, 1) != ARCHIVE_OK ||
		archive_write_open(zip->archive, zip, NULL, written, NULL) != ARCHIVE_OK)
		return fault(zip);
	return ERR_OK;
}

enum err zip_add(struct zip *zip, const char *name, int64_t at, const void *bytes, size_t len)
{
	struct archive_entry *entry = archive_entry_new();
	bool is_written;

	if (!entry)
		return ERR(ERR_NOMEM, "zip");
	archive_entry_set_pathname(entry, name);
	archive_entry_set_size(entry, (la_int64_t)len);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, 0600);
	archive_entry_set_mtime(entry, (time_t)at, 0);
	is_written = archive_write_header(zip->archive, entry) == ARCHIVE_OK && archive_write_data(zip->archive, bytes, len) == (la_ssize_t)len;
	archive_entry_free(entry);
	return is_written ? ERR_OK : fault(zip);
}

enum err zip_end(struct zip *zip, const void **out, size_t *out_len)
{
	if (archive_write_close(zip->archive) != ARCHIVE_OK)
		return fault(zip);
	*out = zip->bytes.data;
	*out_len = zip->bytes.len;
	return ERR_OK;
}

void zip_free(struct zip *zip)
{
	if (zip && zip->archive)
		(void)archive_write_free(zip->archive);
}
