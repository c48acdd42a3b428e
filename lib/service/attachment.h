#ifndef SERVICE_ATTACHMENT_H
#define SERVICE_ATTACHMENT_H

#include "domain/file_check.h"
#include "service/service.h"

/*
 * Files that people hand in: papers with an application, an answer to the office, a scan at the counter.
 *
 * While its form is not finished a file is HELD under a token of 32 hex digits: a draft's own, or one that service_attachment_token makes for
 * a form without a draft.  The form is then done in a transaction of its own use case (submit, send a message, enter a paper), which calls
 * service_attachment_take inside it: the files go over into one application or several, and stay.  What is never taken goes by itself:
 * with its draft, or attachment_held_hours after it came.
 *
 * The bytes lie in files_dir/XX/UUID, sealed piece by piece (crypt/stream.h) and bound to the uuid; name and size are rows.  A file is on the disk,
 * whole and synced, before its row is committed; a file without a row is never shown and goes after a day.
 * Most sizes are parameters: attachment_mb, attachment_total_mb, attachment_files.
 */

enum attachment_purpose {
	ATTACHMENT_APPLICATION,		/* belongs to what is asked for */
	ATTACHMENT_REPRESENTATION,	/* shows that somebody may act for somebody */
	ATTACHMENT_SCAN,		/* the paper that came to the counter */
	ATTACHMENT_ANSWER,		/* what the office asked for */
	ATTACHMENT_PURPOSE__MAX
};
const char *attachment_purpose_code(enum attachment_purpose purpose);
/* msgid: "Paper for the application". */
const char *attachment_purpose_msgid(const char *code);

/* Who holds files.  IS_DRAFT: TOKEN is a draft's, and files are only taken in while it is not sent. */
struct service_attachment_holder {
	const char *token;
	bool is_draft;
	enum attachment_purpose purpose;
};

/* A token for a form without a draft; goes into a hidden field and comes back. */
void service_attachment_token(char out[33]);

/*
 * The token of a form whose own id comes back from the browser: made of PURPOSE ("answer"), of OWNER, who alone can come to it (a submission, a user), and
 * of FORM, so that nobody names what another holds.  In the service's arena; NULL when it is full.
 */
const char *service_attachment_own_token(struct service *service, const char *purpose, const char *owner, const char *form);

/* How much there may be, and how much there is. */
struct service_attachment_room {
	int64_t file_bytes, total_bytes, files;	/* the parameters in force today */
	int64_t used_bytes, used_files;		/* held already */
};
enum err service_attachment_room(struct service *service, const char *token, struct service_attachment_room *out) CHECKED;
/* The number that goes into the text of PROBLEM (file_problem_has_number): megabytes or files. */
long long service_attachment_number(const struct service_attachment_room *room, enum file_problem problem);

/*
 * One file on its way in: begin, add for each piece, end.  ERR_OK of add and end says nothing about the file: *out_problem of end does, FILE_FINE means that
 * it is stored.  The same bytes once more under the same holder are FILE_FINE, and stored once.  NAME is what the owner calls it.
 * ERR_UNAVAILABLE: no disk or no database, or too little room on the disk; ERR_CONFLICT: the draft has been sent.  After any error, and instead of end,
 * service_attachment_abort; nothing is left behind then.  *IO_ROOM is told what was added.  *IO_INCOMING is NULL at first; given again for the next file
 * it takes no more memory.
 */
struct service_attachment_incoming;
enum err service_attachment_begin(struct service *service, const struct service_attachment_holder *holder,
				  struct service_attachment_room *io_room, const char *name,
				  struct service_attachment_incoming **io_incoming) CHECKED;
enum err service_attachment_add(struct service_attachment_incoming *incoming, const void *bytes, size_t len) CHECKED;
enum err service_attachment_end(struct service_attachment_incoming *incoming, enum file_problem *out_problem) CHECKED;
void service_attachment_abort(struct service_attachment_incoming *incoming);

/* A stored file as pages show it; texts in the service's arena. */
struct service_attachment {
	const char *uuid, *name;
	enum file_kind kind;
	const char *purpose;	/* code */
	int64_t bytes;
	int64_t created;	/* UTC seconds */
	int64_t message_id;	/* 0: it came with the application */
	int64_t created_by;	/* app_user.id, 0: the resident */
};
struct service_attachment_list {
	struct service_attachment *rows;
	size_t n;
};

/* What TOKEN holds, in the order of coming. */
enum err service_attachment_of_draft(struct service *service, const char *token, struct service_attachment_list *out) CHECKED;
/* Takes one of them out again.  ERR_NOT_FOUND: TOKEN does not hold it (any more). */
enum err service_attachment_drop(struct service *service, const char *token, const char *uuid) CHECKED;

/*
 * Inside the caller's transaction: what TOKEN holds now belongs to APPLICATION_ID; call service_attachment_link for every further application of the
 * same submission first.  MESSAGE_ID: the message that brings them, 0 = none.  *out (may be NULL): how many they were.
 */
enum err service_attachment_link(struct service *service, const char *token, int64_t application_id, int64_t message_id) CHECKED;
enum err service_attachment_take(struct service *service, const char *token, int64_t application_id, int64_t message_id, int64_t *out) CHECKED;

/* All files of an application, in the order of coming. */
enum err service_attachment_of_application(struct service *service, int64_t application_id, struct service_attachment_list *out) CHECKED;

/*
 * Opens a file that belongs to an application, for staff who may read it.  Its bytes are gone through once before this returns, so
 * that a changed one is never begun to be sent (ERR_BUG).  ERR_NOT_FOUND: no such file.  One audit row "download" is written first.
 * The caller then takes pieces until *out_len is 0, and closes it.
 */
struct service_attachment_open {
	const char *name, *content_type;
	int64_t bytes, application_id;
	struct attachment_reader *reader;
};
enum err service_attachment_open(struct service *service, const char *uuid, struct service_attachment_open *out) CHECKED;
enum err service_attachment_next(void *reader, const void **out, size_t *out_len) CHECKED;
void service_attachment_close(void *reader);

#define ATTACHMENT_NAME "attachment.name_sealed"
#define ATTACHMENT_BYTES "attachment.bytes"

#endif
