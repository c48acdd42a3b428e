#include "paper/sheet.h"
#include "service/application.h"
#include "service/claim.h"
#include "service/group.h"
#include "view/view.h"

/* A claim as a workbook, in the language of the page: what it comes to, and every line. */

struct lines {
	struct service *service;
	const struct service_claim *claim;
	struct sheet *sheet;
	struct db_result groups, names;
	bool with_names; /* the provider's own */
};

static void heads(struct sheet *sheet, const char *const *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sheet_text(sheet, texts[i], SHEET_HEAD);
	sheet_row(sheet);
}

static void fact(struct sheet *sheet, const char *label, const char *text)
{
	sheet_text(sheet, label, SHEET_BOLD);
	sheet_text(sheet, text, SHEET_PLAIN);
	sheet_row(sheet);
}

static void total(struct sheet *sheet, const char *label, int64_t cents)
{
	sheet_text(sheet, label, SHEET_BOLD);
	for (int i = 0; i < 8; i++)
		sheet_blank(sheet);
	sheet_cents(sheet, cents, SHEET_BOLD);
	sheet_row(sheet);
}

static void group_write(struct lines *lines, int64_t id)
{
	const size_t group = service_claim_group(&lines->groups, id);

	sheet_text(lines->sheet, group < lines->groups.nrows ? db_get_text(&lines->groups, group, "number") : "", SHEET_PLAIN);
	sheet_text(lines->sheet, group < lines->groups.nrows ? db_get_text(&lines->groups, group, "code") : "", SHEET_PLAIN);
}

static void price_write(struct sheet *sheet, const struct claim_price *price)
{
	sheet_text(sheet, price ? _(claim_unit_msgid(price->unit)) : _("No price"), SHEET_PLAIN);
	if (price)
		sheet_cents(sheet, price->cents, SHEET_PLAIN);
	else
		sheet_blank(sheet);
}

static const char *kind_text(enum claim_kind kind)
{
	return kind == CLAIM_OWN ? _("Sessions of the month") : _("Correction of an earlier month");
}

static enum err summary_write(struct lines *lines)
{
	static const int widths[] = {32, 28, 10, 26, 12, 12, 12, 14, 14, 14};
	const struct service_claim *claim = lines->claim;
	const char *const texts[] = {_("What for"), _("Group"), _("Kind of group"), _("What the price is for"), _("Price"), _("Sessions"), _("Minutes"),
		_("Persons counted"), _("Not paid"), _("Sum")};
	struct sheet *sheet = lines->sheet;
	char first[12], last[12];

	TRY(sheet_table(sheet, _("Summary"), widths, sizeof(widths) / sizeof(widths[0]), 0));
	date_format_latvian(claim->first, first);
	date_format_latvian(claim->last, last);
	fact(sheet, _("Monthly claim"), claim->number);
	fact(sheet, _("Contract"), claim->contract);
	fact(sheet, _("Service provider"), claim->provider);
	fact(sheet, _("Who pays"), _(claim_payer_msgid(claim->payer)));
	fact(sheet, _("First day"), first);
	fact(sheet, _("Last day"), last);
	fact(sheet, _("State"), claim->state ? _(state_msgid(STATE_CLAIM, (int)claim->state)) : _("To be sent"));
	sheet_row(sheet);
	heads(sheet, texts, sizeof(texts) / sizeof(texts[0]));
	for (size_t i = 0; i < claim->nsums; i++) {
		const struct claim_sum *sum = &claim->sums[i];

		sheet_text(sheet, kind_text(sum->kind), SHEET_PLAIN);
		group_write(lines, sum->group);
		price_write(sheet, sum->price);
		sheet_number(sheet, sum->sessions, SHEET_PLAIN);
		sheet_number(sheet, sum->minutes, SHEET_PLAIN);
		sheet_number(sheet, sum->persons, SHEET_PLAIN);
		sheet_number(sheet, sum->unpaid, SHEET_PLAIN);
		sheet_cents(sheet, sum->cents, SHEET_PLAIN);
		sheet_row(sheet);
	}
	total(sheet, _("Sessions of the month"), claim->own_cents);
	total(sheet, _("Corrections of earlier months"), claim->correction_cents);
	total(sheet, _("Total"), claim->cents);
	return ERR_OK;
}

