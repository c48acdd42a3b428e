#ifndef JSLP_WORKER_WORKER_H
#define JSLP_WORKER_WORKER_H

#include "net/http_client.h"
#include "net/smtp.h"
#include "run/tool.h"
#include "service/service.h"
#include "store/outbox.h"

/* One process that tells the outside what stands in the outbox.  Any number of them may run side by
 * side. */
struct worker {
	struct tool *tool; /* conf, db (account worker), keys, view */
	struct arena *job; /* of one delivery */
	struct http_client *http;
	struct smtp_client *smtp; /* NULL: no mail server is configured */
	const char *token; /* bearer token of the state systems */
	struct http_client *eaddress_http; /* NULL: no gateway to the e-address is configured */
	const char *eaddress_token;
	struct egress_list allow;
	int64_t lease_ms;
	int64_t call_ms; /* the longest that one delivery may take; well inside the lease */
	struct worker_lane {
		int failures; /* in a row, of the receiver and not of the message */
		int64_t rest_until_ms; /* before this nothing of the lane is tried */
	} lanes[STORE_OUTBOX_LANE__MAX];
	int64_t tidy_due_ms; /* the next housekeeping */
	int64_t documents_due_ms; /* not before this, after trouble */
	int64_t reminders_due_ms; /* the next look for sessions of tomorrow */
	int64_t digest_due_ms; /* the next look whether letters of the day are due */
};

/* Today in Riga as YYYY-MM-DD, as statements take it. */
void worker_today(char out[11]);

/* The use cases of lib/service, as the worker calls them; texts live in worker->job. */
struct service worker_service(struct worker *worker);

/* What came of one row. */
struct job_result {
	enum job_end {
		JOB_AGAIN, /* not surely delivered */
		JOB_DONE,
		JOB_PARK, /* refused for good: somebody must look */
	} end;
	bool is_outage; /* the receiver is at fault, not the message: let the whole lane rest */
	bool is_refused; /* JOB_PARK: the receiver did nothing with the message */
	long retry_after; /* seconds that the receiver asked for, 0 = none */
	struct store_outbox_answer answer;
	/* What follows from JOB_DONE, in the transaction that ends the row, where it is still ours; NULL:
	 * nothing. */
	enum err (*then)(struct worker *worker, const struct store_outbox_row *row, const struct job_result *result);
};

/*
 * The jobs.  ERR_OK: *out says how it ended.  NOT_FOUND, INVALID, LIMIT, BUG: what is stored cannot
 * be told, the row is parked.  Anything else is our own trouble (database away, lease lost); the row
 * stays as it is and comes back when its lease lapses.
 */
enum err job_state_run(
	struct worker *worker, struct store_outbox_row *row, struct job_result *out) CHECKED;
enum err job_mail_run(
	struct worker *worker, struct store_outbox_row *row, struct job_result *out) CHECKED;
enum err job_eaddress_run(
	struct worker *worker, struct store_outbox_row *row, struct job_result *out) CHECKED;

/* A message, sealed into ROW before it is sent for the first time, with the CODE of the receiver or adapter that it was made for. */
enum err job_package_seal(struct worker *worker, struct store_outbox_row *row, const char *code, const char *message, size_t len) CHECKED;
/* The same out of ROW, at a later attempt. */
enum err job_package_open(struct worker *worker, const struct store_outbox_row *row, const char **out_code, const char **out,
	size_t *out_len) CHECKED;

/* Opens what a worker needs (conf, db, keys, view, clients, token).  On an error the caller still
 * calls worker_close. */
enum err worker_open(struct tool *tool, struct worker *out) CHECKED;
void worker_close(struct worker *worker);

/* Reads the token of PATH again (it may have been renewed) into *IO_TOKEN. */
enum err worker_token_read(struct worker *worker, const char *path, const char **io_token) CHECKED;

struct worker_tally {
	size_t done, again, parked;
};

/* Asked between two deliveries: true ends the pass early. */
typedef bool (*worker_stop)(void);

/*
 * One look into each lane: claims a batch, delivers it, adds to *TALLY.  *out_busy: a lane that is
 * not resting gave a full batch or some success, so another look is worth it at once.  An error is
 * ours (database away).
 */
enum err worker_pass(struct worker *worker, worker_stop stop, struct worker_tally *tally,
	bool *out_busy) CHECKED;

/*
 * Deletes old drafts, ended sessions and spent limits, a few hundred rows at a time, and logs how many.  Ages: parameters draft_days,
 * draft_sent_days, session_days, rate_limit_hours, attachment_held_hours; what has no row in force stays.
 */
enum err housekeeping_run(struct worker *worker, worker_stop stop) CHECKED;
/* A part of it: removed attachments, those that came before HELD_BEFORE and whose draft is gone, and files without a row. */
enum err housekeeping_files(struct worker *worker, int64_t held_before, worker_stop stop) CHECKED;
/* housekeeping_run once an hour, a minute after trouble; called in between deliveries. */
void housekeeping_look(struct worker *worker, worker_stop stop);

/* Gives what came over the web its number in the register of documents; trouble is logged, and what is left comes with the next call. */
void documents_register(struct worker *worker, worker_stop stop);

/* The age that PARAMETER gives today, in seconds; *out_found false when no row says so. */
enum err housekeeping_age(struct worker *worker, const char *parameter, int64_t unit_seconds, int64_t *out, bool *out_found) CHECKED;
/* Tells who has left an e-mail address that a draft will soon be deleted (parameters draft_days, draft_notice_days): a mail with a new link, once. */
enum err draft_ends_announce(struct worker *worker, worker_stop stop) CHECKED;

/* Brings referrals and places to what the acts of their files say today (lib/service/right.h), ends offers that nobody has answered, and prolongs or lets
 * expire referrals that are over. */
enum err rights_settle(struct worker *worker, worker_stop stop) CHECKED;

/*
 * Makes the letters of the day where they are due: on a working day, from the hour of parameter digest_hour on, once a day, all in one transaction.  Who
 * hears of what: lib/domain/ladder.h; whoever has nothing to hear, or no address, gets none.  *out_made: how many (0 also when they are made already).
 */
enum err digest_make(struct worker *worker, size_t *out_made) CHECKED;
/* digest_make every few minutes, and a minute after trouble; called in between deliveries. */
void digest_look(struct worker *worker);

/* Rows that still wait, leased ones too. */
enum err worker_waiting(struct worker *worker, int64_t *out) CHECKED;

/* Letters to those who are expected at a session tomorrow, once each; nothing before the hour of parameter session_reminder_hour. */
enum err session_reminders_make(struct worker *worker, size_t *out_made) CHECKED;
/* The same every few minutes; trouble is logged. */
void session_reminders_look(struct worker *worker);

#endif
