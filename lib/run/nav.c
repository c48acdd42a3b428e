#include "run/nav.h"

#include <string.h>

#include "base/str.h"
#include "run/page.h"

/* The main menu; a person sees the lines of it that his or her role may open. */
static const struct nav_line {
	enum permission permission;
	const char *href, *text;
	const char *also; /* pages that belong to it begin like this; NULL = those below HREF */
} lines[] = {
	{PERMISSION_CASE_READ, "/casework/", N_("Work list"), NULL},
	{PERMISSION_CASE_APPROVE, "/casework/approvals", N_("For approval"), NULL},
	{PERMISSION_CASE_CONTEST, "/casework/contests", N_("Register of contests"), NULL},
	{PERMISSION_CASE_POST, "/casework/post", N_("Outgoing post"), NULL},
	{PERMISSION_CASE_READ, "/casework/documents", N_("Register of documents"), NULL},
	{PERMISSION_CASE_WORKLOAD, "/casework/workload", N_("Workload"), NULL},
	{PERMISSION_CASE_IMPORT, "/casework/import", N_("Start data"), "/casework/import"},
	{PERMISSION_ATTENDANCE_MARK, "/provider/today", N_("Today's sessions"), NULL},
	{PERMISSION_GROUP_READ, "/provider/", N_("Groups"), NULL},
	{PERMISSION_GROUP_MANAGE, "/provider/rooms", N_("Sites and rooms"), "/provider/room"},
	{PERMISSION_CASE_REFER, "/casework/referrals", N_("Referrals without a provider"), NULL},
	{PERMISSION_CONTRACT_READ, "/provider/contracts", N_("Contracts"), "/provider/contract"},
	{PERMISSION_CONTRACT_READ, "/provider/claims", N_("Monthly claims"), "/provider/claim"},
	{PERMISSION_STAFF_READ, "/provider/staff", N_("Staff file"), "/provider/staff"},
	{PERMISSION_REPORT_READ, "/report/", N_("Reports"), NULL},
	{PERMISSION_USER_ADMIN, "/admin/users", N_("Users"), NULL},
	{PERMISSION_PROGRAMME_ADMIN, "/admin/programmes", N_("Kinds of group"), NULL},
	{PERMISSION_TEXT_ADMIN, "/admin/texts", N_("Texts"), NULL},
	{PERMISSION_PARAMETER_ADMIN, "/admin/parameters", N_("Parameters"), NULL},
	{PERMISSION_PARAMETER_ADMIN, "/admin/grounds", N_("Grounds of acts"), "/admin/ground"},
	{PERMISSION_PARAMETER_ADMIN, "/admin/questions", N_("Questionnaire"), "/admin/question"},
	{PERMISSION_CALENDAR_ADMIN, "/admin/calendar", N_("Calendar"), NULL},
};

#define NLINES (sizeof(lines) / sizeof(lines[0]))

const char *nav_home(enum role role)
{
	if (role == ROLE_NONE)
		return "/";
	for (size_t i = 0; i < NLINES; i++)
		if (role_may(role, lines[i].permission))
			return lines[i].href;
	return "/account/";
}

/* How much of PATH belongs to LINE, 0 = nothing. */
static size_t fits(const struct nav_line *line, const char *path)
{
	const char *href = line->href;
	size_t len = strlen(href);

	if (path && line->also && str_starts(path, line->also))
		return strlen(line->also);
	if (!path || !str_starts(path, href))
		return 0;
	return href[len - 1] == '/' || path[len] == '\0' || path[len] == '/' ? len : 0;
}

enum err nav_put(struct web *web)
{
	const char *path = web->request->path;
	size_t best = 0, n = 0;

	for (size_t i = 0; i < NLINES; i++)
		if (role_may(web->session->role, lines[i].permission) &&
			fits(&lines[i], path) > best)
			best = fits(&lines[i], path);
	for (size_t i = 0; i < NLINES; i++) {
		if (!role_may(web->session->role, lines[i].permission))
			continue;
		TRY(page_put(web, lines[i].href, "Page.nav.%zu.href", n));
		TRY(page_put(web, _(lines[i].text), "Page.nav.%zu.text", n));
		if (best > 0 && fits(&lines[i], path) == best)
			TRY(page_put(web, "1", "Page.nav.%zu.current", n));
		n++;
	}
	return ERR_OK;
}