/* The row of names (by place and referral) for LINE; nrows: none. */
static size_t name_find(const struct db_result *names, const struct claim_line *line)
{
	size_t from = 0, to = names->nrows;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (db_get_int(names, middle, "place_id") < line->place)
			from = middle + 1;
		else
			to = middle;
	}
	for (to = from; to < names->nrows && db_get_int(names, to, "place_id") == line->place; to++)
		if (db_get_int(names, to, "referral_id") == line->referral)
			return to;
	return from < names->nrows && db_get_int(names, from, "place_id") == line->place ? from : names->nrows;
}

static void name_write(struct lines *lines, const struct claim_line *line)
{
	const size_t i = name_find(&lines->names, line);
	const bool known = line->place && i < lines->names.nrows;

	sheet_text(lines->sheet, known ? db_get_text(&lines->names, i, "reference") : "", SHEET_PLAIN);
	sheet_text(lines->sheet, known && line->referral ? db_get_text(&lines->names, i, "referral") : "", SHEET_PLAIN);
	if (lines->with_names)
		sheet_text(lines->sheet, known ? db_get_text(&lines->names, i, "given_name") : "", SHEET_PLAIN);
}

static void line_write(struct lines *lines, const struct claim_line *line)
{
	struct sheet *sheet = lines->sheet;

	sheet_text(sheet, kind_text(line->kind), SHEET_PLAIN);
	group_write(lines, line->group);
	sheet_day(sheet, line->day.year, line->day.month, line->day.day);
	name_write(lines, line);
	sheet_text(sheet, line->mark == ATTENDANCE_NONE ? "" : _(state_msgid(STATE_ATTENDANCE, (int)line->mark)), SHEET_PLAIN);
	sheet_text(sheet, line->place ? _(claim_reason_msgid(line->reason)) : _("The whole session"), SHEET_PLAIN);
	price_write(sheet, line->price);
	sheet_number(sheet, line->quantity, SHEET_PLAIN);
	sheet_cents(sheet, line->cents, SHEET_PLAIN);
	sheet_row(sheet);
}

static enum err lines_write(struct lines *lines)
{
	static const int widths[] = {28, 14, 10, 12, 18, 18, 20, 36, 26, 12, 10, 14, 14};
	const char *const before[] = {_("What for"), _("Group"), _("Kind of group"), _("Day"), _("Reference"), _("Referral"), _("Given name"), _("Mark"),
		_("Counted or why not"), _("What the price is for"), _("Price"), _("Counted"), _("Sum")};
	const size_t n = sizeof(before) / sizeof(before[0]), given = 6;

	TRY(sheet_table(lines->sheet, _("Lines"), widths, n, 1));
	for (size_t i = 0; i < n; i++)
		if (i != given || lines->with_names)
			sheet_text(lines->sheet, before[i], SHEET_HEAD);
	sheet_row(lines->sheet);
	for (size_t i = 0; i < lines->claim->nlines; i++)
		line_write(lines, &lines->claim->lines[i]);
	return ERR_OK;
}

enum err service_claim_sheet(struct service *service, const struct service_claim *claim, struct service_claim_file *out)
{
	struct lines lines = {.service = service, .claim = claim, .with_names = role_may(service->actor_role, PERMISSION_CLAIM_SEND)};
	enum err code;

	TRY(service_claim_groups(service, claim, &lines.groups));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_NAMES, &lines.names, db_int(claim->contract_id), db_int(1), db_int(0)));
	lines.sheet = sheet_new(claim->number, service->now);
	if (!lines.sheet)
		return ERR(ERR_NOMEM, "workbook");
	code = summary_write(&lines);
	if (code == ERR_OK)
		code = lines_write(&lines);
	if (code != ERR_OK) {
		sheet_drop(lines.sheet);
		return err_pass(code, __FILE__, __LINE__);
	}
	TRY(sheet_finish(lines.sheet, service->arena, &out->bytes, &out->len));
	out->name = arena_printf(service->arena, "norekins-%s.xlsx", claim->number);
	return out->name ? service_audit(service, "claim_sheet", "claims:%lld", (long long)claim->contract_id) : ERR(ERR_LIMIT, "workbook");
}
