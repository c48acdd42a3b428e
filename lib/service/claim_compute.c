#include "service/claim.h"

#include <string.h>

#include "base/str.h"
#include "domain/claim_referral.h"
#include "service/value.h"

/* A claim out of the registers: rows of marks, what was accepted for them, and the rule (domain/claim.h). */

enum { WORK_BYTES = 512 * 1024 * 1024, ROWS_FIRST = 1024, RULES_MAX = 64 };

/* In memory of its own: a month may hang on many marks, and only its lines stay. */
struct compute {
	struct service *service;
	struct service_claim *claim;
	struct arena *arena;
	bool with_earlier;
	char first[11], last[11];
	const char *taken;	/* when registers were read for what was accepted */
	const char *people;	/* JSON list of ids */
	struct claim_rules rules[RULES_MAX];
	size_t nrules;
	struct claim_referrals referrals;
	struct claim_row *rows;
	size_t nrows, room;
	struct claim_accepted *accepted;
	size_t naccepted, accepted_room;
};

/* ARRAY of *IO_ROOM pieces of SIZE bytes, USED of them used, has room for one more. */
static void *grow(struct arena *arena, void *array, size_t used, size_t *io_room, size_t size)
{
	void *larger;

	if (used < *io_room)
		return array;
	larger = arena_array(arena, *io_room ? *io_room * 2 : ROWS_FIRST, size);
	if (larger && used)
		memcpy(larger, array, used * size);
	*io_room = *io_room ? *io_room * 2 : ROWS_FIRST;
	return larger;
}

/* What the newest period of CODE that holds on DAY says; NULL: none. */
static const char *parameter_on(const struct db_result *rows, const char *code, struct date day)
{
	const char *value = NULL;

	for (size_t i = 0; i < rows->nrows; i++)
		if (str_equal(db_get_text(rows, i, "code"), code) && date_is_within(day, db_get_text(rows, i, "valid_from"), db_get_text(rows, i, "valid_to")))
			value = db_get_text(rows, i, "value");
	return value;
}

static bool yes(const struct db_result *rows, const char *code, struct date day)
{
	return str_equal(parameter_on(rows, code, day), "yes");
}

static int number(const struct db_result *rows, const char *code, struct date day)
{
	const char *text = parameter_on(rows, code, day);
	long long value;

	return text && str_to_int(text, 1, 1200, &value) ? (int)value : 0;
}

/* A set of rules for each day on which one of them begins. */
static enum err rules_load(struct compute *compute)
{
	struct db_result rows;

	TRY(DB_RUN0(compute->service->db, compute->arena, STATEMENT_CLAIM_PARAMETERS, &rows));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct claim_rules rule = {.year_volume = 0};

		if (!value_read_day(&rows, i, "valid_from", &rule.from))
			return ERR(ERR_BUG, "day of a parameter");
		if (compute->nrules && date_compare(compute->rules[compute->nrules - 1].from, rule.from) == 0)
			continue;
		rule.absent = yes(&rows, "claim_absent", rule.from);
		rule.excused = yes(&rows, "claim_excused", rule.from);
		rule.late = yes(&rows, "claim_late", rule.from);
		rule.hour_minutes = number(&rows, "claim_hour_minutes", rule.from);
		rule.year_volume = number(&rows, "monthly_sessions_year", rule.from);
		if (compute->nrules == RULES_MAX || rule.hour_minutes == 0 || rule.year_volume == 0)
			return ERR(ERR_BUG, "parameters of claims");
		compute->rules[compute->nrules++] = rule;
	}
	return compute->nrules ? ERR_OK : ERR(ERR_BUG, "no parameters of claims");
}

static enum err people_load(struct compute *compute)
{
	const struct service_claim *claim = compute->claim;
	const int64_t state = claim->payer == CLAIM_PAYER_STATE;
	struct db_result rows;
	struct buf list;

	TRY(DB_ONE(compute->service->db, compute->arena, STATEMENT_CLAIM_LAST, &rows, db_int(claim->contract_id), db_text(claim_payer_code(claim->payer))));
	compute->taken = db_get_text(&rows, 0, "taken_at") ? db_get_text(&rows, 0, "taken_at") : "1970-01-01 00:00:00";
	TRY(DB_RUN(compute->service->db, compute->arena, STATEMENT_CLAIM_PEOPLE, &rows, db_int(claim->contract_id), db_int(state), db_text(compute->first),
		db_text(compute->last), db_int(compute->with_earlier), db_text(compute->taken), db_int(claim->contract_id), db_int(state),
		db_text(compute->first), db_int(compute->with_earlier), db_text(compute->taken), db_int(claim->contract_id), db_int(state),
		db_text(compute->first)));
	buf_init(&list, compute->arena, 0);
	buf_puts(&list, "[");
	for (size_t i = 0; i < rows.nrows; i++)
		buf_printf(&list, "%s%lld", i ? "," : "", (long long)db_get_int(&rows, i, "person_id"));
	buf_puts(&list, "]");
	compute->people = buf_text(&list);
	return compute->people ? ERR_OK : ERR(ERR_LIMIT, "people of a claim");
}

