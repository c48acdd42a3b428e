#include "base/clock.h"
#include "base/str.h"
#include "paper/pdf.h"
#include "service/application.h"
#include "service/delivery.h"
#include "store/calendar.h"
#include "view/view.h"

/* Envelopes: who sends, and the applicant's name and address as they stand in the file that the act answers. */

static enum err put_sender(struct service *service)
{
	const char *text;

	TRY(store_parameter_text(service->db, service->arena, "authority_name", service->today, &text));
	TRY(view_put(service->view, text, "Sender.name"));
	TRY(store_parameter_text(service->db, service->arena, "authority_address", service->today, &text));
	return view_put(service->view, text, "Sender.address");
}

/* Nobody gets a letter who must not, or who has no address. */
static bool can_be_sent(const struct db_result *rows, size_t i)
{
	return !db_get_int(rows, i, "no_letters") && *db_get_text(rows, i, "address") != '\0';
}

static enum err put_addressee(struct service *service, const struct db_result *rows, size_t i)
{
	struct view_node *node;

	TRY(view_node(service->view, &node, "Envelopes.%zu", i));
	TRY(view_node_put(node, "name", arena_printf(service->arena, "%s %s", db_get_text(rows, i, "given_name"),
		db_get_text(rows, i, "family_name"))));
	TRY(view_node_put(node, "address", db_get_text(rows, i, "address")));
	TRY(view_node_put(node, "channel", db_get_text(rows, i, "channel")));
	return service_audit(service, "envelope", "application:%lld", (long long)db_get_int(rows, i, "application_id"));
}

static enum err faults_find(struct service *service, const struct db_result *rows, struct service_envelopes *out)
{
	struct buf faults;

	buf_init(&faults, service->arena, 0);
	for (size_t i = 0; i < rows->nrows; i++)
		if (!can_be_sent(rows, i))
			buf_printf(&faults, "%s%s", faults.len > 0 ? ", " : "", db_get_text(rows, i, "number"));
	out->faults = faults.len > 0 ? buf_text(&faults) : "";
	return out->faults ? ERR_OK : ERR(ERR_LIMIT, "envelopes");
}

enum err service_delivery_envelopes(struct service *service, const char *ids, enum service_envelope size,
	struct service_envelopes *out)
{
	struct pdf_options options = {.title = "Aploksnes", .language = "lv", .footer = "", .size = size == ENVELOPE_DL ? PDF_DL : PDF_C5};
	struct db_result rows;
	char created[24];
	const char *text;
	size_t len;

	*out = (struct service_envelopes){.faults = ""};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_ENVELOPES, &rows, db_text(ids)));
	TRY(faults_find(service, &rows, out));
	if (*out->faults || rows.nrows == 0)
		return ERR_OK;
	view_clear(service->view);
	view_language(service->view, VIEW_LV);
	TRY(put_sender(service));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(put_addressee(service, &rows, i));
	TRY(view_render(service->view, service->arena, VIEW_PAPER, "paper/envelope.cs", &text, &len));
	view_clear(service->view);
	clock_utc_text(service->now, created);
	options.created = created;
	return pdf_make(service->arena, &options, text, &out->bytes, &out->len);
}
