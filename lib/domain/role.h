#ifndef DOMAIN_ROLE_H
#define DOMAIN_ROLE_H

#include <stdbool.h>

/*
 * Who acts.  NONE is a visitor who has not signed in; SYSTEM is the worker acting by rule.  Neither
 * can be given to an account.
 */
enum role {
	ROLE_NONE,
	ROLE_RESIDENT,
	ROLE_REGISTRAR,
	ROLE_SOCIAL_WORKER,
	ROLE_HEAD,
	ROLE_CONTRACT_OFFICER,
	ROLE_PROVIDER_MANAGER,
	ROLE_FACILITATOR,
	ROLE_DPO,
	ROLE_ADMIN,
	ROLE_INSPECTOR,
	ROLE_SYSTEM,
	ROLE__MAX
};

/* What a route needs.  0 is held by nobody, so a zeroed route row denies. */
enum permission {
	PERMISSION_DENIED,
	PERMISSION_PUBLIC,		/* everybody, signed in or not */
	PERMISSION_SIGNED_IN,		/* any account */
	PERMISSION_CASE_READ,
	PERMISSION_CASE_PREPARE,
	PERMISSION_CASE_APPROVE,
	PERMISSION_CASE_EXCEPT,		/* lets a rule not stand in the way of one file */
	PERMISSION_CASE_IDENTIFY,	/* sees people at the counter: documents, access codes */
	PERMISSION_CASE_INTAKE,		/* enters what came on paper or by telephone */
	PERMISSION_CASE_IMPORT,		/* uploads start data; CASE_APPROVE confirms it */
	PERMISSION_CASE_CONTEST,	/* enters contests of acts and what became of them */
	PERMISSION_CASE_POST,		/* hands acts over to the post */
	PERMISSION_CASE_ASSIGN,		/* hands files over, enters absences: own ones, the head everybody's */
	PERMISSION_CASE_WORKLOAD,	/* sees how much every worker has */
	PERMISSION_CASE_REFER,		/* says which provider carries out a referral */
	PERMISSION_GROUP_READ,
	PERMISSION_GROUP_MANAGE,
	PERMISSION_ATTENDANCE_MARK,
	PERMISSION_CONTRACT_READ,
	PERMISSION_CONTRACT_MANAGE,
	PERMISSION_PLAN_READ,		/* session plans; GROUP_MANAGE writes them */
	PERMISSION_CLAIM_SEND,		/* sends the provider's claims; CONTRACT_MANAGE decides on them */
	PERMISSION_STAFF_READ,		/* the provider's staff file: the own part, the manager everybody's */
	PERMISSION_STAFF_MANAGE,
	PERMISSION_REPORT_READ,
	PERMISSION_USER_ADMIN,
	PERMISSION_PARAMETER_ADMIN,
	PERMISSION_CALENDAR_ADMIN,
	PERMISSION_PROGRAMME_ADMIN,
	PERMISSION_TEXT_ADMIN,		/* information pages and opening hours */
	PERMISSION_HEALTH,		/* as public; the web server lets only loopback through */
	PERMISSION__MAX
};

/* A set of roles: bit 1 << role. */
typedef unsigned role_set;
#define ROLE_BIT(role) (1u << (role))

/* True if ROLE holds PERMISSION.  False for anything out of range. */
bool role_may(enum role role, enum permission permission);

/*
 * True for the roles that an account of the office or the provider can have: registrar to
 * inspector.
 */
bool role_is_staff(enum role role);

/*
 * "social_worker" and so on, "none" for NONE, "" out of range; back (NONE and SYSTEM are no
 * answers); English msgid for display.
 */
const char *role_code(enum role role);
bool role_parse(const char *code, enum role *out);
const char *role_msgid(enum role role);

/* "case_read" and so on, "denied" for 0, "" out of range (an int, for route_print); and back. */
const char *permission_code(int permission);
bool permission_parse(const char *code, enum permission *out);

#endif
