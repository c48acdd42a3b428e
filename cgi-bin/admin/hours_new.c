#include "base/str.h"
#include "hours.h"
#include "service/opening.h"

/* /admin/hours/new: the next period of a place. */

#define TITLE N_("New opening hours")
#define TEMPLATE "admin/hours_new.cs"

/* The newest period of PLACE: its row in *out_row. */
static enum err newest_find(struct web *web, const char *place, struct db_result *rows, size_t *out_row)
{
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_OPENING_ROWS, rows));
	for (*out_row = 0; *out_row < rows->nrows; (*out_row)++)
		if (str_equal(db_get_text(rows, *out_row, "place"), place))
			return ERR_OK;
	return ERR(ERR_NOT_FOUND, "no such place");
}

/* After a post ID and VERSION are those that the person saw. */
static enum err put(struct web *web, const char *place, int64_t id, int64_t version)
{
	TRY(page_put(web, place, "Hours.place"));
	TRY(page_put(web, choice_label(hours_places, place), "Hours.place_text"));
	TRY(page_put_int(web, id, "Hours.id"));
	TRY(page_put_int(web, version, "Hours.version"));
	return page_put(web, "/admin/hours", "Page.back.href");
}

enum err hours_new_show(struct web *web)
{
	static const char *const texts[] = {"name_lv", "name_en", "address", "phones", "email"};
	const char *place = form_text(&web->form, "place");
	struct db_result rows;
	size_t row;

	TRY(newest_find(web, place, &rows, &row));
	TRY(put(web, place, db_get_int(&rows, row, "id"), db_get_int(&rows, row, "version")));
	TRY(page_form(web, hours_new_keys, FORM_COUNT(hours_new_keys), NULL));
	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		TRY(page_form_value(web, texts[i], db_get_text(&rows, row, texts[i])));
	for (int d = 0; d < 7; d++)
		TRY(page_form_value(web, hours_days[d], hours_text(web, db_get_text(&rows, row, hours_days[d]))));
	if (db_get_int(&rows, row, "by_appointment") != 0)
		TRY(page_form_value(web, "by_appointment", "yes"));
	return page_render(web, TEMPLATE, TITLE);
}

/* What the form says; marks what is no time or does not fit the periods that there are. */
static void read(struct web *web, struct date newest, struct service_opening *out)
{
	struct form *form = &web->form;

	*out = (struct service_opening){
		.place = form_text(form, "place"), .name_lv = form_text(form, "name_lv"), .name_en = form_text(form, "name_en"),
		.address = form_text(form, "address"), .phones = form_text(form, "phones"), .email = form_text(form, "email"),
		.by_appointment = form_is(form, "by_appointment", "yes"),
	};
	for (int d = 0; d < 7; d++)
		if (!opening_parse(form_text(form, hours_days[d]), &out->days[d]))
			form_reject(form, hours_days[d], N_("Write it like this: 8.00–12.00, 13.00–17.00. Leave it empty if it is closed."));
	if (!form_has(form, "valid_from") || !date_parse_iso(form_get(form, "valid_from")->date, &out->valid_from))
		return;
	if (date_compare(out->valid_from, web->today) <= 0)
		form_reject(form, "valid_from", N_("New hours can begin tomorrow at the earliest."));
	else if (date_compare(out->valid_from, newest) <= 0)
		form_reject(form, "valid_from", N_("Hours that begin on that day or later have been entered already. Choose a later day, or withdraw them."));
}

/* After ERR_CONFLICT: how the newest period is now, for the error page. */
static enum err changed(struct web *web, enum err code, const char *place)
{
	struct db_result rows;
	struct date from;
	char day[12];
	size_t row;

	if (code != ERR_CONFLICT)
		return code;
	TRY(newest_find(web, place, &rows, &row));
	if (!date_parse_iso(db_get_text(&rows, row, "valid_from"), &from))
		return code;
	date_format_latvian(from, day);
	TRY(page_typed_stored(web, "valid_from", _("In force from"), arena_strdup(web->arena, day)));
	TRY(page_typed_stored(web, "address", _("Address"), db_get_text(&rows, row, "address")));
	TRY(page_typed_stored(web, "phones", _("Telephones"), db_get_text(&rows, row, "phones")));
	for (int d = 0; d < 7; d++)
		TRY(page_typed_stored(web, hours_days[d], hours_days[d], hours_text(web, db_get_text(&rows, row, hours_days[d]))));
	return code;
}

enum err hours_new_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *id = form_get(&web->form, "id"), *version = form_get(&web->form, "version");
	const char *place = form_text(&web->form, "place");
	struct service_opening opening;
	struct db_result rows;
	struct date newest;
	size_t row;

	if (!form_has(&web->form, "place") || id->state != FORM_OK || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no place in the form");
	TRY(newest_find(web, place, &rows, &row));
	if (!date_parse_iso(db_get_text(&rows, row, "valid_from"), &newest))
		return ERR(ERR_BUG, "a period's first day");
	web->detail = N_("Somebody else has changed these hours since you opened the page.");
	if (db_get_int(&rows, row, "id") != id->number || db_get_int(&rows, row, "version") != version->number)
		return changed(web, ERR(ERR_CONFLICT, "the hours of %s have changed", place), place);
	read(web, newest, &opening);
	if (!web->form.ok) {
		TRY(put(web, place, id->number, version->number));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	TRY(changed(web, service_opening_add(&service, &opening, id->number, version->number), place));
	return page_redirect(web, "/admin/hours?saved=yes");
}
