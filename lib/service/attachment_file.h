#ifndef SERVICE_ATTACHMENT_FILE_H
#define SERVICE_ATTACHMENT_FILE_H

#include "crypt/stream.h"

/*
 * Sealed files on the disk: DIR/XX/UUID, and DIR/XX/UUID.part while one is being written (XX: the first two digits of UUID).  Only
 * service/attachment.c, the worker's housekeeping and "jslp-admin files" call this.
 */
enum { ATTACHMENT_PATH_SIZE = 4096 };
#define ATTACHMENT_PART ".part"

struct attachment_writer {
	struct stream *stream;
	int fd;			/* -1: nothing is open */
	unsigned char *plain;	/* a piece that is not full yet; NULL: made by attachment_writer_open */
	unsigned char *sealed;	/* the same */
	size_t len;
	char path[ATTACHMENT_PATH_SIZE], part[ATTACHMENT_PATH_SIZE];
};

/* Begins DIR/XX/UUID.part.  ERR_UNAVAILABLE: the disk says no, or would have less than FREE_BYTES left. */
enum err attachment_writer_open(const struct keyring *keys, struct arena *arena, const char *dir, const char *uuid, int64_t free_bytes,
				struct attachment_writer *out) CHECKED;
enum err attachment_writer_add(struct attachment_writer *writer, const void *bytes, size_t len) CHECKED;
/* The last piece, to the disk, and the true name: after this it survives a power cut.  SHA256 of the plain bytes. */
enum err attachment_writer_finish(struct attachment_writer *writer, unsigned char sha256[32]) CHECKED;
/* Takes away what was written so far, finished or not. */
void attachment_writer_undo(struct attachment_writer *writer);

struct attachment_reader {
	const struct keyring *keys;
	struct arena *arena;
	struct stream *stream;
	int fd;
	int64_t left;		/* sealed bytes that are not read yet */
	char uuid[37];
	unsigned char *plain, *sealed;
};

/* ERR_NOT_FOUND: no such file. */
enum err attachment_reader_open(const struct keyring *keys, struct arena *arena, const char *dir, const char *uuid,
				struct attachment_reader *out) CHECKED;
/* The next plain bytes; *out_len 0 at the end.  ERR_BUG: changed or cut off. */
enum err attachment_reader_next(struct attachment_reader *reader, const void **out, size_t *out_len) CHECKED;
/* Back to the beginning; SHA256 of what was read until the end (NULL: not wanted). */
enum err attachment_reader_rewind(struct attachment_reader *reader, unsigned char sha256[32]) CHECKED;
void attachment_reader_close(struct attachment_reader *reader);

/* True if NAME is a uuid as rnd_uuid makes them: nothing else becomes a part of a path. */
bool attachment_is_uuid(const char *name);
/* Deletes the file of UUID in DIR; that there is none is no error. */
enum err attachment_file_remove(const char *dir, const char *uuid) CHECKED;

#endif
