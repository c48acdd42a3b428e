#include "service/question.h"

#include "base/str.h"
#include "service/application.h"

/* The questions of an audience as they are now. */
struct standing {
	struct db_result rows;		/* question_lock */
	size_t row;			/* the newest version of the question; rows.nrows: it is new */
	struct question_days newest;
	struct question_days *others;	/* all versions of the other questions */
	size_t n;
};

/* One change of one question: STEP does it. */
struct change {
	struct service *service;
	const struct service_question_seen *seen;
	enum err (*step)(const struct change *change, const struct standing *now);
	const struct service_question_version *add;
	struct date until;
};

enum err service_question_days(const struct db_result *rows, size_t row, struct question_days *out)
{
	const char *to = db_get_text(rows, row, "valid_to");

	*out = (struct question_days){{0, 0, 0}, {0, 0, 0}};
	if (!date_parse_iso(db_get_text(rows, row, "valid_from"), &out->from) || (to && !date_parse_iso(to, &out->to)))
		return ERR(ERR_BUG, "days of a question");
	return ERR_OK;
}

static bool fits(const char *text)
{
	const size_t length = text ? str_utf8_length(text) : 0;

	return length >= QUESTION_TEXT_MIN && length <= QUESTION_TEXT_MAX;
}

bool service_question_fits(const struct service_question_version *version)
{
	return fits(version->text_lv) && fits(version->text_easy) && fits(version->text_en) && version->position >= 1 && version->position <= QUESTION_POSITION_MAX;
}

static enum err standing_load(struct service *service, const char *audience, const char *code, struct standing *out)
{
	const struct db_result *rows = &out->rows;

	*out = (struct standing){.n = 0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTION_LOCK, &out->rows, db_text(audience)));
	out->row = rows->nrows;
	out->others = arena_array(service->arena, rows->nrows + 1, sizeof(*out->others));
	if (!out->others)
		return ERR(ERR_LIMIT, "questions");
	for (size_t i = 0; i < rows->nrows; i++) {
		if (!str_equal(db_get_text(rows, i, "code"), code))
			TRY(service_question_days(rows, i, &out->others[out->n++]));
		else if (out->row == rows->nrows)
			out->row = i;
	}
	return out->row < rows->nrows ? service_question_days(rows, out->row, &out->newest) : ERR_OK;
}

static enum question_problem start_check(const struct service *service, const struct standing *now, struct date from)
{
	return question_start_check(from, service->today, now->row < now->rows.nrows ? &now->newest : NULL, now->others, now->n);
}

enum err service_question_start(struct service *service, const char *audience, const char *code, struct date from, enum question_problem *out)
{
	struct standing now;

	TRY(standing_load(service, audience, code, &now));
	*out = start_check(service, &now, from);
	return ERR_OK;
}

static enum err audit(const struct change *change, const char *action, struct date day)
{
	char text[11];

	date_format_iso(day, text);
	return service_audit(change->service, action, "question:%s:%s:%s", change->seen->audience, change->seen->code, text);
}

/* DAY, or null for none; TEXT holds it. */
static struct db_value day_value(struct date day, char text[11])
{
	if (!date_is_valid(day))
		return db_null();
	date_format_iso(day, text);
	return db_text(text);
}

/* The newest version is asked until TO; no date: without end. */
static enum err version_close(const struct change *change, struct date to)
{
	struct service *service = change->service;
	struct db_result done;
	char text[11];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTION_CLOSE, &done, day_value(to, text), db_int(change->seen->id), db_int(change->seen->version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the question has changed");
}

static enum err add_step(const struct change *change, const struct standing *now)
{
	const struct service_question_version *add = change->add;
	const struct service_question_seen *seen = change->seen;
	struct service *service = change->service;
	const struct db_value actor = service->actor_id ? db_int(service->actor_id) : db_null();
	char from[11];

	if (start_check(service, now, add->valid_from) != QUESTION_FINE || !service_question_fits(add))
		return ERR(ERR_INVALID, "no such version of a question");
	if (seen->id != 0 && !date_is_valid(now->newest.to))
		TRY(version_close(change, date_add_days(add->valid_from, -1)));
	date_format_iso(add->valid_from, from);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTION_INSERT, NULL, db_text(seen->audience), db_text(seen->code), db_int(add->position), db_text(from),
		db_text(add->text_lv), db_text(add->text_easy), db_text(add->text_en), actor, db_int(service->now)));
	return audit(change, "question_add", add->valid_from);
}

static enum err end_step(const struct change *change, const struct standing *now)
{
	if (question_end_check(change->until, change->service->today, &now->newest) != QUESTION_FINE)
		return ERR(ERR_INVALID, "no such end of a question");
	TRY(version_close(change, change->until));
	return audit(change, "question_end", change->until);
}

static enum err go_on_step(const struct change *change, const struct standing *now)
{
	if (question_go_on_check(change->service->today, &now->newest, now->others, now->n) != QUESTION_FINE)
		return ERR(ERR_DENIED, "the question has no end that can be taken back");
	TRY(version_close(change, (struct date){0, 0, 0}));
	return audit(change, "question_go_on", now->newest.to);
}

static enum err withdraw_step(const struct change *change, const struct standing *now)
{
	const struct service_question_seen *seen = change->seen;
	struct service *service = change->service;
	char to[11], before[11];
	struct db_result done;

	if (!question_can_withdraw(&now->newest, service->today))
		return ERR(ERR_DENIED, "the version has begun");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTION_REMOVE, &done, db_int(seen->id), db_int(seen->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the question has changed");
	date_format_iso(date_add_days(now->newest.from, -1), before);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTION_REOPEN, NULL, day_value(now->newest.to, to), db_text(seen->audience), db_text(seen->code),
		db_text(before)));
	return audit(change, "question_withdraw", now->newest.from);
}

static enum err change_work(void *context)
{
	const struct change *change = context;
	const struct service_question_seen *seen = change->seen;
	struct standing now;

	TRY(standing_load(change->service, seen->audience, seen->code, &now));
	if (now.row == now.rows.nrows && (seen->id != 0 || !change->add))
		return ERR(ERR_NOT_FOUND, "no such question");
	if (now.row < now.rows.nrows && (db_get_int(&now.rows, now.row, "id") != seen->id || db_get_int(&now.rows, now.row, "version") != seen->version))
		return ERR(ERR_CONFLICT, "the question has changed");
	return change->step(change, &now);
}

static enum err change_run(struct change *change)
{
	return db_transaction(change->service->db, change_work, change);
}

enum err service_question_add(struct service *service, const struct service_question_version *version, const struct service_question_seen *seen)
{
	return change_run(&(struct change){service, seen, add_step, version, {0, 0, 0}});
}

enum err service_question_end(struct service *service, const struct service_question_seen *seen, struct date until)
{
	return change_run(&(struct change){service, seen, end_step, NULL, until});
}

enum err service_question_go_on(struct service *service, const struct service_question_seen *seen)
{
	return change_run(&(struct change){service, seen, go_on_step, NULL, {0, 0, 0}});
}

enum err service_question_withdraw(struct service *service, const struct service_question_seen *seen)
{
	return change_run(&(struct change){service, seen, withdraw_step, NULL, {0, 0, 0}});
}
