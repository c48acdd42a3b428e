#ifndef SERVICE_BUDGET_H
#define SERVICE_BUDGET_H

#include "domain/claim.h"
#include "service/service.h"

/* The money of a contract in this calendar year, and in all: what was accepted, what is on its way, and what is still to come. */
struct service_budget_part {
	int64_t accepted, accepted_year;
	int64_t sent, sent_year;	/* to be checked */
	int64_t not_paid;		/* accepted, without a day of payment */
	int64_t delivered, delivered_year;	/* registers up to today that are in no claim */
	int64_t planned, planned_year;	/* sessions to come or to be signed, with the people who have a place today or stand in the register */
};

struct service_budget {
	int year;
	struct service_budget_part part[CLAIM_PAYER__MAX], all;
	int64_t forecast;	/* of the year: accepted, sent, delivered, planned */
};

/* Of contract ID.  ERR_NOT_FOUND: not behind the actor's wall. */
enum err service_budget_load(struct service *service, int64_t id, struct service_budget *out) CHECKED;

#endif
