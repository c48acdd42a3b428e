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

#define DRAFT_ANSWERS "draft.answers_sealed"

#endif
