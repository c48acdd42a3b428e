#include "domain.h"

#include <string.h>

#include "domain/state.h"

/*
 * Every allowed pair of every kind, as "from to role,role".  Each pair and role that is not here
 * must be refused; so the tests below walk them all. "-" stands for "nothing yet".
 */
static const struct {
	enum state_kind kind;
	const char *from, *to, *roles;
} allowed[] = {
	{STATE_APPLICATION, "-", "draft", "resident,registrar"},
	{STATE_APPLICATION, "-", "received", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "draft", "received", "resident,registrar"},
	{STATE_APPLICATION, "received", "in_review", "social_worker"},
	{STATE_APPLICATION, "received", "without_progress", "social_worker"},
	{STATE_APPLICATION, "received", "information_requested", "social_worker"},
	{STATE_APPLICATION, "received", "transferred", "social_worker"},
	{STATE_APPLICATION, "received", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "received", "process_ended", "social_worker"},
	{STATE_APPLICATION, "without_progress", "in_review", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "without_progress", "not_submitted", "social_worker"},
	{STATE_APPLICATION, "without_progress", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "without_progress", "process_ended", "social_worker"},
	{STATE_APPLICATION, "information_requested", "in_review",
		"resident,registrar,social_worker"},
	{STATE_APPLICATION, "information_requested", "withdrawn",
		"resident,registrar,social_worker"},
	{STATE_APPLICATION, "information_requested", "process_ended", "social_worker"},
	{STATE_APPLICATION, "in_review", "without_progress", "social_worker"},
	{STATE_APPLICATION, "in_review", "information_requested", "social_worker"},
	{STATE_APPLICATION, "in_review", "prepared", "social_worker"},
	{STATE_APPLICATION, "in_review", "transferred", "social_worker"},
	{STATE_APPLICATION, "in_review", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "in_review", "process_ended", "social_worker"},
	{STATE_APPLICATION, "prepared", "in_review", "social_worker"},
	{STATE_APPLICATION, "prepared", "information_requested", "social_worker"},
	{STATE_APPLICATION, "prepared", "for_approval", "social_worker"},
	{STATE_APPLICATION, "prepared", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "prepared", "process_ended", "social_worker"},
	{STATE_APPLICATION, "for_approval", "granted", "head,system"},
	{STATE_APPLICATION, "for_approval", "granted_in_part", "head,system"},
	{STATE_APPLICATION, "for_approval", "refused", "head,system"},
	{STATE_APPLICATION, "for_approval", "in_review", "head"},
	{STATE_APPLICATION, "for_approval", "returned", "head"},
	{STATE_APPLICATION, "for_approval", "prepared", "social_worker"},
	{STATE_APPLICATION, "for_approval", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "for_approval", "process_ended", "social_worker"},
	{STATE_APPLICATION, "returned", "in_review", "social_worker"},
	{STATE_APPLICATION, "returned", "information_requested", "social_worker"},
	{STATE_APPLICATION, "returned", "prepared", "social_worker"},
	{STATE_APPLICATION, "returned", "withdrawn", "resident,registrar,social_worker"},
	{STATE_APPLICATION, "returned", "process_ended", "social_worker"},

	{STATE_APPLICATION, "granted", "in_review", "registrar,social_worker,head"},
	{STATE_APPLICATION, "granted_in_part", "in_review", "registrar,social_worker,head"},
	{STATE_APPLICATION, "refused", "in_review", "registrar,social_worker,head"},
	/* As it was decided before. */
	{STATE_APPLICATION, "without_progress", "granted", "system"},
	{STATE_APPLICATION, "without_progress", "granted_in_part", "system"},
	{STATE_APPLICATION, "without_progress", "refused", "system"},
	{STATE_APPLICATION, "information_requested", "granted", "system"},
	{STATE_APPLICATION, "information_requested", "granted_in_part", "system"},
	{STATE_APPLICATION, "information_requested", "refused", "system"},
	{STATE_APPLICATION, "in_review", "granted", "system"},
	{STATE_APPLICATION, "in_review", "granted_in_part", "system"},
	{STATE_APPLICATION, "in_review", "refused", "system"},
	{STATE_APPLICATION, "prepared", "granted", "system"},
	{STATE_APPLICATION, "prepared", "granted_in_part", "system"},
	{STATE_APPLICATION, "prepared", "refused", "system"},
	{STATE_APPLICATION, "returned", "granted", "system"},
	{STATE_APPLICATION, "returned", "granted_in_part", "system"},
	{STATE_APPLICATION, "returned", "refused", "system"},

	{STATE_PLACE, "-", "referral_issued", "head,system"},
	{STATE_PLACE, "referral_issued", "waitlisted", "provider_manager,system"},
	{STATE_PLACE, "referral_issued", "offered", "provider_manager"},
	{STATE_PLACE, "referral_issued", "enrolled", "provider_manager"},
	{STATE_PLACE, "referral_issued", "discontinued", "social_worker,system"},
	{STATE_PLACE, "waitlisted", "offered", "provider_manager,system"},
	{STATE_PLACE, "waitlisted", "enrolled", "provider_manager"},
	{STATE_PLACE, "waitlisted", "discontinued", "social_worker,system"},
	{STATE_PLACE, "offered", "enrolled", "resident,provider_manager"},
	{STATE_PLACE, "offered", "waitlisted", "resident,provider_manager,system"},
	{STATE_PLACE, "offered", "discontinued", "social_worker,system"},
	{STATE_PLACE, "enrolled", "active", "provider_manager,facilitator,system"},
	{STATE_PLACE, "enrolled", "waitlisted", "resident,provider_manager"},
	{STATE_PLACE, "enrolled", "suspended", "head,system"},
	{STATE_PLACE, "enrolled", "discontinued", "head,provider_manager,system"},
	{STATE_PLACE, "active", "waitlisted", "provider_manager"},
	{STATE_PLACE, "active", "suspended", "head,system"},
	{STATE_PLACE, "active", "completed", "provider_manager,system"},
	{STATE_PLACE, "active", "discontinued", "head,provider_manager,system"},
	{STATE_PLACE, "suspended", "waitlisted", "provider_manager"},
	{STATE_PLACE, "suspended", "enrolled", "head,system"},
	{STATE_PLACE, "suspended", "active", "head,system"},
	{STATE_PLACE, "suspended", "discontinued", "head,system"},
	{STATE_PLACE, "completed", "discontinued", "system"},
	{STATE_PLACE, "discontinued", "completed", "system"},

	{STATE_GROUP, "-", "planned", "provider_manager"},
	{STATE_GROUP, "-", "open", "provider_manager"},
	{STATE_GROUP, "planned", "open", "provider_manager"},
	{STATE_GROUP, "planned", "cancelled", "provider_manager"},
	{STATE_GROUP, "open", "running", "provider_manager,facilitator,system"},
	{STATE_GROUP, "open", "cancelled", "provider_manager"},
	{STATE_GROUP, "running", "finished", "provider_manager,system"},
	{STATE_GROUP, "running", "cancelled", "provider_manager"},

	{STATE_SESSION, "-", "planned", "provider_manager"},
	{STATE_SESSION, "planned", "held", "provider_manager,facilitator"},
	{STATE_SESSION, "planned", "cancelled", "provider_manager,facilitator"},
	{STATE_SESSION, "planned", "moved", "provider_manager"},

	{STATE_OUTCOME, "-", "granted", "social_worker"},
	{STATE_OUTCOME, "-", "granted_in_part", "social_worker"},
	{STATE_OUTCOME, "-", "refused", "social_worker"},
	{STATE_OUTCOME, "-", "extended", "social_worker"},
	{STATE_OUTCOME, "-", "corrected", "social_worker"},
	{STATE_OUTCOME, "-", "suspended", "social_worker"},
	{STATE_OUTCOME, "-", "terminated", "social_worker"},
	{STATE_OUTCOME, "-", "revoked", "social_worker"},

	{STATE_REFERRAL, "-", "valid", "head"},
	{STATE_REFERRAL, "valid", "used", "provider_manager,system"},
	{STATE_REFERRAL, "used", "valid", "system"},
	{STATE_REFERRAL, "valid", "expired", "system"},
	{STATE_REFERRAL, "valid", "void", "registrar,social_worker,head,system"},
	{STATE_REFERRAL, "expired", "valid", "system"},
	{STATE_REFERRAL, "expired", "void", "registrar,social_worker,head,system"},
	{STATE_REFERRAL, "void", "valid", "registrar,social_worker,head,system"},

	{STATE_CLAIM, "-", "sent", "provider_manager"},
	{STATE_CLAIM, "sent", "accepted", "contract_officer"},
	{STATE_CLAIM, "sent", "returned", "contract_officer"},
	{STATE_CLAIM, "returned", "sent", "provider_manager"},

	{STATE_CONTEST, "-", "filed", "registrar,social_worker,head"},
	{STATE_CONTEST, "filed", "forwarded", "registrar,social_worker,head"},
	{STATE_CONTEST, "filed", "withdrawn", "registrar,social_worker,head"},
	{STATE_CONTEST, "forwarded", "upheld", "registrar,social_worker,head"},
	{STATE_CONTEST, "forwarded", "amended", "registrar,social_worker,head"},
	{STATE_CONTEST, "forwarded", "annulled", "registrar,social_worker,head"},
	{STATE_CONTEST, "forwarded", "not_examined", "registrar,social_worker,head"},
	{STATE_CONTEST, "forwarded", "withdrawn", "registrar,social_worker,head"},
	{STATE_CONTEST, "upheld", "appealed", "registrar,social_worker,head"},
	{STATE_CONTEST, "amended", "appealed", "registrar,social_worker,head"},
	{STATE_CONTEST, "annulled", "appealed", "registrar,social_worker,head"},
	{STATE_CONTEST, "not_examined", "appealed", "registrar,social_worker,head"},
	{STATE_CONTEST, "appealed", "court_upheld", "registrar,social_worker,head"},
	{STATE_CONTEST, "appealed", "court_amended", "registrar,social_worker,head"},
	{STATE_CONTEST, "appealed", "court_annulled", "registrar,social_worker,head"},
	{STATE_CONTEST, "appealed", "withdrawn", "registrar,social_worker,head"},
};

