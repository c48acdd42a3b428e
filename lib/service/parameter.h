#ifndef SERVICE_PARAMETER_H
#define SERVICE_PARAMETER_H

#include "service/service.h"

/*
 * Numbers and texts that come from a norm.  A past value is never edited: a new one begins on a day
 * to come, and the one before it ends the day before.
 */
struct service_parameter {
	const char *code;
	const char *value;
	const char *legal_ref;
	struct date valid_from;
	const char *verified_by;	/* who has read the norm; "" = nobody yet */
};

/* What is wrong with a new value.  Pure. */
enum service_parameter_problem {
	PARAMETER_FINE,
	PARAMETER_NOT_A_NUMBER,		/* the unit asks for a whole number, 1 to 1200 */
	PARAMETER_NOT_A_LEVEL,		/* unit identity_level: no level of domain/identity.h */
	PARAMETER_NOT_AN_HOUR,		/* unit hour: 0 to 23 */
	PARAMETER_NOT_YES_NO,		/* unit yes_no: "yes" or "no" */
	PARAMETER_NOT_A_LADDER,		/* unit day_list: no ladder of domain/ladder.h */
	PARAMETER_CLAUSE_SHORT,		/* remedy_clause: below 80 characters (act_remedy in the schema) */
	PARAMETER_NO_PATTERN,		/* document_number_*: not a pattern of domain/document.h, or above 45 bytes */
	PARAMETER_INDEX_LONG,		/* document_index_*: above 20 bytes */
	PARAMETER_CLAUSE_NO_DATE,	/* remedy_clause: no {contest_until} */
};
enum service_parameter_problem service_parameter_check(const char *code, const char *unit, const char *value);

/*
 * Adds a period to a code that exists.  VERSION is that of its last period as the person saw it
 * (ERR_CONFLICT).  ERR_INVALID: the day is not after today or not after the last period's first
 * day, or the value does not pass service_parameter_check.  One transaction with its audit row.
 */
enum err service_parameter_add(struct service *service, const struct service_parameter *parameter,
	int64_t version) CHECKED;

#endif
