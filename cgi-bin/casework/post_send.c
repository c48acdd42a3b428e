#include "base/str.h"
#include "post.h"

/* What is done with the letters that were chosen: marked as handed over, or their envelopes printed. */

/* The acts that were chosen: those of the page that are ticked, or the oldest of the list as the person saw it. */
struct chosen {
	struct service_handing *rows;
	size_t n;
};

/* Number of the registered item that was typed at act ID; "" = none. */
static const char *item_of(struct web *web, int64_t id)
{
	const char *key;

	for (size_t n = 0; n < POST_ROWS; n++) {
		key = post_key(web, "row", n);
		if (form_has(&web->form, key) && form_get(&web->form, key)->number == id)
			return form_text(&web->form, post_key(web, "item", n));
	}
	return "";
}

static void ticked_read(struct web *web, struct chosen *out)
{
	for (size_t n = 0; n < POST_ROWS; n++)
		if (form_has(&web->form, post_key(web, "act", n)) && form_has(&web->form, post_key(web, "row", n)))
			out->rows[out->n++] = (struct service_handing){.act_id = form_get(&web->form, post_key(web, "row", n))->number,
				.item = form_text(&web->form, post_key(web, "item", n))};
}

static enum err chosen_read(struct web *web, struct chosen *out)
{
	const char *channel = form_text(&web->form, "channel");
	struct db_result rows;

	*out = (struct chosen){.rows = arena_array(web->arena, SERVICE_HANDING_MAX, sizeof(*out->rows))};
	if (!out->rows)
		return ERR(ERR_LIMIT, "letters");
	if (form_is(&web->form, "scope", "chosen")) {
		ticked_read(web, out);
		return ERR_OK;
	}
	if (!form_has(&web->form, "upto"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_DELIVERY_WAITING, &rows, db_int(form_get(&web->form, "upto")->number), db_text(channel),
		db_text(channel), db_int(SERVICE_HANDING_MAX), db_int(0)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t id = db_get_int(&rows, i, "id");

		out->rows[out->n++] = (struct service_handing){.act_id = id, .item = item_of(web, id)};
	}
	return ERR_OK;
}

/* Ids with commas: of those with FAULT, or of all where it is HANDING_FAULT__MAX. */
static const char *ids_of(struct web *web, const struct chosen *chosen, enum service_handing_fault fault)
{
	struct buf ids;

	buf_init(&ids, web->arena, 0);
	buf_puts(&ids, "");
	for (size_t i = 0; i < chosen->n; i++)
		if (fault == HANDING_FAULT__MAX || chosen->rows[i].fault == fault)
			buf_printf(&ids, "%s%lld", ids.len > 0 ? "," : "", (long long)chosen->rows[i].act_id);
	return ids.len > 0 ? buf_text(&ids) : "";
}

static enum err print(struct web *web, const struct chosen *chosen)
{
	struct service service = page_service(web);
	const bool dl = form_is(&web->form, "size", "dl");
	struct service_envelopes envelopes;

	TRY(service_delivery_envelopes(&service, ids_of(web, chosen, HANDING_FAULT__MAX), dl ? ENVELOPE_DL : ENVELOPE_C5, &envelopes));
	if (envelopes.len > 0) {
		web->audited = true;
		return page_download(web, "application/pdf", dl ? "aploksnes-dl.pdf" : "aploksnes-c5.pdf", envelopes.bytes, envelopes.len);
	}
	TRY(page_put(web, envelopes.faults, "List.faults"));
	form_reject(&web->form, "size", *envelopes.faults ?
		N_("Some addressees must not get letters, or have no address: their acts are named above. Hand those over in another way, and leave them out.") :
		N_("These letters are not in the list any more."));
	return post_page(web, 422);
}

static enum err papers(struct web *web, const struct chosen *chosen)
{
	struct service service = page_service(web);
	struct service_papers papers;

	TRY(service_delivery_papers(&service, ids_of(web, chosen, HANDING_FAULT__MAX), &papers));
	if (papers.len == 0) {
		form_reject(&web->form, "scope", N_("These letters are not in the list any more."));
		return post_page(web, 422);
	}
	web->audited = true;
	return page_download_own(web, "application/pdf", "nosutamie-dokumenti.pdf", papers.arena, papers.bytes, papers.len);
}

/* To the page that says what was done and what was not. */
static enum err hand(struct web *web, const struct chosen *chosen, struct date day)
{
	static const struct {
		enum service_handing_fault fault;
		const char *key;
	} faults[] = {{HANDING_TAKEN, "taken"}, {HANDING_EARLY, "early"}, {HANDING_NO_ITEM, "item"}, {HANDING_ITEM_USED, "used"},
		{HANDING_MACHINE, "machine"}, {HANDING_NOT_POST, "other"}};
	struct service service = page_service(web);
	struct buf to;

	TRY(service_delivery_hand(&service, form_text(&web->form, "form"), day, chosen->rows, chosen->n));
	buf_init(&to, web->arena, 0);
	buf_printf(&to, "/casework/post_done?form=%s", form_text(&web->form, "form"));
	for (size_t i = 0; i < FORM_COUNT(faults); i++) {
		const char *ids = ids_of(web, chosen, faults[i].fault);

		if (ids && *ids)
			buf_printf(&to, "&%s=%s", faults[i].key, ids);
	}
	if (!buf_text(&to))
		return ERR(ERR_LIMIT, "letters");
	return page_redirect(web, "%s", buf_text(&to));
}

/* Marks a day that cannot be. */
static enum err day_check(struct web *web, struct date *out)
{
	if (!form_is(&web->form, "action", "hand"))
		return ERR_OK;
	if (form_get(&web->form, "day")->state == FORM_ABSENT)
		form_reject(&web->form, "day", N_("Write the day on which the letters were handed over."));
	if (!form_has(&web->form, "day"))
		return ERR_OK;
	if (!date_parse_iso(form_get(&web->form, "day")->date, out))
		return ERR(ERR_BUG, "the day of a letter");
	if (date_compare(*out, web->today) > 0)
		form_reject(&web->form, "day", N_("That day is still to come. Mark letters when they have been handed over."));
	return ERR_OK;
}

enum err post_send(struct web *web)
{
	struct date day = {0, 0, 0};
	struct chosen chosen;

	if (!form_has(&web->form, "form") || !form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(day_check(web, &day));
	if (form_is(&web->form, "action", "print") && !form_has(&web->form, "size"))
		form_reject(&web->form, "size", N_("Choose the size of the envelopes."));
	if (!web->form.ok)
		return post_page(web, 422);
	TRY(chosen_read(web, &chosen));
	if (chosen.n == 0) {
		form_reject(&web->form, "scope", N_("Tick at least one letter."));
		return post_page(web, 422);
	}
	if (form_is(&web->form, "action", "papers"))
		return papers(web, &chosen);
	return form_is(&web->form, "action", "print") ? print(web, &chosen) : hand(web, &chosen, day);
}