static const char *name(enum state_kind kind, int state)
{
	return state == 0 ? "-" : state_code(kind, state);
}

static bool has_word(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; (at = strstr(at, word)) != NULL; at += len)
		if ((at == list || at[-1] == ',') && (at[len] == ',' || at[len] == '\0'))
			return true;
	return false;
}

/* Marks: all pairs of different marks, and each mark from nothing, for whoever marks attendance. */
static const char *wanted_roles(enum state_kind kind, int from, int to)
{
	if (kind == STATE_ATTENDANCE)
		return to != 0 && from != to ? "provider_manager,facilitator" : "";
	for (size_t i = 0; i < COUNT(allowed); i++)
		if (allowed[i].kind == kind && strcmp(allowed[i].from, name(kind, from)) == 0 &&
			strcmp(allowed[i].to, name(kind, to)) == 0)
			return allowed[i].roles;
	return "";
}

static void pair_by_pair(void **state)
{
	size_t pairs = 0;

	(void)state;
	for (int k = 0; k < STATE_KIND__MAX; k++) {
		enum state_kind kind = (enum state_kind)k;

		for (int from = 0; from < state_count(kind); from++) {
			for (int to = 0; to < state_count(kind); to++) {
				const char *roles = wanted_roles(kind, from, to);

				assert_int_equal(state_is_move(kind, from, to), roles[0] != '\0');
				pairs += roles[0] != '\0';
				for (int r = 0; r < ROLE__MAX; r++)
					if (state_may(kind, from, to, (enum role)r) !=
						has_word(roles, role_code((enum role)r)))
						fail_msg("%s: %s to %s by %s",
							state_kind_code(kind),
							name(kind, from), name(kind, to),
							role_code((enum role)r));
			}
		}
	}
	assert_int_equal(pairs, COUNT(allowed) + 16);
	assert_int_equal(pairs, state_nmoves);
}

