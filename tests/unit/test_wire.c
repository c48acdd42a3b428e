#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "wire/eaddress.h"
#include "wire/json.h"
#include "wire/message.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(4 << 20);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

#define KEY "5f1c0000-0000-4000-8000-000000000001"
#define HEAD(kind)                                                                                 \
	"{\"schema\":\"jslp-1\",\"system\":\"SOPA\",\"kind\":\"" kind "\",\"message_id\":\"" KEY   \
	"\",\"created_at\":\"2026-10-12T16:30:00Z\",\"body\":"
#define PERSON                                                                                     \
	"\"person\":{\"given_name\":\"Žanis\",\"family_name\":\"Paraudziņš\","                  \
	"\"birth_date\":\"2012-03-05\",\"sex\":\"male\",\"person_code\":"

static const struct message_head head = {"SOPA", KEY, 1791822600};

static struct message_decision decision(const char *norms, const char *code)
{
	return (struct message_decision){
		.application_reference = "G-2026-000123",
		.decision_number = "JSLP/2026/000057",
		.outcome = "granted",
		.programme = "1.4",
		.decided_on = "2026-10-05",
		.contest_until = "2026-11-09",
		.norms = norms,
		.person = {"Žanis", "Paraudziņš", "2012-03-05", "male", code},
	};
}

static void decision_is_golden(void **state)
{
	const struct message_decision with =
		decision("APL 67. pants\r\n\r\n  SPSPL 3. pants; MK 138 5. p. ", "05031220448");
	const struct message_decision without = decision("APL 67. pants", NULL);
	const char *text;
	size_t len;

	(void)state;
	assert_int_equal(message_decision_write(arena, &head, &with, &text, &len), ERR_OK);
	assert_string_equal(text,
		HEAD("decision") "{\"application_reference\":\"G-2026-000123\",\"decision_number\":"
				 "\"JSLP/2026/"
	                         "000057\",\"outcome\":\"granted\",\"programme\":\"1.4\","
				 "\"decided_on\":\"2026-10-05\",\"norms\":[\"APL 67. "
	                         "pants\",\"SPSPL 3. pants\","
				 "\"MK 138 5. p.\"],\"contest_until\":\"2026-11-09\"," PERSON
				 "\"05031220448\"}}}");
	assert_int_equal(len, strlen(text));
	assert_int_equal(message_decision_write(arena, &head, &without, &text, &len), ERR_OK);
	assert_non_null(strstr(text, "\"norms\":[\"APL 67. pants\"]"));
	assert_non_null(strstr(text, "\"person_code\":null}"));
}

static void long_norms_are_cut_between_words(void **state)
{
	char norms[1801];
	struct message_decision one;
	struct wire_json *json;
	const char *text, *at;
	size_t len, count = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(norms) - 1; i++)
		norms[i] = i % 7 == 6 ? ' ' : 'a';
	norms[sizeof(norms) - 1] = '\0';
	one = decision(norms, NULL);
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_OK);
	assert_int_equal(wire_json_read(text, len, MESSAGE_MAX, &json), ERR_OK);
	wire_json_free(json);
	at = strstr(text, "\"norms\":[\"");
	assert_non_null(at);
	for (at += strlen("\"norms\":["); *at == '"'; at += at[1] == ',' ? 2 : 1) {
		const size_t piece = strcspn(++at, "\"");

		assert_in_range(piece, 1, 500);
		assert_true(at[0] == 'a' && at[piece - 1] == 'a');
		at += piece;
		count++;
	}
	assert_int_equal(count, 4);
	memset(norms, 'x', sizeof(norms) - 1);
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_OK);
}

static void decision_must_be_whole(void **state)
{
	struct message_decision one;
	const char *text;
	size_t len;

	(void)state;
	one = decision(" \n ; ", NULL);
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_INVALID);
	one = decision("x", NULL);
	one.decision_number = "";
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_INVALID);
	one = decision("x", NULL);
	one.person.birth_date = NULL;
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_INVALID);
	one = decision("x", NULL);
	one.person.given_name = "\xff";
	assert_int_equal(message_decision_write(arena, &head, &one, &text, &len), ERR_BUG);
}

