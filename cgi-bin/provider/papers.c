#include "base/str.h"
#include "provider.h"
#include "service/completion.h"
#include "service/register.h"

/* /provider/register_sheet and /provider/certificate: papers to print; /provider/group_documents: all of a group. */

enum err register_sheet_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_register_sheet sheet;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	TRY(service_register_sheet(&service, id, &sheet));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", sheet.name), sheet.bytes, sheet.len);
}

enum err certificate_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_certificate certificate;
	int64_t id;

	TRY(wanted_id(web, "place", &id));
	TRY(service_certificate_of_place(&service, id, &certificate));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", certificate.number), certificate.bytes, certificate.len);
}

/* Sheets.N.{id,number,day,starts_at}: registers that can be filled in by hand; Signed.N.*: those that are signed. */
static enum err registers_put(struct web *web, const struct db_result *sessions)
{
	size_t sheets = 0, signed_n = 0;

	for (size_t i = 0; i < sessions->nrows; i++) {
		const bool is_signed = str_equal(db_get_text(sessions, i, "register"), "signed");
		const char *list = is_signed ? "Signed" : "Sheets";
		const size_t n = is_signed ? signed_n : sheets;

		if (str_equal(db_get_text(sessions, i, "state"), "cancelled"))
			continue;
		TRY(page_put_int(web, db_get_int(sessions, i, "id"), "%s.%zu.id", list, n));
		TRY(page_put_int(web, db_get_int(sessions, i, "number"), "%s.%zu.number", list, n));
		TRY(page_put(web, day_text(web, db_get_text(sessions, i, "planned_on")), "%s.%zu.day", list, n));
		TRY(page_put(web, db_get_text(sessions, i, "starts_at"), "%s.%zu.starts_at", list, n));
		if (is_signed)
			signed_n++;
		else
			sheets++;
	}
	return ERR_OK;
}

enum err group_documents_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	struct db_result group, sessions, rows;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group_documents", &group));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_GROUP_SESSION_LIST, &sessions, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(registers_put(web, &sessions));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_COMPLETION_CERTIFICATES, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	if (rows.nrows > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "certificates:%lld", (long long)id)));
	return page_render(web, "provider/group_documents.cs", N_("Documents of the group"));
}
