#ifndef SERVICE_APPLY_PRIVATE_H
#define SERVICE_APPLY_PRIVATE_H

#include "domain/intake.h"
#include "service/apply.h"

/* The parts of service_apply_submit. */

/* The dates of an application, as structs and as texts. */
struct apply_dates {
	struct date received_on, nominal_on, due_on;
	char received[11], nominal[11], due[11], extended[11];
};

struct submission {
	struct service *service;
	enum intake_origin origin;
	const struct service_apply *apply;
	struct apply_dates dates;
	uint8_t hash[32];
	struct service_receipt *receipt; /* filled on the way */
};

/* SHA-256 over everything that the applicant said. */
enum err apply_hash(struct arena *arena, const struct service_apply *apply, uint8_t out[32]) CHECKED;

/* The row of file N (from 0) of a submission, with its wishes and needs; fills receipt->files[N]. */
enum err apply_file_add(struct submission *submission, int n) CHECKED;

/* What the office adds to file N: why it was opened on its own initiative, and the document seen. */
enum err apply_office_add(struct submission *submission, int n) CHECKED;

/* Everybody's rows in file N, as written that day, and who represents whom. */
enum err apply_persons_add(struct submission *submission, int n, int64_t applicant_id,
	const int64_t *child_ids, int64_t partner_id) CHECKED;

#endif
