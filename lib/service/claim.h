#ifndef SERVICE_CLAIM_H
#define SERVICE_CLAIM_H

#include "domain/claim.h"
#include "service/service.h"

/*
 * The claim of a contract, payer and month: computed from the registers until it is sent (and again while it is returned), and from then on as it was
 * sent.  The provider's manager sends, the contract officer accepts or returns; what was accepted is frozen, and a later change of a register comes as a
 * correction in the next claim.
 */
struct service_claim {
	int64_t id;			/* 0: never sent */
	int64_t version;		/* 0: never sent */
	const char *uuid;		/* NULL: never sent */
	enum claim_state state;		/* NONE: never sent */
	int sending;			/* how often it was sent */
	const struct db_result *row;	/* claim_of; NULL: never sent */
	bool is_live;			/* computed just now: it was never sent, or is returned */
	int64_t contract_id;
	enum claim_payer payer;
	struct date first, last;	/* of the month */
	const char *number, *contract, *provider;
	const struct claim_price *prices;
	size_t nprices;
	const struct claim_line *lines;	/* own ones and corrections */
	size_t nlines;
	const struct claim_sum *sums;
	size_t nsums;
	int64_t own_cents, correction_cents, cents, persons, unpaid;
	struct date blocked_by;		/* live: a day of the month that has to be accepted first; then there are no corrections.  No date: none */
	struct date next;		/* accepted, and the contract has ended: the month that can bring corrections still; no date: none */
	bool is_over;			/* the month is complete */
	bool is_late;			/* live: a later month was accepted already, so that this one comes as corrections of the next claim */
};

/* Opens it in the service's arena.  MONTH: its first day.  ERR_NOT_FOUND: no contract behind the actor's wall, or a month still to come, before
 * the contract, or behind the day until which its data can be seen (up to which corrections can come). */
enum err service_claim_open(struct service *service, int64_t contract_id, enum claim_payer payer, struct date month, struct service_claim *out) CHECKED;

/* The same by the claim's id.  ERR_NOT_FOUND: none behind the actor's wall. */
enum err service_claim_by_id(struct service *service, int64_t id, struct service_claim *out) CHECKED;

/*
 * What marks of the days FIRST to LAST come to by now (with WITH_EARLIER and corrections of the days before): lines, sums, totals of CLAIM, whose contract,
 * payer and days are set.  Pure reading; service_claim_open does it for months that are not sent.
 */
enum err service_claim_compute(struct service *service, struct service_claim *claim, bool with_earlier) CHECKED;
/* CLAIM->prices, of its contract. */
enum err service_claim_prices(struct service *service, struct service_claim *claim) CHECKED;
/* Sums and totals of CLAIM->lines. */
enum err service_claim_add_up(struct service *service, struct service_claim *claim) CHECKED;

/* Groups of its contract (claim_groups), and the row of one of them; nrows where there is none. */
enum err service_claim_groups(struct service *service, const struct service_claim *claim, struct db_result *out) CHECKED;
size_t service_claim_group(const struct db_result *groups, int64_t id);

/* Why a claim cannot be sent. */
enum service_claim_refusal {
	CLAIM_REFUSAL_NONE,
	CLAIM_REFUSAL_RUNNING,	/* the month is not complete */
	CLAIM_REFUSAL_BEFORE,	/* an earlier month has to be accepted first */
	CLAIM_REFUSAL_LATE,	/* a later month was accepted */
	CLAIM_REFUSAL_STATE,	/* it is sent or accepted */
	CLAIM_REFUSAL_CHANGED,	/* the registers say something else than the person saw */
	CLAIM_REFUSAL_EMPTY,	/* there is no line */
};

/* What the person saw. */
struct service_claim_seen {
	int64_t version, lines, cents;
};

/*
 * Sends it: its lines, computed once more, are written and stay.  ERR_CONFLICT with *out_refusal.  ERR_DENIED: not a manager of the contract.  One
 * transaction with its audit row.
 */
enum err service_claim_send(struct service *service, int64_t contract_id, enum claim_payer payer, struct date month, const struct service_claim_seen *seen,
	enum service_claim_refusal *out_refusal) CHECKED;

enum { SERVICE_CLAIM_REASON_MAX = 500 };

/*
 * Accepts what was sent (with the act of acceptance, sealed; needs service->view, whose values are forgotten), or returns it with REASON (NULL: accept).
 * ERR_CONFLICT: it is not sent, or not as VERSION was.  ERR_DENIED: not the contract officer, or whoever sent it.
 */
enum err service_claim_decide(struct service *service, int64_t id, int64_t version, const char *reason) CHECKED;

/* Invoice and payment (no date: not paid yet) of an accepted claim.  ERR_CONFLICT: not accepted, or it has changed.  ERR_DENIED: not the contract officer. */
enum err service_claim_pay(struct service *service, int64_t id, int64_t version, const char *invoice_number, struct date paid_on) CHECKED;

/* The reason in row I of ROWS (column reason_sealed) of claim UUID; "" = none. */
enum err service_claim_reason(struct service *service, const struct db_result *rows, size_t i, const char *uuid, const char **out) CHECKED;

/* A file of a claim. */
struct service_claim_file {
	const char *name;
	const void *bytes;	/* in the service's arena */
	size_t len;
};
/* The act of acceptance.  ERR_NOT_FOUND: it is not accepted, or not behind the actor's wall. */
enum err service_claim_act(struct service *service, int64_t id, struct service_claim_file *out) CHECKED;
/* The whole claim as XLSX, in the language of the page; with given names only for the provider.  Writes an audit row. */
enum err service_claim_sheet(struct service *service, const struct service_claim *claim, struct service_claim_file *out) CHECKED;
/* Makes the act for CLAIM, which is being accepted; only for lib/service/claim_decide.c. */
enum err service_claim_act_make(struct service *service, const struct service_claim *claim) CHECKED;

#endif
