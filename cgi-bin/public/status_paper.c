#include "opened.h"
#include "run/page.h"
#include "service/completion.h"
#include "service/decision.h"
#include "service/sessions.h"
#include "status_pages.h"

/* What is taken home from an opened application: the decision's paper, and the sessions for a calendar. */

/* The newest decision as it was issued; each taking is in the audit log. */
enum err status_decision(struct web *web)
{
	struct service service = status_service(web);
	struct service_paper paper;
	struct opened opened;
	const char *name;

	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(service_decision_paper(&service, NULL, opened.file->reference, &paper));
	name = arena_printf(web->arena, "%s.pdf", opened.file->reference);
	if (!name)
		return ERR(ERR_LIMIT, "file name");
	return page_download(web, "application/pdf", name, paper.bytes, paper.len);
}

enum err status_certificate(struct web *web)
{
	struct service service = status_service(web);
	struct service_certificate certificate;
	struct opened opened;

	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(service_certificate_of_file(&service, opened.file->id, &certificate));
	return page_download(web, "application/pdf", "certificate.pdf", certificate.bytes, certificate.len);
}

enum err status_sessions(struct web *web)
{
	struct service service = status_service(web);
	struct service_sessions sessions;
	struct service_outcome outcome;
	struct opened opened;
	const char *text;
	size_t len;

	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(service_status_outcome(&service, opened.file, &outcome));
	if (outcome.place_id == 0 || outcome.place == PLACE_OFFERED)
		return ERR(ERR_NOT_FOUND, "no place in a group");
	TRY(service_sessions_load(&service, outcome.place_id, &sessions));
	if (form_has(&web->form, "topics"))
		service_sessions_tell_topics(&sessions);
	TRY(service_sessions_file(&service, &sessions, _("Appointment"), &text, &len));
	return page_download(web, "text/calendar; charset=utf-8", "calendar.ics", text, len);
}
