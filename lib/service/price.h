#ifndef SERVICE_PRICE_H
#define SERVICE_PRICE_H

#include "domain/claim.h"
#include "service/service.h"

/* The price list of a contract: entered by the contract officer, read by the provider.  A past price is never edited: a new one begins behind it. */
struct service_price {
	const char *programme;	/* code */
	enum claim_unit unit;
	int64_t cents;
	struct date from;
};

enum { PRICE_CENTS_MAX = 1000000 };

/* What is wrong with a price that cannot be added. */
enum service_price_fault {
	PRICE_FAULT_NONE,
	PRICE_FAULT_PROGRAMME,	/* the contract is not about that kind of group */
	PRICE_FAULT_OUTSIDE,	/* the day is not one of the contract's */
	PRICE_FAULT_EARLY,	/* not behind the first day of the price before */
	PRICE_FAULT_CLAIMED,	/* in a month that was claimed, and the kind had a price before */
};

/*
 * Adds PRICE to contract ID, which the person saw in VERSION (ERR_CONFLICT: it has changed); the price before ends the day before.  ERR_INVALID with
 * *out_fault.  ERR_DENIED: not the contract officer.  One transaction with its audit row.
 */
enum err service_price_add(struct service *service, int64_t id, int64_t version, const struct service_price *price,
	enum service_price_fault *out_fault) CHECKED;

#endif