static void enrolment_is_golden(void **state)
{
	struct message_enrolment one = {"G-2026-000123", "1.4-2026-02", "1.4", 3, "enrolled",
		"2026-10-12", {"Žanis", "Paraudziņš", "2012-03-05", "male", NULL}};
	const char *text;
	size_t len;

	(void)state;
	assert_int_equal(message_enrolment_write(arena, &head, &one, &text, &len), ERR_OK);
	assert_string_equal(text,
		HEAD("enrolment") "{\"application_reference\":\"G-2026-000123\",\"group_number\":"
				  "\"1.4-2026-02\",\"programme\":\"1.4\",\"place_number\":3,"
	                          "\"state\":\"enrolled\","
				  "\"starts_on\":\"2026-10-12\"," PERSON "null}}}");
	one.state = "offered";
	assert_int_equal(message_enrolment_write(arena, &head, &one, &text, &len), ERR_INVALID);
}

static void attendance_is_golden(void **state)
{
	const struct message_mark marks[] = {
		{"G-2026-000123", "present"}, {"G-2026-000124", "late"}};
	struct message_attendance one = {"1.4-2026-02", "1.4", 1, "2026-10-12", marks, 2};
	const char *text;
	size_t len;

	(void)state;
	assert_int_equal(message_attendance_write(arena, &head, &one, &text, &len), ERR_OK);
	assert_string_equal(text, HEAD("attendance") "{\"group_number\":\"1.4-2026-02\","
	                                             "\"programme\":\"1.4\",\"session_number\":1,"
						     "\"held_on\":\"2026-10-12\",\"held\":true,"
	                                             "\"participants\":[{\"application_reference\":"
						     "\"G-2026-000123\",\"mark\":\"present\"},{"
	                                             "\"application_reference\":\"G-2026-000124\","
						     "\"mark\":\"late\"}]}}");
	one.nmarks = 0;
	assert_int_equal(message_attendance_write(arena, &head, &one, &text, &len), ERR_INVALID);
}

static void too_long_is_refused(void **state)
{
	struct message_mark *marks = arena_array(arena, 3000, sizeof(*marks));
	const struct message_attendance one = {"1", "1.4", 1, "2026-10-12", marks, 3000};
	const char *text;
	size_t len;

	(void)state;
	assert_non_null(marks);
	for (size_t i = 0; i < 3000; i++)
		marks[i] = (struct message_mark){"G-2026-000123", "present"};
	assert_int_equal(message_attendance_write(arena, &head, &one, &text, &len), ERR_LIMIT);
}

static enum err acknowledgement(const char *bytes, const char **out)
{
	return message_acknowledgement(arena, bytes, strlen(bytes), out);
}

static void acknowledgements(void **state)
{
	static const char *const bad[] = {
		"",
		"{",
		"[]",
		"null",
		"\"SOPA-1\"",
		"<html>",
		"{\"acknowledgement\":\"\"}",
		"{\"acknowledgement\":5}",
		"{\"acknowledgement\":null}",
		"{\"received_at\":\"x\"}",
		"{\"acknowledgement\":\"a\"} x",
		"{\"acknowledgement\":\"a\",\"acknowledgement\":\"b\"}",
		"{\"acknowledgement\":\"a\\u0000b\"}",
		"{\"acknowledgement\":\"a\\nb\"}",
		"{\"acknowledgement\":"
	        "\"12345678901234567890123456789012345678901234567890123456789012345\"}",
	};
	const char *text;

	(void)state;
	assert_int_equal(
		acknowledgement(
			"{\"acknowledgement\":\"SOPA-00000042-9f3c1a2b\",\"received_at\":\"x\"}",
			&text),
		ERR_OK);
	assert_string_equal(text, "SOPA-00000042-9f3c1a2b");
	assert_int_equal(acknowledgement("{\"acknowledgement\":\"Anna Paraugs\"}", &text), ERR_OK);
	assert_string_equal(text, "(no id)");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(acknowledgement(bad[i], &text), ERR_INVALID);
}

static void refusals(void **state)
{
	const char *answer =
		"{\"title\":\"the message is "
	        "refused\",\"status\":422,\"errors\":[{\"field\":\"body.x\","
		"\"reason\":\"is missing\"},7,{\"field\":\"y\",\"reason\":\"is bad\"}]}";
	static const struct {
		const char *answer, *said;
	} cases[] = {
		{"{\"code\":\"E-17\",\"errors\":[{\"pointer\":\"/body/norms/0\",\"code\":\"too_long\"}]}",
			"refused E-17; /body/norms/0 too_long"},
		{"{\"code\":\"Anna Paraugs\",\"title\":\"Anna\",\"detail\":\"Anna\"}", "refused"},
		{"{\"errors\":[{\"field\":\"P\xc4\x81rs\",\"code\":\"ok\"},{\"field\":\"a b\"},{\"field\":\"010190-12345\"}]}",
			"refused; ok"},
		{"{\"errors\":[{\"field\":\"body.programme\",\"code\":\"1985-03-05\"},{\"field\":\"a@b.lv\"}]}",
			"refused; body.programme"},
		{"{\"errors\":[{\"field\":\"x123456789x123456789x123456789x123456789x123456789x123456789x\"}]}",
			"refused"},
	};

	(void)state;
	assert_string_equal(message_refusal(arena, answer, strlen(answer)),
		"refused; body.x; y");
	assert_string_equal(message_refusal(arena, "{}", 2), "refused");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
			message_refusal(arena, cases[i].answer, strlen(cases[i].answer)), cases[i].said);
	assert_string_equal(message_refusal(arena, "<html>", 6), "");
}

