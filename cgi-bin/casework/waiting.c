#include "base/str.h"
#include "casework.h"
#include "service/offer.h"

/* What a file's own page says of the waiting list: offers of a place, and who must not be together. */

/* What became of an offer; NULL ANSWER: it waits. */
static const char *answer_text(const char *answer, const char *way)
{
	static const struct {
		const char *code, *text;
	} texts[] = {
		{"accepted", N_("Accepted")},
		{"declined", N_("Not taken")},
		{"expired", N_("Not answered in time")},
		{"withdrawn", N_("Taken back, since the decision is not carried out")},
	};

	if (!answer)
		return _("Waits for the answer");
	if (str_equal(answer, "accepted") && str_equal(way, "phone"))
		return _("Accepted by telephone");
	if (str_equal(answer, "declined") && str_equal(way, "phone"))
		return _("Not taken, as said by telephone");
	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		if (str_equal(texts[i].code, answer))
			return _(texts[i].text);
	return "";
}

static const char *reason_text(const char *reason)
{
	static const struct {
		const char *code, *text;
	} texts[] = {
		{"times", N_("The day or the time does not suit")},
		{"way_there", N_("It is too hard to get there")},
		{"health", N_("For reasons of health")},
		{"later", N_("Would like to begin later")},
		{"not_needed", N_("The group is not needed any more")},
		{"other", N_("Another reason")},
	};

	for (size_t i = 0; reason && i < FORM_COUNT(texts); i++)
		if (str_equal(texts[i].code, reason))
			return _(texts[i].text);
	return "";
}

static enum err offers_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result rows;
	bool needed;
	int64_t n;

	TRY(PAGE_ROWS(web, "Offers", &rows, STATEMENT_OFFER_ROWS, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(page_put(web, answer_text(db_get_text(&rows, i, "answer"), db_get_text(&rows, i, "way")), "Offers.%zu.text", i));
		TRY(page_put(web, reason_text(db_get_text(&rows, i, "reason")), "Offers.%zu.reason_text", i));
	}
	if (rows.nrows == 0)
		return ERR_OK;
	TRY(service_offer_needs_worker(&service, file->id, &needed, &n));
	if (!needed)
		return ERR_OK;
	return page_put(web, str_fill(web->arena, _("Offers not taken: %1. The place in the queue is kept. Talk with the client: does the service still fit?"),
		arena_printf(web->arena, "%lld", (long long)n), ""), "Waiting.not_taken");
}

enum err waiting_put(struct web *web, const struct file *file)
{
	struct db_result pairs;

	if (db_get_int(&file->row, 0, "has_acts"))
		TRY(offers_put(web, file));
	if (role_may(web->session->role, PERMISSION_CASE_EXCEPT))
		TRY(page_put(web, "1", "Can.merge"));
	if (!role_may(web->session->role, PERMISSION_CASE_PREPARE))
		return ERR_OK;
	TRY(page_put(web, "1", "Can.separate"));
	if (!db_get_int(&file->row, 0, "has_separation"))
		return ERR_OK;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_SEPARATION_OF_FILE, &pairs, db_int(file->id)));
	for (size_t i = 0; i < pairs.nrows; i++)
		if (db_get_int(&pairs, i, "together"))
			TRY(page_put(web, "1", "Waiting.apart"));
	return ERR_OK;
}
