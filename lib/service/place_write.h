#ifndef SERVICE_PLACE_WRITE_H
#define SERVICE_PLACE_WRITE_H

#include "service/place.h"

/* A place on its way: what the checks of place.c have found, for the rows that place_write.c makes of it. */
struct give {
	struct service *service;
	const struct service_place_wish *wish;
	int64_t person_id, referral_id, contract_id;
	struct date not_before;	/* of the referral; no date: at once */
	int quota_year;		/* 0: the group does not count */
	int64_t override_no;	/* 0: the one place of the year; else by an exception of the head */
	int seats;
	bool is_next;
	struct service_place_days days;
	enum service_place_refusal refusal;
};

/* ERR_CONFLICT, with REFUSAL noted. */
enum err give_refuse(struct give *give, enum service_place_refusal refusal) CHECKED;

/* Takes the seats and writes place, history, audit, and what follows: the referral's beginning and the state system's row, or the offer. */
enum err give_write(struct give *give) CHECKED;

#endif