static void json_in_and_out(void **state)
{
	struct wire_json *object = wire_json_object(), *array = wire_json_array();
	const char *text;
	size_t len;

	(void)state;
	wire_json_add_text(array, "a\"\\\n\x01");
	wire_json_add(array, wire_json_object());
	wire_json_put(object, "z", array);
	wire_json_put_int(object, "a", INT64_MIN);
	wire_json_put_bool(object, "b", false);
	wire_json_put_text(object, "n", NULL);
	assert_int_equal(wire_json_write(object, arena, 1000, &text, &len), ERR_OK);
	assert_string_equal(text, "{\"z\":[\"a\\\"\\\\\\n\\u0001\",{}],\"a\":-9223372036854775808,"
	                          "\"b\":false,\"n\":null}");
	assert_int_equal(wire_json_write(object, arena, len, &text, &len), ERR_OK);
	assert_int_equal(wire_json_write(object, arena, len - 1, &text, &len), ERR_LIMIT);
	array = wire_json_array();
	wire_json_add_text(array, "\xc3");
	wire_json_put(object, "bad", array);
	assert_int_equal(wire_json_write(object, arena, 1000, &text, &len), ERR_BUG);
	wire_json_free(object);
	assert_int_equal(wire_json_write(NULL, arena, 1000, &text, &len), ERR_BUG);
	wire_json_put_text(NULL, "a", "b");
	wire_json_put(NULL, "a", wire_json_object());
	wire_json_free(NULL);
}

static void json_depth_is_limited(void **state)
{
	char deep[20000];
	struct wire_json *json;

	(void)state;
	memset(deep, '[', sizeof(deep));
	memcpy(deep, "{\"a\":", 5);
	assert_int_equal(wire_json_read(deep, sizeof(deep), sizeof(deep), &json), ERR_INVALID);
	assert_int_equal(wire_json_read("{}", 2, 1, &json), ERR_INVALID);
}

static const struct eaddress_message act = {
	.key = KEY,
	.created_at = 1791822600,
	.sender = "00000000000",
	.person_code = "32000000123",
	.subject = "Lēmums Nr. JSLP/2026/000057",
	.act_number = "JSLP/2026/000057",
	.sha256 = (const unsigned char *)"\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x23\x45\x67\x89\xab\xcd\xef\x01\x23\x45\x67\x89\xab\xcd\xef"
					 "\x01\x23\x45\x67\x89\xab\xcd\xef",
	.bytes = 8,
};

#define ACT                                                                                        \
	"{\"schema\":\"eaddress-1\",\"message_id\":\"" KEY                                         \
	"\",\"created_at\":\"2026-10-12T16:30:00Z\",\"sender\":{\"registration\":\"00000000000\"},"     \
	"\"addressee\":{\"person_code\":\"32000000123\"},\"subject\":\"Lēmums Nr. JSLP/2026/000057\","   \
	"\"act_number\":\"JSLP/2026/000057\",\"document\":{\"name\":\"JSLP-2026-000057.pdf\","         \
	"\"media_type\":\"application/pdf\",\"bytes\":8,\"sha256\":"                                 \
	"\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}"

static void eaddress_is_golden(void **state)
{
	const char *made, *whole, *again;
	size_t len, whole_len, again_len;

	(void)state;
	assert_int_equal(eaddress_head_write(arena, &act, &made, &len), ERR_OK);
	assert_string_equal(made, ACT "}");
	assert_int_equal(eaddress_whole_write(arena, made, len, "%PDF-1.7", 8, &whole, &whole_len), ERR_OK);
	assert_string_equal(whole, ACT ",\"content\":\"JVBERi0xLjc=\"}");
	/* The receiver compares bytes. */
	assert_int_equal(eaddress_whole_write(arena, made, len, "%PDF-1.7", 8, &again, &again_len), ERR_OK);
	assert_int_equal(again_len, whole_len);
	assert_memory_equal(again, whole, whole_len);
}

