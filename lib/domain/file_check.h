#ifndef DOMAIN_FILE_CHECK_H
#define DOMAIN_FILE_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What a file that somebody hands in is, by its bytes and never by its name: PDF (ISO 32000-1), JPEG (ITU-T T.81) or PNG (ISO/IEC 15948), whole, not locked, and
 * no larger to draw than a paper that was photographed.  Takes the bytes piece by piece as they come, in constant memory; nothing is
 * unpacked, so nothing can swell.
 */
enum file_kind { FILE_UNKNOWN, FILE_PDF, FILE_JPEG, FILE_PNG, FILE_KIND__MAX };

/* Why a file is not taken; each has a text that says what to do.  The last three are not about its bytes: the caller sets them. */
enum file_problem {
	FILE_FINE,
	FILE_EMPTY,
	FILE_NOT_ALLOWED,	/* something else than PDF, JPEG, PNG */
	FILE_HEIC,		/* … a photo as some phones keep it */
	FILE_OFFICE,		/* … a text document or a packed folder */
	FILE_CUT_OFF,
	FILE_DAMAGED,
	FILE_LOCKED,		/* a PDF with a password */
	FILE_TOO_WIDE,		/* more than FILE_SIDE_MAX points a side, or FILE_POINTS_MAX in all */
	FILE_TOO_LARGE,
	FILE_NO_ROOM,
	FILE_TOO_MANY,
	FILE_PROBLEM__MAX
};

enum {
	FILE_SIDE_MAX = 20000,		/* the best cameras of phones: 16320 × 12240 */
	FILE_POINTS_MAX = 210000000,
	FILE_NAME_SIZE = 256,
	FILE_HEAD_BYTES = 32,		/* enough to tell the kind */
	FILE_TAIL_BYTES = 2048,		/* where a PDF must have its end */
};

struct file_check {
	enum file_kind kind;
	enum file_problem problem;
	uint64_t bytes;
	unsigned char head[FILE_HEAD_BYTES];
	unsigned char tail[FILE_TAIL_BYTES];	/* PDF: a ring of the last bytes */
	/* Where a picture's walk stands (file_check.c), or the search in a PDF. */
	int state;
	uint32_t left, length, type, crc;
	unsigned char part[8];			/* of a segment or chunk that matters */
	size_t npart;
	bool has_frame, has_data, is_done;
};

void file_check_begin(struct file_check *check);
/* The next LEN bytes.  Once check->problem is set no more are needed. */
void file_check_add(struct file_check *check, const void *bytes, size_t len);
/* The verdict behind the last byte; check->kind is the kind when it is FILE_FINE. */
enum file_problem file_check_end(struct file_check *check);

/* "application/pdf", and back: FILE_UNKNOWN for any other text. */
const char *file_kind_type(enum file_kind kind);
enum file_kind file_kind_parse(const char *type);
/* msgid: "PDF", "JPEG picture", "PNG picture". */
const char *file_kind_msgid(enum file_kind kind);

/* msgid.  Those of FILE_TOO_LARGE, FILE_NO_ROOM (megabytes) and FILE_TOO_MANY (files) take one number as %lld. */
const char *file_problem_msgid(enum file_problem problem) __attribute__((returns_nonnull));
bool file_problem_has_number(enum file_problem problem);

/*
 * The name of a file of KIND as it is kept and given back: what stands behind the last / or \ of TYPED (UTF-8), without control
 * characters and those that turn the direction of writing, at most 100 characters, with an ending that is true.
 */
void file_name_tidy(const char *typed, enum file_kind kind, char out[FILE_NAME_SIZE]);

#endif
