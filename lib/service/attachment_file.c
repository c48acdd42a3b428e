#include "service/attachment_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/str.h"
#include "service/attachment.h"

enum { UUID_LEN = 36 };

bool attachment_is_uuid(const char *name)
{
	for (size_t i = 0; i < UUID_LEN; i++) {
		const bool dash = i == 8 || i == 13 || i == 18 || i == 23;

		if (dash ? name[i] != '-' : !name[i] || !strchr("0123456789abcdef", name[i]))
			return false;
	}
	return name[UUID_LEN] == '\0';
}

static enum err path_make(const char *dir, const char *uuid, const char *ending, char out[ATTACHMENT_PATH_SIZE])
{
	if (!attachment_is_uuid(uuid))
		return ERR(ERR_NOT_FOUND, "not the name of a file");
	if (snprintf(out, ATTACHMENT_PATH_SIZE, "%s/%.2s/%s%s", dir, uuid, uuid, ending) >= ATTACHMENT_PATH_SIZE)
		return ERR(ERR_BUG, "files_dir is too long");
	return ERR_OK;
}

/* Syncs the folder of PATH, or (UP) the one above it. */
static enum err folder_sync(const char *path, bool up)
{
	char folder[ATTACHMENT_PATH_SIZE];
	int fd, status;

	(void)snprintf(folder, sizeof(folder), "%s", path);
	for (int i = 0; i <= up; i++)
		*strrchr(folder, '/') = '\0';
	fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return ERR(ERR_UNAVAILABLE, "folder of files: %s", strerror(errno));
	status = fsync(fd);
	(void)close(fd);
	return status == 0 ? ERR_OK : ERR(ERR_UNAVAILABLE, "folder of files: %s", strerror(errno));
}

/* The folder XX of PATH, made where it is not there. */
static enum err folder_make(const char *path)
{
	char folder[ATTACHMENT_PATH_SIZE];

	(void)snprintf(folder, sizeof(folder), "%s", path);
	*strrchr(folder, '/') = '\0';
	if (mkdir(folder, 0770) == 0)
		return folder_sync(path, true);
	return errno == EEXIST ? ERR_OK : ERR(ERR_UNAVAILABLE, "folder of files: %s", strerror(errno));
}

static enum err write_all(int fd, const unsigned char *bytes, size_t len)
{
	while (len > 0) {
		const ssize_t done = write(fd, bytes, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return ERR(ERR_UNAVAILABLE, "writing a file: %s", strerror(errno));
		bytes += done;
		len -= (size_t)done;
	}
	return ERR_OK;
}

/* The disk must not run full of what strangers send. */
static enum err disk_check(int fd, int64_t free_bytes)
{
	struct statvfs disk;

	if (fstatvfs(fd, &disk) != 0)
		return ERR(ERR_UNAVAILABLE, "disk of files: %s", strerror(errno));
	if ((int64_t)(disk.f_bavail * disk.f_frsize) < free_bytes)
		return ERR(ERR_UNAVAILABLE, "disk of files: nearly full");
	return ERR_OK;
}

enum err attachment_writer_open(const struct keyring *keys, struct arena *arena, const char *dir, const char *uuid, int64_t free_bytes,
	struct attachment_writer *out)
{
	unsigned char head[STREAM_HEAD];

	out->fd = -1;
	out->len = 0;
	if (!out->plain)
		out->plain = arena_alloc(arena, STREAM_PIECE);
	if (!out->sealed)
		out->sealed = arena_alloc(arena, STREAM_PIECE + STREAM_EXTRA);
	if (!out->plain || !out->sealed)
		return ERR(ERR_NOMEM, "pieces of a file");
	TRY(path_make(dir, uuid, "", out->path));
	TRY(path_make(dir, uuid, ATTACHMENT_PART, out->part));
	TRY(stream_seal_begin(keys, arena, ATTACHMENT_BYTES, uuid, head, &out->stream));
	TRY(folder_make(out->path));
	out->fd = open(out->part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640);
	if (out->fd < 0)
		return ERR(ERR_UNAVAILABLE, "a new file: %s", strerror(errno));
	TRY(disk_check(out->fd, free_bytes));
	return write_all(out->fd, head, sizeof(head));
}

static enum err piece_write(struct attachment_writer *writer, bool last)
{
	TRY(stream_seal(writer->stream, writer->plain, writer->len, last, writer->sealed));
	TRY(write_all(writer->fd, writer->sealed, writer->len + STREAM_EXTRA));
	writer->len = 0;
	return ERR_OK;
}

enum err attachment_writer_add(struct attachment_writer *writer, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;

	while (len > 0) {
		const size_t room = STREAM_PIECE - writer->len, count = len < room ? len : room;

		/* A full piece waits for the next byte: it may be the last. */
		if (room == 0) {
			TRY(piece_write(writer, false));
			continue;
		}
		memcpy(writer->plain + writer->len, at, count);
		writer->len += count;
		at += count;
		len -= count;
	}
	return ERR_OK;
}

enum err attachment_writer_finish(struct attachment_writer *writer, unsigned char sha256[32])
{
	int status;

