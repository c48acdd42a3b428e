#ifndef SERVICE_STATUS_H
#define SERVICE_STATUS_H

#include "domain/intake.h"
#include "domain/state.h"
#include "service/service.h"

/*
 * A resident's files, opened with reference and access code.  The browser holds a random id (a
 * cookie, 64 hex digits), the database its hash; it opens all files of one submission until it is
 * closed, has not been used for file_open_minutes (parameter), or another access code comes into
 * force.
 */

/* What a resident learns about a file.  Texts in the arena, NULL = none. */
struct service_file {
	int64_t id, version, submission_no;
	const char *submission_id, *reference;
	enum application_state state;
	enum intake_origin origin;
	struct date received_on, counted_from, nominal_on, due_on; /* the term is counted from receipt, or since it is decided anew */
	bool is_extended; /* the term, by an act */
	bool is_reopened; /* to be decided anew: the decision was withdrawn or annulled */
	int64_t programme_id;
	const char *owner, *owner_title; /* who handles it */
	int64_t unread; /* messages to the resident that have not been looked at */
};

struct service_files {
	struct service_file *rows;
	size_t n;
};

enum { SERVICE_FILE_COOKIE = 65 };

/*
 * Opens the files of the submission that REFERENCE (as typed) stands in, if CODE (as typed) is its
 * access code: out_cookie is then the new id; HAVE (may be NULL), an id from before, is kept where
 * it opens the same.  ERR_NOT_FOUND says no more than that the two do not belong together, after
 * the same work whichever of them is wrong; it is noted in the audit log and counts against ADDRESS
 * and the reference.  ERR_LIMIT: too many of these; *out_wait is then the seconds to wait.
 */
enum err service_status_open(struct service *service, const char *address, const char *reference,
	const char *code, const char *have, char out_cookie[SERVICE_FILE_COOKIE],
	int *out_wait) CHECKED;

/* What COOKIE opens, by number.  Writes only every few minutes.  ERR_NOT_FOUND: nothing (any more). */
enum err service_status_files(
	struct service *service, const char *cookie, struct service_files *out) CHECKED;

/* Ends COOKIE; nothing happens where it opens nothing. */
enum err service_status_close(struct service *service, const char *cookie) CHECKED;

/* The newest act of a decided file, or of one whose term was extended or that is decided anew; and the newest place. */
struct service_outcome {
	enum act_outcome outcome; /* OUTCOME_NONE: no act */
	struct date issued_on, contest_until;
	struct date from, until; /* of a suspension or an end; else no date */
	bool has_paper;
	int64_t place_id; /* 0 = none */
	enum place_state place;
	const char *room, *starts_at; /* "17:30" */
	struct date session_on; /* the first session; no date while none is planned */
};
enum err service_status_outcome(
	struct service *service, const struct service_file *file, struct service_outcome *out) CHECKED;

#endif