static void out_of_range_is_refused(void **state)
{
	(void)state;
	assert_false(state_may(STATE_KIND__MAX, 0, 1, ROLE_RESIDENT));
	assert_false(state_may(STATE_APPLICATION, -1, 1, ROLE_RESIDENT));
	assert_false(state_may(STATE_APPLICATION, 0, APPLICATION__MAX, ROLE_RESIDENT));
	assert_false(state_may(STATE_APPLICATION, 0, APPLICATION_DRAFT, ROLE__MAX));
	assert_false(state_may(STATE_APPLICATION, 0, APPLICATION_DRAFT, (enum role)(-1)));
	assert_false(application_may(APPLICATION_FOR_APPROVAL, APPLICATION_GRANTED,
		ROLE_SOCIAL_WORKER));
	assert_true(application_may(APPLICATION_FOR_APPROVAL, APPLICATION_GRANTED, ROLE_HEAD));
	assert_int_equal(state_count(STATE_KIND__MAX), 0);
	assert_false(state_is_final(STATE_KIND__MAX, 1));
	assert_false(state_is_final(STATE_APPLICATION, 0));
	assert_false(state_is_final(STATE_APPLICATION, APPLICATION__MAX));
}

/* A state is open, decided, or an end without a decision; only what comes before receipt is none of these. */
static void open_decided_or_ended(void **state)
{
	(void)state;
	for (int s = APPLICATION_NONE; s < APPLICATION__MAX; s++) {
		const enum application_state now = (enum application_state)s;
		const int kinds = application_is_open(now) + application_is_decided(now) + application_ends_undecided(now);

		assert_int_equal(kinds, s == APPLICATION_NONE || s == APPLICATION_DRAFT ? 0 : 1);
		if (application_ends_undecided(now))
			assert_true(state_is_final(STATE_APPLICATION, s));
	}
}

