#ifndef SERVICE_CONTRACT_H
#define SERVICE_CONTRACT_H

#include "service/service.h"

/*
 * Contracts with providers (seed 000, sections 2, 3 and 12): entered by the contract officer.  What a contract says is changed by amendments only; who
 * of the provider's people sees clients through it is a list with days.  All of it is audited.  ERR_DENIED: not the contract officer.
 */
struct service_contract {
	const char *number;
	int64_t provider_id; /* 0: a new one is made */
	const char *provider_name, *provider_email;
	struct date signed_on, starts, ends;
	int64_t clients_a_year; /* planned, 0 = not said */
	int64_t budget_cents; /* below 0 = not said */
	const char *const *programmes; /* codes */
	size_t nprogrammes;
};

/* *out_id is the new contract.  ERR_CONFLICT: there is a contract of that number, or (new) a provider of that name. */
enum err service_contract_add(struct service *service, const struct service_contract *contract, int64_t *out_id) CHECKED;

struct service_contract_amendment {
	const char *number, *about;
	struct date signed_on;
	struct date ends; /* no date: stays */
	int64_t budget_cents; /* below 0 = stays */
};

/* ERR_CONFLICT: the contract is not as VERSION was.  ERR_INVALID: it would end before it begins. */
enum err service_contract_amend(struct service *service, int64_t id, int64_t version, const struct service_contract_amendment *amendment) CHECKED;

/* USER_ID of the contract's provider works under it from FROM on.  ERR_INVALID: works for somebody else.  ERR_CONFLICT: is entered already. */
enum err service_contract_person_add(struct service *service, int64_t id, int64_t user_id, struct date from) CHECKED;
/* The entry PERSON_ID, seen in VERSION, ends: from now on nothing is seen by it.  ERR_CONFLICT: it has changed. */
enum err service_contract_person_end(struct service *service, int64_t person_id, int64_t version) CHECKED;

#endif
