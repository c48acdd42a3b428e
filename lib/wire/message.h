#ifndef WIRE_MESSAGE_H
#define WIRE_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Messages to the state systems in the form "jslp-1" (tests/statesim/README.md), and what comes
 * back.  Pure: plain structs in, bytes out.  Dates are YYYY-MM-DD.  A message is made once; its
 * bytes never change afterwards, since the receiver compares them.
 */
enum {
	MESSAGE_MAX = 65000
}; /* bytes; receiver's limit 65536, and sealed it must fit a BLOB of 65535 */

struct message_head {
	const char *system; /* "SOPA", "DIGISOC" */
	const char *key; /* idempotency key */
	int64_t created_at; /* UTC seconds */
};

struct message_person {
	const char *given_name, *family_name;
	const char *birth_date;
	const char *sex; /* "male", "female" */
	const char *person_code; /* 11 digits, or NULL when none is known */
};

struct message_decision {
	const char *application_reference, *decision_number;
	const char *outcome; /* "granted", "granted_in_part", "refused" */
	const char *programme; /* "1.4" */
	const char *decided_on, *contest_until;
	const char *norms; /* as the act has them: one citation a line, or with ; between */
	struct message_person person;
};

struct message_enrolment {
	const char *application_reference, *group_number, *programme;
	int64_t place_number;
	const char *state; /* "enrolled", "active", "suspended", "completed", "discontinued" */
	const char *starts_on;
	struct message_person person;
};

struct message_mark {
	const char *application_reference;
	const char *mark; /* "present", "late", "excused", "absent" */
};

struct message_attendance {
	const char *group_number, *programme;
	int64_t session_number;
	const char *held_on;
	const struct message_mark *marks;
	size_t nmarks;
};

/* ERR_INVALID: something is missing or the receiver could not take it.  ERR_LIMIT: over
 * MESSAGE_MAX. */
enum err message_decision_write(struct arena *arena, const struct message_head *head,
	const struct message_decision *decision, const char **out, size_t *out_len) CHECKED;
enum err message_enrolment_write(struct arena *arena, const struct message_head *head,
	const struct message_enrolment *enrolment, const char **out, size_t *out_len) CHECKED;
enum err message_attendance_write(struct arena *arena, const struct message_head *head,
	const struct message_attendance *attendance, const char **out, size_t *out_len) CHECKED;

#define MESSAGE_NO_ID "(no id)"

/* Acknowledgement of a 200 or 201 (1 to 64 characters); MESSAGE_NO_ID instead of one with other
 * characters than A-Z a-z 0-9 _ . : / + = -.  ERR_INVALID when the bytes are none: then the outcome
 * is unknown. */
enum err message_acknowledgement(
	struct arena *arena, const char *bytes, size_t len, const char **out) CHECKED;

/* True if an answer of STATUS that is no acknowledgement says nothing against the message, so that it is sent again.  401 and 403 are about
 * us. */
bool message_may_repeat(int status);

/* What a refusal names, for the record: "refused CODE; FIELD CODE; FIELD".  Only names of fields
 * (members "field", "pointer") and codes ("code") of letters, digits and _./-[], at most 60
 * characters with at most 5 digits; words of the receiver (title, detail, reason) may quote a person's data and are
 * left out.  "" when it is no JSON. */
const char *message_refusal(struct arena *arena, const char *bytes, size_t len);

#endif
