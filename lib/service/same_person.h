#ifndef SERVICE_SAME_PERSON_H
#define SERVICE_SAME_PERSON_H

#include "domain/same_person.h"
#include "service/apply.h"

/* Who is known already and may be the person that somebody enters, so that nobody is made twice. */
enum { SERVICE_SAME_MAX = 8 };

struct service_same_person {
	int64_t person_id;
	const char *uuid; /* names the person in a form */
	const char *given_name, *family_name; /* as first written */
	struct date birth_date;
	const char *code; /* 11 digits, or NULL */
	enum same_person kind;
	struct db_result files; /* statement person_files */
};

struct service_same_people {
	struct service_same_person rows[SERVICE_SAME_MAX];
	size_t n;
};

/* Those whom WHO may be, one row a person, the surest first; texts in the service's arena.  Each is an audit row, since staff see who it is. */
enum err service_same_person_find(
	struct service *service, const struct service_apply_person *who, struct service_same_people *out) CHECKED;

#endif
