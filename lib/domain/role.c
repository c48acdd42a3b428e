#include "domain/role.h"

#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid;
} roles[ROLE__MAX] = {
	[ROLE_NONE] = {"none", N_("Visitor")},
	[ROLE_RESIDENT] = {"resident", N_("Resident")},
	[ROLE_REGISTRAR] = {"registrar", N_("Registrar")},
	[ROLE_SOCIAL_WORKER] = {"social_worker", N_("Social worker")},
	[ROLE_HEAD] = {"head", N_("Head of the administration")},
	[ROLE_CONTRACT_OFFICER] = {"contract_officer", N_("Contract officer")},
	[ROLE_PROVIDER_MANAGER] = {"provider_manager", N_("Provider's manager")},
	[ROLE_FACILITATOR] = {"facilitator", N_("Group leader")},
	[ROLE_DPO] = {"dpo", N_("Data protection officer")},
	[ROLE_ADMIN] = {"admin", N_("System administrator")},
	[ROLE_INSPECTOR] = {"inspector", N_("Inspector (read only)")},
	[ROLE_SYSTEM] = {"system", N_("System")},
};

/* Short names for the table below. */
enum {
	NOBODY = 0,
	VISITOR = ROLE_BIT(ROLE_NONE),
	RESIDENT = ROLE_BIT(ROLE_RESIDENT),
	REGISTRAR = ROLE_BIT(ROLE_REGISTRAR),
	SOCIAL_WORKER = ROLE_BIT(ROLE_SOCIAL_WORKER),
	HEAD = ROLE_BIT(ROLE_HEAD),
	CONTRACT_OFFICER = ROLE_BIT(ROLE_CONTRACT_OFFICER),
	MANAGER = ROLE_BIT(ROLE_PROVIDER_MANAGER),
	FACILITATOR = ROLE_BIT(ROLE_FACILITATOR),
	DPO = ROLE_BIT(ROLE_DPO),
	ADMIN = ROLE_BIT(ROLE_ADMIN),
	INSPECTOR = ROLE_BIT(ROLE_INSPECTOR),
	SIGNED_IN = RESIDENT | REGISTRAR | SOCIAL_WORKER | HEAD | CONTRACT_OFFICER | MANAGER |
		FACILITATOR | DPO | ADMIN | INSPECTOR,
	EVERYBODY = VISITOR | SIGNED_IN,
};

/*
 * Who holds what; tests/browser/matrix.mjs says it once more, to compare.  Which rows of that kind a
 * person sees (own group, own provider, own file) is a condition of the statement, not of this
 * table.  SYSTEM comes through no route and holds nothing.
 */
static const struct {
	const char *code;
	role_set holders;
} permissions[PERMISSION__MAX] = {
	[PERMISSION_DENIED] = {"denied", NOBODY},
	[PERMISSION_PUBLIC] = {"public", EVERYBODY},
	[PERMISSION_SIGNED_IN] = {"signed_in", SIGNED_IN},
	[PERMISSION_CASE_READ] = {"case_read", REGISTRAR | SOCIAL_WORKER | HEAD},
	[PERMISSION_CASE_PREPARE] = {"case_prepare", SOCIAL_WORKER},
	[PERMISSION_CASE_APPROVE] = {"case_approve", HEAD},
	[PERMISSION_CASE_EXCEPT] = {"case_except", HEAD},
	[PERMISSION_CASE_IDENTIFY] = {"case_identify", REGISTRAR | SOCIAL_WORKER | HEAD},
	[PERMISSION_CASE_INTAKE] = {"case_intake", REGISTRAR | SOCIAL_WORKER},
	[PERMISSION_CASE_IMPORT] = {"case_import", REGISTRAR | HEAD},
	[PERMISSION_CASE_CONTEST] = {"case_contest", REGISTRAR | SOCIAL_WORKER | HEAD},
	[PERMISSION_CASE_POST] = {"case_post", REGISTRAR | SOCIAL_WORKER | HEAD},
	[PERMISSION_CASE_ASSIGN] = {"case_assign", SOCIAL_WORKER | HEAD},
	[PERMISSION_CASE_WORKLOAD] = {"case_workload", HEAD},
	[PERMISSION_CASE_REFER] = {"case_refer", SOCIAL_WORKER | HEAD},
	[PERMISSION_GROUP_READ] = {"group_read", SOCIAL_WORKER | HEAD | MANAGER | FACILITATOR},
	[PERMISSION_GROUP_MANAGE] = {"group_manage", MANAGER},
	[PERMISSION_ATTENDANCE_MARK] = {"attendance_mark", MANAGER | FACILITATOR},
	[PERMISSION_CONTRACT_READ] = {"contract_read", CONTRACT_OFFICER | HEAD | MANAGER},
	[PERMISSION_CONTRACT_MANAGE] = {"contract_manage", CONTRACT_OFFICER},
	[PERMISSION_PLAN_READ] = {"plan_read", CONTRACT_OFFICER | HEAD | MANAGER | FACILITATOR},
	[PERMISSION_CLAIM_SEND] = {"claim_send", MANAGER},
	[PERMISSION_STAFF_READ] = {"staff_read", CONTRACT_OFFICER | MANAGER | FACILITATOR},
	[PERMISSION_STAFF_MANAGE] = {"staff_manage", MANAGER},
	[PERMISSION_REPORT_READ] = {"report_read", HEAD | CONTRACT_OFFICER},
	[PERMISSION_USER_ADMIN] = {"user_admin", ADMIN},
	[PERMISSION_PARAMETER_ADMIN] = {"parameter_admin", ADMIN},
	[PERMISSION_CALENDAR_ADMIN] = {"calendar_admin", ADMIN},
	[PERMISSION_PROGRAMME_ADMIN] = {"programme_admin", ADMIN},
	[PERMISSION_TEXT_ADMIN] = {"text_admin", ADMIN},
	[PERMISSION_HEALTH] = {"health", EVERYBODY},
};

static bool is_role(enum role role)
{
	return (unsigned)role < ROLE__MAX;
}

bool role_may(enum role role, enum permission permission)
{
	if (!is_role(role) || (unsigned)permission >= PERMISSION__MAX)
		return false;
	return (permissions[permission].holders & ROLE_BIT(role)) != 0;
}

bool role_is_staff(enum role role)
{
	return role >= ROLE_REGISTRAR && role <= ROLE_INSPECTOR;
}

const char *role_code(enum role role)
{
	return is_role(role) ? roles[role].code : "";
}

const char *role_msgid(enum role role)
{
	return is_role(role) ? roles[role].msgid : "";
}

bool role_parse(const char *code, enum role *out)
{
	if (code == NULL)
		return false;
	for (int i = ROLE_NONE + 1; i < ROLE_SYSTEM; i++) {
		if (strcmp(roles[i].code, code) == 0) {
			*out = (enum role)i;
			return true;
		}
	}
	return false;
}

const char *permission_code(int permission)
{
	return permission >= 0 && permission < PERMISSION__MAX ? permissions[permission].code : "";
}

bool permission_parse(const char *code, enum permission *out)
{
	if (code == NULL)
		return false;
	for (int i = 0; i < PERMISSION__MAX; i++) {
		if (strcmp(permissions[i].code, code) == 0) {
			*out = (enum permission)i;
			return true;
		}
	}
	return false;
}