	TRY(piece_write(writer, true));
	stream_end(writer->stream, sha256);
	if (fsync(writer->fd) != 0)
		return ERR(ERR_UNAVAILABLE, "writing a file: %s", strerror(errno));
	status = close(writer->fd);
	writer->fd = -1;
	if (status != 0 || rename(writer->part, writer->path) != 0)
		return ERR(ERR_UNAVAILABLE, "writing a file: %s", strerror(errno));
	return folder_sync(writer->path, false);
}

void attachment_writer_undo(struct attachment_writer *writer)
{
	if (writer->fd >= 0)
		(void)close(writer->fd);
	writer->fd = -1;
	(void)unlink(writer->part);
	(void)unlink(writer->path);
}

/* Up to LEN bytes, fewer only at the end of the file. */
static enum err read_all(int fd, unsigned char *out, size_t len)
{
	while (len > 0) {
		const ssize_t got = read(fd, out, len);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return ERR(ERR_UNAVAILABLE, "reading a file: %s", got < 0 ? strerror(errno) : "it got shorter");
		out += got;
		len -= (size_t)got;
	}
	return ERR_OK;
}

/* From the head on. */
static enum err reader_begin(struct attachment_reader *reader)
{
	unsigned char head[STREAM_HEAD];
	struct stat info;

	if (fstat(reader->fd, &info) != 0 || lseek(reader->fd, 0, SEEK_SET) != 0)
		return ERR(ERR_UNAVAILABLE, "a file: %s", strerror(errno));
	if (info.st_size < STREAM_HEAD + STREAM_EXTRA)
		return ERR(ERR_BUG, "file %s is too short", reader->uuid);
	TRY(read_all(reader->fd, head, sizeof(head)));
	reader->left = info.st_size - STREAM_HEAD;
	return stream_open_begin(reader->keys, reader->arena, ATTACHMENT_BYTES, reader->uuid, head, &reader->stream);
}

enum err attachment_reader_open(const struct keyring *keys, struct arena *arena, const char *dir, const char *uuid,
	struct attachment_reader *out)
{
	char path[ATTACHMENT_PATH_SIZE];

	*out = (struct attachment_reader){.keys = keys, .arena = arena, .fd = -1};
	TRY(path_make(dir, uuid, "", path));
	(void)snprintf(out->uuid, sizeof(out->uuid), "%s", uuid);
	out->plain = arena_alloc(arena, STREAM_PIECE);
	out->sealed = arena_alloc(arena, STREAM_PIECE + STREAM_EXTRA);
	if (!out->plain || !out->sealed)
		return ERR(ERR_NOMEM, "pieces of a file");
	out->fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	if (out->fd < 0)
		return ERR(errno == ENOENT ? ERR_NOT_FOUND : ERR_UNAVAILABLE, "file %s: %s", uuid, strerror(errno));
	return reader_begin(out);
}

enum err attachment_reader_next(struct attachment_reader *reader, const void **out, size_t *out_len)
{
	const size_t most = STREAM_PIECE + STREAM_EXTRA, len = reader->left < (int64_t)most ? (size_t)reader->left : most;

	*out = reader->plain;
	*out_len = 0;
	if (len == 0)
		return ERR_OK;
	TRY(read_all(reader->fd, reader->sealed, len));
	reader->left -= (int64_t)len;
	TRY(stream_open(reader->stream, reader->sealed, len, reader->left == 0, reader->plain));
	*out_len = len - STREAM_EXTRA;
	return ERR_OK;
}

enum err attachment_reader_rewind(struct attachment_reader *reader, unsigned char sha256[32])
{
	unsigned char unwanted[32];

	stream_end(reader->stream, sha256 ? sha256 : unwanted);
	return reader_begin(reader);
}

void attachment_reader_close(struct attachment_reader *reader)
{
	if (reader->fd >= 0)
		(void)close(reader->fd);
	reader->fd = -1;
}

enum err attachment_file_remove(const char *dir, const char *uuid)
{
	char path[ATTACHMENT_PATH_SIZE];

	TRY(path_make(dir, uuid, "", path));
	if (unlink(path) != 0 && errno != ENOENT)
		return ERR(ERR_UNAVAILABLE, "file %s: %s", uuid, strerror(errno));
	return ERR_OK;
}
