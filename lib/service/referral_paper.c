#include "service/application.h"
#include "service/paper.h"
#include "service/referral.h"
#include "view/view.h"

/* A referral as a paper: templates/paper/referral.cs. */

static enum err put_row(struct service *service, const struct db_result *row)
{
	static const char *const columns[] = {"number", "state", "code", "name_lv", "act", "reference", "given_name", "family_name", "approver",
		"approver_title"};
	static const struct {
		const char *column, *node;
		enum date_case grammatical_case;
	} days[] = {
		{"issued_on", "Referral.issued_on", DATE_LOCATIVE}, {"act_issued_on", "Referral.act_issued_on", DATE_LOCATIVE},
		{"birth_date", "Referral.birth_date", DATE_NOMINATIVE}, {"not_before", "Referral.not_before", DATE_LOCATIVE},
		{"starts_on", "Referral.starts_on", DATE_GENITIVE}, {"ends_on", "Referral.ends_on", DATE_DATIVE},
		{"ends_on", "Referral.ended_on", DATE_LOCATIVE},
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Referral.%s", columns[i]));
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		if (db_get_text(row, 0, days[i].column))
			TRY(paper_put_column(service, row, days[i].column, days[i].grammatical_case, days[i].node));
	if (db_get_int(row, 0, "held"))
		TRY(view_put(service->view, "1", "Referral.held"));
	return view_put_int(service->view, db_get_int(row, 0, "sessions"), "Referral.sessions");
}

enum err service_referral_paper(struct service *service, const char *reference, struct service_referral_paper *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_REFERRAL_PAPER, &row, db_text(reference)));
	out->number = db_get_text(&row, 0, "number");
	TRY(paper_begin(service, "Referral"));
	TRY(put_row(service, &row));
	TRY(paper_put_day(service, service->today, DATE_LOCATIVE, "Referral.today"));
	TRY(paper_end(service, "paper/referral.cs", "Nosūtījums", out->number, &out->bytes, &out->len));
	return service_audit(service, "referral", "application:%lld", (long long)db_get_int(&row, 0, "application_id"));
}
