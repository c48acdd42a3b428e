#include <string.h>

#include "base/str.h"
#include "provider.h"
#include "service/place.h"

/* /provider/group_queue: who waits for a group of this kind, who is offered a seat, and who was placed before others. */

#define TEMPLATE "provider/group_queue.cs"
#define TITLE N_("Waiting list")

enum { AGE_MAX = 130 };

/* What of the list is shown. */
struct filter {
	const char *language, *times;
	long long age_from, age_to;
	bool any;
};

static void filter_read(const struct web *web, struct filter *out)
{
	*out = (struct filter){
		.language = form_text(&web->form, "language"),
		.times = form_text(&web->form, "times"),
		.age_from = form_has(&web->form, "age_from") ? form_get(&web->form, "age_from")->number : 0,
		.age_to = form_has(&web->form, "age_to") ? form_get(&web->form, "age_to")->number : AGE_MAX,
	};
	out->any = *out->language || *out->times || form_has(&web->form, "age_from") || form_has(&web->form, "age_to");
}

/* The texts of the codes in TIMES (commas between). */
static const char *times_text(struct web *web, const char *times)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (; times && *times; times += strcspn(times, ","), times += *times == ',')
		for (const struct form_choice *time = choices_times; time->value; time++)
			if (strlen(time->value) == strcspn(times, ",") && strncmp(time->value, times, strlen(time->value)) == 0)
				buf_printf(&text, "%s%s", text.len > 0 ? "; " : "", _(time->label));
	return buf_text(&text);
}

static enum err row_put(struct web *web, const struct db_result *rows, size_t i, int64_t next)
{
	const char *language = db_get_text(rows, i, "language");

	for (const struct form_choice *choice = choices_languages; language && choice->value; choice++)
		if (str_equal(choice->value, language))
			TRY(page_put(web, _(choice->label), "Rows.%zu.language_text", i));
	TRY(page_put(web, times_text(web, db_get_text(rows, i, "times")), "Rows.%zu.times_text", i));
	return db_get_int(rows, i, "application_id") == next ? page_put(web, "1", "Rows.%zu.next", i) : ERR_OK;
}

static enum err rows_put(struct web *web, int64_t id, const struct filter *filter, long long page, size_t *out_n)
{
	const struct db_value contracts = wall_of(web).contracts;
	const struct db_value any_language = db_int(!*filter->language), any_time = db_int(!*filter->times);
	struct db_result rows, next;
	long long offset;
	char today[11];

	date_format_iso(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PLACE_QUEUE_COUNT, &rows, db_text(today), db_int(id), contracts, any_language, db_text(filter->language),
		any_time, db_text(filter->times), db_int(filter->age_from), db_int(filter->age_to)));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "total"), LIST_ROWS, &offset));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PLACE_QUEUE_NEXT, &next, db_int(id), contracts));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_QUEUE_PAGE, db_text(today), db_int(id), contracts, any_language, db_text(filter->language), any_time,
		db_text(filter->times), db_int(filter->age_from), db_int(filter->age_to), db_int(LIST_ROWS), db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(row_put(web, &rows, i, next.nrows > 0 ? db_get_int(&next, 0, "application_id") : 0));
	*out_n = rows.nrows;
	return ERR_OK;
}

/* Offers.N.*: who is offered a seat; Before.N.*: who was placed out of order. */
static enum err others_put(struct web *web, int64_t id, size_t *io_n)
{
	const struct db_value contracts = wall_of(web).contracts;
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Offers", &rows, STATEMENT_OFFER_OF_GROUP, db_int(id), contracts));
	*io_n += rows.nrows;
	TRY(PAGE_ROWS(web, "Before", &rows, STATEMENT_PLACE_OUT_OF_ORDER, db_int(id), contracts));
	*io_n += rows.nrows;
	return ERR_OK;
}

static enum err done_put(struct web *web)
{
	static const struct {
		const char *code, *title, *text;
	} texts[] = {
		{"given", N_("The place has been given"), N_("The person stands among the participants; the state system will be told.")},
		{"offered", N_("The place has been offered"), N_("The seat is held until the day below. The person is told, and answers on the page of the application or by telephone.")},
		{"accepted", N_("The offer has been accepted"), N_("The person stands among the participants; the state system will be told.")},
		{"declined", N_("The offer was not taken"), N_("The seat is free again. The person keeps the place in the waiting list.")},
	};

	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		if (form_is(&web->form, "done", texts[i].code)) {
			TRY(page_put(web, _(texts[i].title), "Done.title"));
			TRY(page_put(web, _(texts[i].text), "Done.text"));
		}
	return ERR_OK;
}

enum err queue_room_put(struct web *web, const struct db_result *group)
{
	struct service service = page_service(web);
	int seats;

	TRY(service_place_seats(&service, db_get_text(group, 0, "client"), &seats));
	if (seats > 1)
		TRY(page_put_int(web, seats, "Group.seats"));
	if (db_get_int(group, 0, "places_taken") + seats <= db_get_int(group, 0, "capacity"))
		TRY(page_put(web, "1", "Group.has_room"));
	return ERR_OK;
}

enum err group_queue_show(struct web *web)
{
	struct filter filter;
	struct db_result group;
	long long page = 1;
	size_t seen;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	filter_read(web, &filter);
	TRY(group_put(web, id, "group_queue", &group));
	TRY(queue_room_put(web, &group));
	TRY(page_form(web, queue_query, FORM_COUNT(queue_query), &web->form));
	TRY(rows_put(web, id, &filter, page, &seen));
	TRY(others_put(web, id, &seen));
	if (filter.any)
		TRY(page_put(web, "1", "Filter.any"));
	TRY(done_put(web));
	if (seen > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "queue:%lld", (long long)id)));
	return page_render(web, TEMPLATE, TITLE);
}