static void kinds_of_acts(void **state)
{
	static const struct {
		enum act_outcome outcome;
		bool later, grant, unfavourable;
	} rows[] = {
		{OUTCOME_NONE, false, false, false}, {OUTCOME_GRANTED, false, true, false}, {OUTCOME_GRANTED_IN_PART, false, true, false},
		{OUTCOME_REFUSED, false, false, true}, {OUTCOME_EXTENDED, false, false, false}, {OUTCOME_CORRECTED, true, false, false},
		{OUTCOME_SUSPENDED, true, false, true}, {OUTCOME_TERMINATED, true, false, true}, {OUTCOME_REVOKED, true, false, true},
		{OUTCOME__MAX, false, false, false},
	};

	(void)state;
	assert_int_equal(COUNT(rows), OUTCOME__MAX + 1);
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(rows[i].outcome, i);
		assert_int_equal(outcome_is_later(rows[i].outcome), rows[i].later);
		assert_int_equal(outcome_is_grant(rows[i].outcome), rows[i].grant);
		assert_int_equal(outcome_is_unfavourable(rows[i].outcome), rows[i].unfavourable);
		if (rows[i].later)
			assert_int_equal(application_state_of_outcome(rows[i].outcome), APPLICATION_NONE);
	}
}

/* Decisions need another person than the one who prepared them (of a claim: sent it), and no other move does. */
static void two_persons(void **state)
{
	(void)state;
	for (size_t i = 0; i < state_nmoves; i++) {
		const struct state_move *move = &state_moves[i];
		/* An act that extends the term is issued like a decision; where a decision stands again, nobody decides. */
		bool decides = (move->kind == STATE_CLAIM && move->from == CLAIM_SENT) || (move->kind == STATE_APPLICATION && move->from == APPLICATION_FOR_APPROVAL &&
			(application_is_decided((enum application_state)move->to) || move->to == APPLICATION_IN_REVIEW));

		assert_int_equal(move->needs_other_person, decides);
		assert_int_equal(state_needs_other_person(move->kind, move->from, move->to),
			decides);
	}
	assert_false(state_needs_other_person(STATE_APPLICATION, APPLICATION_DRAFT,
		APPLICATION_GRANTED));
}

/*
 * Whoever can make a move in a file or group holds the permission that leads to the screen for it.
 */
static void moves_agree_with_permissions(void **state)
{
	static const enum permission needed[STATE_KIND__MAX] = {
		[STATE_APPLICATION] = PERMISSION_CASE_READ,
		[STATE_PLACE] = PERMISSION_GROUP_READ,
		[STATE_GROUP] = PERMISSION_GROUP_READ,
		[STATE_SESSION] = PERMISSION_GROUP_READ,
		[STATE_ATTENDANCE] = PERMISSION_ATTENDANCE_MARK,
		[STATE_OUTCOME] = PERMISSION_CASE_PREPARE,
		[STATE_CONTEST] = PERMISSION_CASE_CONTEST,
		[STATE_CLAIM] = PERMISSION_CONTRACT_READ,
		[STATE_REFERRAL] = PERMISSION__MAX, /* follows from other moves */
	};

	(void)state;
	for (size_t i = 0; i < state_nmoves; i++)
		for (int r = ROLE_REGISTRAR; r < ROLE_SYSTEM; r++)
			if ((state_moves[i].roles & ROLE_BIT(r)) != 0 && state_moves[i].kind != STATE_REFERRAL)
				assert_true(role_may((enum role)r, needed[state_moves[i].kind]));
}

