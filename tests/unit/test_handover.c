#include "domain.h"

#include "domain/handover.h"

static void test_words(void **state)
{
	static const char *const reasons[] = {"absence", "workload", "field", "leaving", "exclusion", "other"};
	static const char *const refusals[] = {"", "not_yours", "closed", "moved", "has_it", "no_worker", "excluded", "changed"};

	(void)state;
	assert_int_equal(COUNT(reasons), HANDOVER_REASON__MAX);
	for (int i = 0; i < HANDOVER_REASON__MAX; i++) {
		enum handover_reason reason = HANDOVER_REASON__MAX;

		assert_string_equal(handover_reason_code((enum handover_reason)i), reasons[i]);
		assert_true(handover_reason_parse(reasons[i], &reason));
		assert_int_equal(reason, i);
		assert_true(*handover_reason_msgid(reason) != '\0');
	}
	assert_int_equal(COUNT(refusals), HANDOVER_REFUSAL__MAX);
	for (int i = HANDOVER_FINE + 1; i < HANDOVER_REFUSAL__MAX; i++) {
		enum handover_refusal refusal = HANDOVER_FINE;

		assert_string_equal(handover_refusal_code((enum handover_refusal)i), refusals[i]);
		assert_true(handover_refusal_parse(refusals[i], &refusal));
		assert_int_equal(refusal, i);
		assert_true(*handover_refusal_msgid(refusal) != '\0');
	}
	assert_string_equal(handover_reason_code(HANDOVER_REASON__MAX), "");
	assert_string_equal(handover_reason_msgid((enum handover_reason)-1), "");
	assert_string_equal(handover_refusal_code(HANDOVER_REFUSAL__MAX), "");
	assert_string_equal(handover_refusal_msgid((enum handover_refusal)-1), "");
	assert_false(handover_reason_parse("", &(enum handover_reason){HANDOVER_OTHER}));
	assert_false(handover_reason_parse(NULL, &(enum handover_reason){HANDOVER_OTHER}));
	assert_false(handover_refusal_parse("", &(enum handover_refusal){HANDOVER_CLOSED}));
	assert_false(handover_refusal_parse("whim", &(enum handover_refusal){HANDOVER_CLOSED}));
}

enum { ANNA = 7, BAIBA = 8, HEAD = 9 };

static void test_check(void **state)
{
	static const struct {
		const char *name;
		struct handover_question question;
		enum handover_refusal wanted;
	} cases[] = {
#define FILE_OF(owner, from, to, actor, role) \
	.state = APPLICATION_IN_REVIEW, .owner_id = (owner), .from_id = (from), .to_id = (to), .actor_id = (actor), \
	.actor_role = ROLE_##role, .version = 3, .seen = 3, .to_works = true
		{"her own", {FILE_OF(ANNA, ANNA, BAIBA, ANNA, SOCIAL_WORKER)}, HANDOVER_FINE},
		{"the head", {FILE_OF(ANNA, ANNA, BAIBA, HEAD, HEAD)}, HANDOVER_FINE},
		{"the head, nobody's", {FILE_OF(0, 0, BAIBA, HEAD, HEAD)}, HANDOVER_FINE},
		{"a colleague's", {FILE_OF(ANNA, ANNA, BAIBA, BAIBA, SOCIAL_WORKER)}, HANDOVER_NOT_YOURS},
		{"a worker, nobody's", {FILE_OF(0, 0, BAIBA, ANNA, SOCIAL_WORKER)}, HANDOVER_NOT_YOURS},
		{"a registrar", {FILE_OF(ANNA, ANNA, BAIBA, HEAD, REGISTRAR)}, HANDOVER_NOT_YOURS},
		{"nobody at all", {FILE_OF(0, 0, BAIBA, 0, SOCIAL_WORKER)}, HANDOVER_NOT_YOURS},
		{"to herself", {FILE_OF(ANNA, ANNA, ANNA, ANNA, SOCIAL_WORKER)}, HANDOVER_HAS_IT},
		{"sent twice", {FILE_OF(BAIBA, ANNA, BAIBA, HEAD, HEAD)}, HANDOVER_HAS_IT},
		{"gone meanwhile", {FILE_OF(HEAD, ANNA, BAIBA, HEAD, HEAD)}, HANDOVER_MOVED},
		{"taken meanwhile", {FILE_OF(ANNA, 0, BAIBA, HEAD, HEAD)}, HANDOVER_MOVED},
		{"to nobody", {FILE_OF(ANNA, ANNA, 0, HEAD, HEAD)}, HANDOVER_NO_WORKER},
#undef FILE_OF
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (handover_check(&cases[i].question) != cases[i].wanted)
			fail_msg("%s: %s", cases[i].name, handover_refusal_code(handover_check(&cases[i].question)));
}

static void test_one_by_one(void **state)
{
	const struct handover_question fine = {.state = APPLICATION_FOR_APPROVAL, .owner_id = ANNA, .from_id = ANNA, .to_id = BAIBA,
		.actor_id = HEAD, .actor_role = ROLE_HEAD, .version = 3, .seen = 3, .to_works = true};
	struct handover_question question = fine;

	(void)state;
	assert_int_equal(handover_check(&fine), HANDOVER_FINE);
	question.seen = 2;
	assert_int_equal(handover_check(&question), HANDOVER_CHANGED);
	question = fine;
	question.to_works = false;
	assert_int_equal(handover_check(&question), HANDOVER_NO_WORKER);
	question = fine;
	question.to_excluded = true;
	assert_int_equal(handover_check(&question), HANDOVER_EXCLUDED);
	for (int i = 0; i < APPLICATION__MAX; i++) {
		question = fine;
		question.state = (enum application_state)i;
		assert_int_equal(handover_check(&question), application_is_open(question.state) ? HANDOVER_FINE : HANDOVER_CLOSED);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
