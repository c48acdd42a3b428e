#ifndef SERVICE_SERVICE_H
#define SERVICE_SERVICE_H

#include "crypt/keyring.h"
#include "db/db.h"
#include "domain/date.h"
#include "domain/role.h"

struct view;

/*
 * What every use case needs and nothing else.  A service function is one use case: domain rule + store in one transaction, and its history, audit
 * and outbox rows.  It returns ERR_CONFLICT when the record's version is not the one the person saw, ERR_DENIED when the rule says no.
 */
struct service {
	struct db *db;
	struct arena *arena;
	struct keyring *keys;
	struct view *view;		/* for papers; NULL where none is made */
	int64_t now;			/* UTC seconds */
	struct date today;		/* in Riga */
	int64_t actor_id;		/* app_user.id; 0 = a resident */
	enum role actor_role;
	int64_t actor_provider_id;
	const char *actor_contracts;	/* "3,7": through which contracts the actor sees clients; NULL = none */
	const char *program;		/* "casework": stands in audit rows */
	const char *request_id;
	const char *files_dir;		/* of sealed files (service/attachment.h); NULL where none are touched */
};

#endif