static enum err referrals_load(struct compute *compute)
{
	struct claim_referral *list;
	struct db_result rows;

	TRY(DB_RUN(compute->service->db, compute->arena, STATEMENT_CLAIM_REFERRALS, &rows, db_text(compute->people)));
	list = arena_array(compute->arena, rows.nrows + 1, sizeof(*list));
	if (!list)
		return ERR(ERR_LIMIT, "referrals of a claim");
	for (size_t i = 0; i < rows.nrows; i++) {
		list[i].application = db_get_int(&rows, i, "application_id");
		list[i].id = db_get_int(&rows, i, "id");
		list[i].sessions = db_get_int(&rows, i, "sessions");
		if (!value_read_day(&rows, i, "issued_on", &list[i].issued) || !value_read_day(&rows, i, "not_before", &list[i].not_before) ||
			!value_read_day(&rows, i, "ends_on", &list[i].ends))
			return ERR(ERR_BUG, "days of referral %lld", (long long)list[i].id);
	}
	compute->referrals.list = list;
	compute->referrals.n = rows.nrows;
	return ERR_OK;
}

static enum err states_load(struct compute *compute)
{
	struct claim_referral_state *states;
	struct db_result rows;

	TRY(DB_RUN(compute->service->db, compute->arena, STATEMENT_CLAIM_REFERRAL_STATES, &rows, db_text(compute->people)));
	states = arena_array(compute->arena, rows.nrows + 1, sizeof(*states));
	if (!states)
		return ERR(ERR_LIMIT, "referrals of a claim");
	for (size_t i = 0; i < rows.nrows; i++) {
		states[i].referral = db_get_int(&rows, i, "referral_id");
		states[i].carried_out = db_get_int(&rows, i, "carried_out") != 0;
		if (!value_read_day(&rows, i, "day", &states[i].day))
			return ERR(ERR_BUG, "day of referral %lld", (long long)states[i].referral);
	}
	compute->referrals.states = states;
	compute->referrals.nstates = rows.nrows;
	return ERR_OK;
}

/* What a mark is worth: price, rules and referral of its day. */
static void row_complete(const struct compute *compute, struct claim_row *row, int64_t application, const char *programme)
{
	const struct claim_referral *referral = claim_referral_on(&compute->referrals, application, row->day, &row->is_valid);

	row->referral = referral ? referral->id : 0;
	row->volume = referral ? referral->sessions : 0;
	row->price = claim_price_on(compute->claim->prices, compute->claim->nprices, programme, row->day);
	row->rules = claim_rules_on(compute->rules, compute->nrules, row->day);
	/* Of a session that got its price since, everybody is among the rows (claim_people). */
	if (row->is_ours && row->price && strcmp(row->price->entered_at, compute->taken) >= 0)
		row->is_whole = true;
}

static enum err row_add(void *context, const struct db_result *one)
{
	struct compute *compute = context;
	const char *mark = db_get_text(one, 0, "mark");
	struct claim_row *row;
	int parsed = ATTENDANCE_NONE;

	compute->rows = grow(compute->arena, compute->rows, compute->nrows, &compute->room, sizeof(*row));
	if (!compute->rows)
		return ERR(ERR_LIMIT, "marks of a claim");
	row = &compute->rows[compute->nrows++];
	*row = (struct claim_row){.session = db_get_int(one, 0, "session_id"), .place = db_get_int(one, 0, "place_id"),
		.person = db_get_int(one, 0, "person_id"), .group = db_get_int(one, 0, "group_id"), .starts = (int)db_get_int(one, 0, "starts"),
		.minutes = (int)db_get_int(one, 0, "minutes"),
		.payer = db_get_int(one, 0, "state_financed") ? CLAIM_PAYER_STATE : CLAIM_PAYER_MUNICIPALITY,
		.is_signed = db_get_int(one, 0, "is_signed") != 0,
		.is_ours = db_get_int(one, 0, "is_ours") != 0, .is_whole = db_get_int(one, 0, "is_whole") != 0};
	if (!value_read_day(one, 0, "day", &row->day) || (mark && !state_parse(STATE_ATTENDANCE, mark, &parsed)))
		return ERR(ERR_BUG, "a mark of session %lld", (long long)row->session);
	row->mark = (enum attendance_mark)parsed;
	row_complete(compute, row, db_get_int(one, 0, "application_id"), db_get_text(one, 0, "code"));
	return ERR_OK;
}