static void ends(void **state)
{
	static const int final_applications[] = {APPLICATION_WITHDRAWN, APPLICATION_NOT_SUBMITTED,
		APPLICATION_TRANSFERRED, APPLICATION_PROCESS_ENDED};

	(void)state;
	for (int s = 1; s < APPLICATION__MAX; s++) {
		enum application_state at = (enum application_state)s;
		bool is_end = false;

		for (size_t i = 0; i < COUNT(final_applications); i++)
			is_end = is_end || final_applications[i] == s;
		assert_yes_no(application_state_code(at), state_is_final(STATE_APPLICATION, s),
			is_end);
		assert_yes_no(application_state_code(at), application_is_open(at),
			!is_end && s != APPLICATION_DRAFT && !application_is_decided(at));
	}
	assert_false(application_is_open(APPLICATION_NONE));
	assert_false(state_is_final(STATE_PLACE, PLACE_COMPLETED));
	assert_false(state_is_final(STATE_PLACE, PLACE_DISCONTINUED));
	assert_false(state_is_final(STATE_PLACE, PLACE_SUSPENDED));
	assert_true(state_is_final(STATE_SESSION, SESSION_HELD));
	assert_true(state_is_final(STATE_OUTCOME, OUTCOME_REFUSED));
	assert_false(state_is_final(STATE_ATTENDANCE, ATTENDANCE_ABSENT));
	for (int s = 1; s < CONTEST__MAX; s++)
		assert_int_equal(state_is_final(STATE_CONTEST, s), s >= CONTEST_COURT_UPHELD);
}

static void words(void **state)
{
	int found;

	(void)state;
	for (int k = 0; k < STATE_KIND__MAX; k++) {
		enum state_kind kind = (enum state_kind)k;

		assert_string_not_equal(state_kind_code(kind), "");
		assert_string_equal(state_code(kind, 0), "");
		assert_string_equal(state_msgid(kind, state_count(kind)), "");
		assert_string_equal(state_resident_msgid(kind, 0), "");
		for (int s = 1; s < state_count(kind); s++) {
			assert_true(state_parse(kind, state_code(kind, s), &found));
			assert_int_equal(found, s);
			assert_string_not_equal(state_msgid(kind, s), "");
			assert_string_not_equal(state_resident_msgid(kind, s), "");
		}
		assert_false(state_parse(kind, "", &found));
		assert_false(state_parse(kind, "decided", &found));
		assert_false(state_parse(kind, NULL, &found));
	}
	assert_string_equal(state_kind_code(STATE_KIND__MAX), "");
}

/* Inside steps of the office look to the resident like one. */
static void what_residents_see(void **state)
{
	(void)state;
	assert_string_equal(state_resident_msgid(STATE_APPLICATION, APPLICATION_PREPARED),
		"In review");
	assert_string_equal(
		state_resident_msgid(STATE_APPLICATION, APPLICATION_FOR_APPROVAL), "In review");
	assert_string_equal(state_resident_msgid(STATE_APPLICATION, APPLICATION_RETURNED),
		"In review");
	assert_string_equal(state_resident_msgid(STATE_APPLICATION,
		APPLICATION_INFORMATION_REQUESTED),
		"We are waiting for information from you");
	assert_string_equal(state_resident_msgid(STATE_APPLICATION, APPLICATION_REFUSED),
		"Refused");
}

static void shorthands(void **state)
{
	enum application_state at;

	(void)state;
	assert_true(application_state_parse("without_progress", &at));
	assert_int_equal(at, APPLICATION_WITHOUT_PROGRESS);
	assert_false(application_state_parse("x", &at));
	assert_int_equal(application_state_of_outcome(OUTCOME_GRANTED), APPLICATION_GRANTED);
	assert_int_equal(
		application_state_of_outcome(OUTCOME_GRANTED_IN_PART), APPLICATION_GRANTED_IN_PART);
	assert_int_equal(application_state_of_outcome(OUTCOME_REFUSED), APPLICATION_REFUSED);
	assert_int_equal(application_state_of_outcome(OUTCOME_EXTENDED), APPLICATION_IN_REVIEW);
	assert_int_equal(application_state_of_outcome(OUTCOME_NONE), APPLICATION_NONE);
	assert_true(attendance_is_present(ATTENDANCE_PRESENT));
	assert_true(attendance_is_present(ATTENDANCE_LATE));
	assert_false(attendance_is_present(ATTENDANCE_EXCUSED));
	assert_false(attendance_is_present(ATTENDANCE_ABSENT));
	assert_false(attendance_is_present(ATTENDANCE_NONE));
	assert_false(place_takes_seat(PLACE_WAITLISTED));
	assert_true(place_takes_seat(PLACE_OFFERED));
	assert_true(place_takes_seat(PLACE_SUSPENDED));
	assert_false(place_takes_seat(PLACE_COMPLETED));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(pair_by_pair),
		cmocka_unit_test(out_of_range_is_refused),
		cmocka_unit_test(open_decided_or_ended),
		cmocka_unit_test(kinds_of_acts),
		cmocka_unit_test(two_persons),
		cmocka_unit_test(moves_agree_with_permissions),
		cmocka_unit_test(ends),
		cmocka_unit_test(words),
		cmocka_unit_test(what_residents_see),
		cmocka_unit_test(shorthands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
