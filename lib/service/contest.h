#ifndef SERVICE_CONTEST_H
#define SERVICE_CONTEST_H

#include "domain/contest.h"
#include "service/service.h"

/*
 * Contests of issued acts: the office enters what was filed, and what became of it.  The act itself
 * is never touched.  Every function that writes is one transaction with its step and its audit row;
 * ERR_DENIED when the state or the role does not allow the move, ERR_CONFLICT when the version is
 * not the one the person saw.
 */
struct service_contest_filing {
	const char *uuid; /* of the form: sent twice it makes one contest */
	int64_t application_id, act_id;
	struct date filed;
	const char *way; /* "counter" | "post" | "email" | "e-address" */
	const char *filer, *text; /* who, and what is asked: kept sealed */
};

enum { SERVICE_CONTEST_FILER_MAX = 160, SERVICE_CONTEST_TEXT_MAX = 4000, SERVICE_CONTEST_NOTE_MAX = 1000 };

/* A day on which the act of that day can have been contested, seen from today. */
enum service_contest_day { CONTEST_DAY_FINE, CONTEST_DAY_EARLY, CONTEST_DAY_FUTURE };
enum service_contest_day service_contest_day(struct date day, struct date since, struct date today);

/*
 * Registers a contest, however late it came.  The same form once more gives the same contest; with
 * other words ERR_CONFLICT.  ERR_INVALID: the act is not of the file, or the day is not fine.
 */
enum err service_contest_file(struct service *service, const struct service_contest_filing *filing, int64_t *out_id) CHECKED;

struct service_contest_move {
	int64_t contest_id, version;
	enum contest_state to;
	struct date day;
	const char *number; /* of the letter or decision; "" = none, of a forwarding the number that the register gives it */
	const char *body; /* who has it from there on, or has decided; "" = as before */
	const char *note; /* kept sealed; "" = none */
};

/* The next step.  ERR_INVALID: its day is before the step it follows, or still to come. */
enum err service_contest_step(struct service *service, const struct service_contest_move *move) CHECKED;

/* The text in COLUMN ("filer_sealed", "text_sealed", "note_sealed") of row I; UUID is the contest's.  "" when there is none. */
enum err service_contest_text(struct service *service, const struct db_result *rows, size_t i, const char *column,
	const char *uuid, const char **out) CHECKED;

/* How the term of a step came about.  ERR_NOT_FOUND: none runs, or it cannot be told any more. */
enum err service_contest_explain(struct service *service, enum contest_state state, struct date day, struct date due,
	struct deadline_term *out) CHECKED;

/* The authority that examines contests, and the court, by the parameters of today. */
enum err service_contest_bodies(struct service *service, const char **out_authority, const char **out_court) CHECKED;

/* What the higher authority has made of the act by COLUMN "authority" of row I; CONTEST_NONE: nothing yet. */
enum err service_contest_authority(const struct db_result *rows, size_t i, enum contest_state *out) CHECKED;

/* Where a file's newest act stands with its contests: the one that is still examined, or has changed the act, or is the newest; state CONTEST_NONE: it is not contested.  For the resident: not who has filed it. */
struct service_contested {
	enum contest_state state;
	enum contest_effect effect;
	struct date filed_on, day, due_on; /* day: of the newest step */
	const char *body;
};
enum err service_contest_resident(struct service *service, int64_t application_id, struct service_contested *out) CHECKED;

#endif