static enum err accepted_add(struct compute *compute, struct claim_accepted accepted)
{
	compute->accepted = grow(compute->arena, compute->accepted, compute->naccepted, &compute->accepted_room, sizeof(accepted));
	if (!compute->accepted)
		return ERR(ERR_LIMIT, "what was accepted");
	compute->accepted[compute->naccepted++] = accepted;
	return ERR_OK;
}

static enum err accepted_mark(void *context, const struct db_result *one)
{
	return accepted_add(context, (struct claim_accepted){db_get_int(one, 0, "session_id"), db_get_int(one, 0, "place_id"),
		db_get_int(one, 0, "quantity"), db_get_int(one, 0, "cents")});
}

static enum err accepted_session(void *context, const struct db_result *one)
{
	return accepted_add(context, (struct claim_accepted){db_get_int(one, 0, "session_id"), 0, db_get_int(one, 0, "quantity"), db_get_int(one, 0, "cents")});
}

static enum err load(struct compute *compute)
{
	struct db *db = compute->service->db;
	const struct db_value contract = db_int(compute->claim->contract_id), payer = db_text(claim_payer_code(compute->claim->payer));
	const struct db_value rows[] = {contract, db_int(compute->claim->payer == CLAIM_PAYER_STATE), db_text(compute->first), db_text(compute->taken),
		db_text(compute->people), db_text(compute->last)};
	const struct db_value marks[] = {db_text(compute->people), contract, payer},
			      sessions[] = {db_text(compute->taken), contract, db_text(compute->taken), contract, payer};

	TRY(db_each(db, compute->arena, STATEMENT_CLAIM_ROWS, rows, 6, row_add, compute));
	TRY(db_each(db, compute->arena, STATEMENT_CLAIM_ACCEPTED_MARKS, marks, 3, accepted_mark, compute));
	return db_each(db, compute->arena, STATEMENT_CLAIM_ACCEPTED_SESSIONS, sessions, 5, accepted_session, compute);
}

/* The lines that stay: without corrections where none are wanted. */
static enum err keep(struct compute *compute, const struct claim_line *lines, size_t n)
{
	struct claim_line *kept = arena_array(compute->service->arena, n + 1, sizeof(*kept));
	size_t made = 0;

	if (!kept)
		return ERR(ERR_LIMIT, "lines of a claim");
	for (size_t i = 0; i < n; i++)
		if (compute->with_earlier || lines[i].kind == CLAIM_OWN)
			kept[made++] = lines[i];
	compute->claim->lines = kept;
	compute->claim->nlines = made;
	return service_claim_add_up(compute->service, compute->claim);
}

static enum err compute_work(struct compute *compute)
{
	struct claim_request request = {.first = compute->claim->first, .last = compute->claim->last};
	struct claim_work *work;
	struct claim_line *lines;
	size_t n;

	TRY(rules_load(compute));
	TRY(people_load(compute));
	TRY(referrals_load(compute));
	TRY(states_load(compute));
	TRY(load(compute));
	work = arena_array(compute->arena, compute->nrows + 1, sizeof(*work));
	lines = arena_array(compute->arena, compute->nrows * 2 + 1, sizeof(*lines));
	if (!work || !lines)
		return ERR(ERR_LIMIT, "marks of a claim");
	claim_accepted_sort(compute->accepted, compute->naccepted);
	request.rows = compute->rows;
	request.nrows = compute->nrows;
	request.accepted = compute->accepted;
	request.naccepted = compute->naccepted;
	claim_lines(&request, work, lines, &n);
	return keep(compute, lines, n);
}

enum err service_claim_compute(struct service *service, struct service_claim *claim, bool with_earlier)
{
	struct compute compute = {.service = service, .claim = claim, .with_earlier = with_earlier, .arena = arena_new(WORK_BYTES)};
	enum err code;

	if (!compute.arena)
		return ERR(ERR_NOMEM, "claim");
	date_format_iso(claim->first, compute.first);
	date_format_iso(claim->last, compute.last);
	code = compute_work(&compute);
	arena_free(compute.arena);
	return code;
}
