#ifndef DOMAIN_CLAIM_H
#define DOMAIN_CLAIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/date.h"
#include "domain/state.h"

/*
 * What a provider is paid for (specification, sections 5 and 6: the volume that was really delivered to clients with a referral).  A claim is of one
 * contract, payer and month: what is due for the sessions of that month, and beside it, never silently, what earlier months come to by now against what
 * was accepted for them.  Sums are whole cents.  Pure.
 */

/* Who pays: the municipality, or the state for kinds of group that it finances (1.8). */
enum claim_payer { CLAIM_PAYER_MUNICIPALITY, CLAIM_PAYER_STATE, CLAIM_PAYER__MAX };

/* What a price is for: a session however many come, an hour of it, or each person in it. */
enum claim_unit { CLAIM_UNIT_SESSION, CLAIM_UNIT_HOUR, CLAIM_UNIT_PERSON_SESSION, CLAIM_UNIT__MAX };

/* Why a mark is not paid, in the order in which it is asked. */
enum claim_reason {
	CLAIM_PAID,
	CLAIM_NOT_SIGNED,	/* the register is not signed */
	CLAIM_ABSENT,		/* by the rule about marks (parameters claim_absent, claim_excused, claim_late) */
	CLAIM_EXCUSED,
	CLAIM_LATE,
	CLAIM_NO_REFERRAL,	/* no referral was valid on that day */
	CLAIM_MARKED_TWICE,	/* the person is counted in another session at that time, or in this one already */
	CLAIM_OUT_OF_VOLUME,	/* the sessions of the referral were used up */
	CLAIM_NO_PRICE,		/* the contract has no price for that kind of group on that day */
	CLAIM_REASON__MAX
};

/* "municipality", "session", "not_signed" (CLAIM_PAID: "") and so on, "" out of range; and back.  English msgids. */
const char *claim_payer_code(enum claim_payer payer);
bool claim_payer_parse(const char *code, enum claim_payer *out);
const char *claim_payer_msgid(enum claim_payer payer);
const char *claim_unit_code(enum claim_unit unit);
bool claim_unit_parse(const char *code, enum claim_unit *out);
const char *claim_unit_msgid(enum claim_unit unit);
const char *claim_reason_code(enum claim_reason reason);
bool claim_reason_parse(const char *code, enum claim_reason *out);
const char *claim_reason_msgid(enum claim_reason reason);

/* A price of a contract for one kind of group, from FROM until UNTIL (no date: open). */
struct claim_price {
	int64_t id;
	char programme[9]; /* code */
	enum claim_unit unit;
	int64_t cents;
	struct date from, until;
	const char *entered_at;	/* "2026-11-22 10:00:00" (UTC) */
};

/* The one of PRICES for PROGRAMME on DAY; NULL: none. */
const struct claim_price *claim_price_on(const struct claim_price *prices, size_t n, const char *programme, struct date day);

/* What MINUTES cost at CENTS an hour of HOUR_MINUTES, half a cent up. */
int64_t claim_hours(int64_t cents, int minutes, int hour_minutes);

/* From a day on (parameters claim_* and monthly_sessions_year): which marks are paid besides "present", how long an hour is, and how many sessions a
 * calendar year a referral without a number of sessions has. */
struct claim_rules {
	struct date from;
	bool absent, excused, late;
	int hour_minutes, year_volume;
};

/* The ones of RULES, by day, that hold on DAY; the first where none does.  N is at least 1. */
const struct claim_rules *claim_rules_on(const struct claim_rules *rules, size_t n, struct date day);

/* The mark of a person in a session.  Of a person all of them must come, from other contracts too: volume and double marks hang on them. */
struct claim_row {
	int64_t session, place, person, group;
	int64_t referral;	/* of which the person came; 0: none */
	struct date day;
	int starts, minutes;	/* minute of the day; how long */
	enum attendance_mark mark;
	enum claim_payer payer;
	const struct claim_price *price; /* NULL: none */
	const struct claim_rules *rules; /* of that day */
	int64_t volume;		/* sessions of the referral; 0: those of a calendar year */
	bool is_signed;		/* the register */
	bool is_valid;		/* the referral, on that day */
	bool is_ours;		/* of the contract and payer that the claim is of */
	bool is_whole;		/* everybody of the session is among the rows */
};

/* What was accepted for a mark (place 0: for the session as such), all claims together. */
struct claim_accepted {
	int64_t session, place;
	int64_t quantity, cents;
};

/* By session and place, as a request wants them. */
void claim_accepted_sort(struct claim_accepted *accepted, size_t n);

enum claim_kind { CLAIM_OWN, CLAIM_CORRECTION };

/* A line: of a person, or (place 0) of a session that is paid as such. */
struct claim_line {
	enum claim_kind kind;
	int64_t session, place, referral, group;
	struct date day;
	enum claim_payer payer;
	const struct claim_price *price;
	int minutes;
	enum attendance_mark mark;	/* NONE where place is 0 */
	enum claim_reason reason;	/* of a correction: as it is now */
	int64_t quantity;		/* 1 counted, 0 not; of a correction the difference, -1 to 1 */
	int64_t cents;			/* of a correction the difference */
};

struct claim_request {
	const struct claim_row *rows; /* days up to LAST */
	size_t nrows;
	const struct claim_accepted *accepted; /* each key once, by session and place */
	size_t naccepted;
	struct date first, last; /* of the month */
};

/* Room that claim_lines works in: one row of it a row of the request. */
struct claim_work {
	const struct claim_row *row;
	const struct claim_accepted *accepted;
	enum claim_reason reason;
	bool is_frozen;	/* accepted, and its register is open: stays as it was */
	bool is_counted;
};

/*
 * The lines of a claim into LINES (2 * nrows of them suffice; *out_n), by day, session and place, whatever order the rows came in: of the month every
 * mark that is ours, paid or with the reason why not; of the days before only what differs from what was accepted for it.  An accepted mark whose
 * register is open stands until it is signed again.  What is paid for a session as such needs one mark in it that counts, and is looked at anew only
 * where is_whole.
 */
void claim_lines(const struct claim_request *request, struct claim_work *work, struct claim_line *lines, size_t *out_n);

/* What a group comes to at one price: its own lines, or its corrections. */
struct claim_sum {
	int64_t group;
	enum claim_kind kind;
	const struct claim_price *price;
	int64_t sessions;	/* of the group that were counted in it, by person or as such */
	int64_t minutes;	/* of those */
	int64_t persons, unpaid; /* marks that are counted (of a correction the difference), and that are not */
	int64_t cents;
};

/* Sums of LINES (as claim_lines leaves them) by kind, group and price into SUMS (room for n), in that order; *out_n. */
void claim_sums(const struct claim_line *lines, size_t n, struct claim_sum *sums, size_t *out_n);

/* The cents of all of them; of those of PAYER. */
int64_t claim_total(const struct claim_line *lines, size_t n);
int64_t claim_total_of(const struct claim_line *lines, size_t n, enum claim_payer payer);

#endif
