#ifndef SERVICE_DRAFT_H
#define SERVICE_DRAFT_H

#include "service/service.h"

/*
 * Applications being written.  The answers are one text of the caller's (urlencoded), kept sealed;
 * a draft belongs to the browser that began it: VISITOR is the text of its cookie, of which only
 * the hash is stored.  Nobody else gets it, and nobody learns that it exists.
 */
struct service_draft {
	const char *token; /* 32 hex digits: what addresses name it by */
	const char *submission_id; /* UUID of what it will become */
	const char *answers; /* "" once it has been sent */
	size_t len;
	int64_t version;
	bool is_sent;
};

/* The visitor's draft with TOKEN, in the service's arena.  ERR_NOT_FOUND: none, or another
 * visitor's. */
enum err service_draft_load(struct service *service, const char *visitor, const char *token,
	struct service_draft *out) CHECKED;

/* A new draft with ANSWERS; *out is filled.  Each call makes another one. */
enum err service_draft_add(struct service *service, const char *visitor, const char *answers,
	struct service_draft *out) CHECKED;

/* Writes ANSWERS over DRAFT as it was loaded.  ERR_CONFLICT: it was saved or sent meanwhile. */
enum err service_draft_save(struct service *service, const char *visitor,
	const struct service_draft *draft, const char *answers) CHECKED;

/*
 * Going on elsewhere.  The draft then belongs to the browser that goes on; the one before has it no more.  Who has a code or a link
 * has the answers, so both are as hard to guess as a session, only their hashes are found by, and wrong ones are counted.
 */

/* The last day on which an unsent draft that is saved today is still there (parameter draft_days). */
enum err service_draft_last_day(struct service *service, struct date *out) CHECKED;

/* A code on paper for DRAFT, "XXXX-XXXX-XXXX"; an earlier one ends.  It is told this once. */
enum err service_draft_code(struct service *service, const char *visitor,
	const struct service_draft *draft, char out[15]) CHECKED;

/*
 * Sends a link to EMAIL (through the outbox), in LANGUAGE; the end of the draft will be announced there, too.  An earlier link ends.
 * ERR_LIMIT with *out_wait: too many were asked for; wait so many seconds.
 */
enum err service_draft_mail(struct service *service, const char *visitor,
	const struct service_draft *draft, const char *email, const char *language,
	int *out_wait) CHECKED;

/*
 * Gives the draft of CODE, or of the link's KEY, to VISITOR; *out_token is its token.  A link is good for one use; used again it opens the
 * draft only while nothing has been changed since.  ERR_NOT_FOUND: none such, sent, or the link is used up.  ERR_LIMIT with *out_wait: ADDRESS has
 * tried too many wrong ones.
 */
enum err service_draft_resume(struct service *service, const char *visitor, const char *address,
	const char *code, const char *key, const char **out_token, int *out_wait) CHECKED;

/* A new link for the draft TOKEN: its key sealed behind EMAIL, as email_sealed holds both, and the hash it is found by.  Writes nothing. */
enum err service_draft_link(struct service *service, const char *token, const char *email,
	struct db_value *out_hash, struct db_value *out_sealed) CHECKED;

/* The hash by which a draft's visitor, or a link's key, is found; in the service's arena. */
struct db_value service_draft_hash(struct service *service, const char *secret);

/* EMAIL and KEY as draft.email_sealed holds them: one line each.  Of the draft's token. */
#define DRAFT_EMAIL "draft.email_sealed"
#define DRAFT_ANSWERS "draft.answers_sealed"

#endif