static void eaddress_must_be_whole(void **state)
{
	static char paper[EADDRESS_MAX];
	struct eaddress_message lacking;
	const char *made, *out;
	size_t len, out_len;

	(void)state;
	lacking = act;
	lacking.person_code = NULL;
	assert_int_equal(eaddress_head_write(arena, &lacking, &made, &len), ERR_INVALID);
	lacking = act;
	lacking.sender = "";
	assert_int_equal(eaddress_head_write(arena, &lacking, &made, &len), ERR_INVALID);
	lacking = act;
	lacking.bytes = 0;
	assert_int_equal(eaddress_head_write(arena, &lacking, &made, &len), ERR_INVALID);
	assert_int_equal(eaddress_head_write(arena, &act, &made, &len), ERR_OK);
	assert_int_equal(eaddress_whole_write(arena, made, len, paper, sizeof(paper), &out, &out_len), ERR_LIMIT);
	assert_int_equal(eaddress_whole_write(arena, "[]", 2, "x", 1, &out, &out_len), ERR_INVALID);
}

#define NUMBER "EADDRESS-00000042-9f3c1a2b"
#define ACCEPTED "{\"acknowledgement\":\"" NUMBER "\",\"received_at\":\"2026-11-22T10:00:01Z\"}"

static void eaddress_answers(void **state)
{
	static const struct {
		int status;
		const char *answer;
		enum eaddress_verdict verdict;
		const char *number, *error;
		bool is_outage, is_unused;
	} cases[] = {
		{201, ACCEPTED, EADDRESS_ACCEPTED, NUMBER, "", false, false},
		{200, ACCEPTED, EADDRESS_ACCEPTED, NUMBER, "", false, false},
		{202, ACCEPTED, EADDRESS_AGAIN, "", "no message number in the answer", false, false},
		{201, "<html>", EADDRESS_AGAIN, "", "no message number in the answer", false, false},
		{201, "{\"acknowledgement\":\"two words\"}", EADDRESS_AGAIN, "", "no message number in the answer", false, false},
		{422, "{\"code\":\"account_inactive\"}", EADDRESS_INACTIVE, "", "refused account_inactive", false, false},
		{409, "{\"code\":\"account_inactive\"}", EADDRESS_REFUSED, "", "refused account_inactive", false, false},
		{503, "{\"code\":\"account_inactive\"}", EADDRESS_AGAIN, "", "refused account_inactive", true, false},
		{422, "{\"code\":\"account_inactive_soon\"}", EADDRESS_REFUSED, "", "refused account_inactive_soon", false, true},
		{422, "{\"code\":\"addressee_unknown\",\"title\":\"Anna\"}", EADDRESS_REFUSED, "", "refused addressee_unknown", false, true},
		{413, "", EADDRESS_REFUSED, "", "no reason given", false, true},
		{401, "{}", EADDRESS_AGAIN, "", "refused", true, false},
		{429, "", EADDRESS_AGAIN, "", "no reason given", true, false},
		{302, "", EADDRESS_AGAIN, "", "no reason given", true, false},
		{500, "{", EADDRESS_AGAIN, "", "no reason given", true, false},
	};
	struct eaddress_answer out;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		eaddress_judge(arena, cases[i].status, cases[i].answer, strlen(cases[i].answer), &out);
		assert_int_equal(out.verdict, cases[i].verdict);
		assert_int_equal(out.status, cases[i].status);
		assert_string_equal(out.number, cases[i].number);
		assert_string_equal(out.error, cases[i].error);
		assert_int_equal(out.is_outage, cases[i].is_outage);
		assert_int_equal(out.is_unused, cases[i].is_unused);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(decision_is_golden, setup, teardown),
		cmocka_unit_test_setup_teardown(long_norms_are_cut_between_words, setup, teardown),
		cmocka_unit_test_setup_teardown(decision_must_be_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(enrolment_is_golden, setup, teardown),
		cmocka_unit_test_setup_teardown(attendance_is_golden, setup, teardown),
		cmocka_unit_test_setup_teardown(too_long_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(acknowledgements, setup, teardown),
		cmocka_unit_test_setup_teardown(refusals, setup, teardown),
		cmocka_unit_test_setup_teardown(eaddress_is_golden, setup, teardown),
		cmocka_unit_test_setup_teardown(eaddress_must_be_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(eaddress_answers, setup, teardown),
		cmocka_unit_test_setup_teardown(json_in_and_out, setup, teardown),
		cmocka_unit_test_setup_teardown(json_depth_is_limited, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
