#include "casework.h"
#include "domain/deadline.h"

/* Badges: days left, and states. */

/* Days left from which on a file gets its first colour; the next is at DAYS_SOON. */
enum { DAYS_NEAR = 14 };

static const char *days_text(struct web *web, int days)
{
	unsigned long n = (unsigned long)(days < 0 ? -days : days);

	if (days == 0)
		return _("due today");
	if (days < 0)
		return arena_printf(web->arena, view_ngettext("overdue by %lu day", "overdue by %lu days", n), n);
	return arena_printf(web->arena, view_ngettext("%lu day left", "%lu days left", n), n);
}

enum err term_put(struct web *web, struct view_node *node, const char *due)
{
	struct date date;
	int days;

	if (!date_parse_iso(due, &date))
		return ERR(ERR_BUG, "a due date");
	days = deadline_days_left(date, web->today);
	TRY(view_node_put(node, "days_kind", days < 0 ? "bad" : days <= DAYS_SOON ? "wait" : days <= DAYS_NEAR ? "plum" : "grey"));
	TRY(view_node_put(node, "days_text", days_text(web, days)));
	return ERR_OK;
}

enum err state_put(struct view_node *node, const char *code)
{
	enum application_state state;
	const char *kind = "plum";

	if (!application_state_parse(code, &state))
		return ERR(ERR_BUG, "an unknown state");
	if (state == APPLICATION_GRANTED || state == APPLICATION_GRANTED_IN_PART)
		kind = "good";
	else if (state == APPLICATION_RETURNED)
		kind = "wait";
	else if (!application_is_open(state))
		kind = "grey";
	TRY(view_node_put(node, "state_kind", kind));
	TRY(view_node_put(node, "state_text", _(state_msgid(STATE_APPLICATION, (int)state))));
	return ERR_OK;
}
