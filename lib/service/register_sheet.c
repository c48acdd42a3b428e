#include "service/application.h"
#include "service/group.h"
#include "service/paper.h"
#include "service/register.h"
#include "view/view.h"

/* The register of a session as a sheet to fill in by hand: templates/paper/register_sheet.cs. */

static enum err put_session(struct service *service, const struct db_result *row)
{
	static const char *const columns[] = {"group_number", "code", "name_lv", "room", "starts_at", "topic"};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Sheet.%s", columns[i]));
	TRY(view_put_int(service->view, db_get_int(row, 0, "number"), "Sheet.number"));
	return paper_put_column(service, row, "planned_on", DATE_NOMINATIVE, "Sheet.day");
}

static enum err put_people(struct service *service, const struct db_result *rows)
{
	for (size_t i = 0; i < rows->nrows; i++) {
		TRY(view_put_int(service->view, (long long)i + 1, "Sheet.person.%zu.n", i));
		TRY(view_put(service->view, db_get_text(rows, i, "given_name"), "Sheet.person.%zu.given_name", i));
		TRY(view_put(service->view, db_get_text(rows, i, "family_name"), "Sheet.person.%zu.family_name", i));
		if (db_get_text(rows, i, "companions"))
			TRY(view_put(service->view, db_get_text(rows, i, "companions"), "Sheet.person.%zu.companions", i));
	}
	return ERR_OK;
}

enum err service_register_sheet(struct service *service, int64_t session_id, struct service_register_sheet *out)
{
	struct service_wall wall = service_group_wall(service);
	struct db_result row, rows;

	TRY(service_register_row(service, session_id, &row));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_REGISTER, &rows, db_int(session_id), wall.contracts, wall.any_leader,
		wall.leader));
	out->name = arena_printf(service->arena, "%s-%lld", db_get_text(&row, 0, "group_number"), (long long)db_get_int(&row, 0, "number"));
	if (!out->name)
		return ERR(ERR_LIMIT, "sheet");
	TRY(paper_begin(service, "Sheet"));
	TRY(put_session(service, &row));
	TRY(put_people(service, &rows));
	TRY(paper_end(service, "paper/register_sheet.cs", "Apmeklējuma uzskaites lapa", out->name, &out->bytes, &out->len));
	return service_audit(service, "register_sheet", "session:%lld", (long long)session_id);
}
