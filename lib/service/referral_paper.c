#include "base/clock.h"
#include "base/str.h"
#include "domain/date_words.h"
#include "domain/state.h"
#include "paper/pdf.h"
#include "service/application.h"
#include "service/referral.h"
#include "store/calendar.h"
#include "view/view.h"

/* A referral as a paper: templates/paper/referral.cs. */

static enum err put_day(struct service *service, const struct db_result *row, const char *column, const char *node, enum date_case grammatical_case)
{
	const char *text = db_get_text(row, 0, column);
	char words[DATE_WORDS_SIZE];
	struct date day;

	if (!text)
		return ERR_OK;
	if (!date_parse_iso(text, &day))
		return ERR(ERR_BUG, "a date of a referral");
	date_words(day, grammatical_case, words);
	return view_put(service->view, words, "Referral.%s", node);
}

static enum err put_parameter(struct service *service, const char *code, const char *node)
{
	const char *text;

	TRY(store_parameter_text(service->db, service->arena, code, service->today, &text));
	return view_put(service->view, text, "Referral.%s", node);
}

static enum err put_row(struct service *service, const struct db_result *row)
{
	static const char *const columns[] = {"number", "state", "code", "name_lv", "act", "reference", "given_name", "family_name", "approver",
		"approver_title"};
	static const struct {
		const char *column, *node;
		enum date_case grammatical_case;
	} days[] = {
		{"issued_on", "issued_on", DATE_LOCATIVE}, {"act_issued_on", "act_issued_on", DATE_LOCATIVE}, {"birth_date", "birth_date", DATE_NOMINATIVE},
		{"not_before", "not_before", DATE_LOCATIVE}, {"starts_on", "starts_on", DATE_GENITIVE}, {"ends_on", "ends_on", DATE_DATIVE},
		{"ends_on", "ended_on", DATE_LOCATIVE},
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		TRY(view_put(service->view, db_get_text(row, 0, columns[i]), "Referral.%s", columns[i]));
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		TRY(put_day(service, row, days[i].column, days[i].node, days[i].grammatical_case));
	if (db_get_int(row, 0, "held"))
		TRY(view_put(service->view, "1", "Referral.held"));
	return view_put_int(service->view, db_get_int(row, 0, "sessions"), "Referral.sessions");
}

enum err service_referral_paper(struct service *service, const char *reference, struct service_referral_paper *out)
{
	struct pdf_options options = {.title = "Nosūtījums", .language = "lv"};
	struct db_result row;
	char created[24], words[DATE_WORDS_SIZE];
	const char *text;
	size_t len;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_REFERRAL_PAPER, &row, db_text(reference)));
	out->number = db_get_text(&row, 0, "number");
	view_clear(service->view);
	view_language(service->view, VIEW_LV);
	TRY(put_parameter(service, "authority_name", "authority"));
	TRY(put_parameter(service, "authority_address", "authority_address"));
	TRY(put_row(service, &row));
	date_words(service->today, DATE_LOCATIVE, words);
	TRY(view_put(service->view, words, "Referral.today"));
	TRY(view_render(service->view, service->arena, VIEW_PAPER, "paper/referral.cs", &text, &len));
	view_clear(service->view);
	clock_utc_text(service->now, created);
	options.created = created;
	options.footer = out->number;
	TRY(pdf_make(service->arena, &options, text, &out->bytes, &out->len));
	return service_audit(service, "referral", "application:%lld", (long long)db_get_int(&row, 0, "application_id"));
}
