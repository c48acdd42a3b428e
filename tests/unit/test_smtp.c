#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "net/smtp.h"
#include "net_server.h"

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

static const struct smtp_letter plain = {
	.from = "noreply@example.org",
	.to = "zane.paraugs+x@example.lv",
	.subject = "Jūsu iesniegums ir saņemts",
	.body = "Labdien!\nĀ\n",
	.language = "lv",
	.key = "5f1c0000-0000-4000-8000-000000000001",
	.date = 1791822600,
};

static void letter_is_golden(void **state)
{
	const char *text;
	size_t len;

	(void)state;
	assert_int_equal(smtp_compose(arena, &plain, &text, &len), ERR_OK);
	assert_string_equal(text,
		"Date: Mon, 12 Oct 2026 16:30:00 +0000\r\n"
		"From: <noreply@example.org>\r\n"
		"To: <zane.paraugs+x@example.lv>\r\n"
		"Subject: =?UTF-8?B?SsWrc3UgaWVzbmllZ3VtcyBpciBzYcWGZW10cw==?=\r\n"
		"Message-ID: <5f1c0000-0000-4000-8000-000000000001@example.org>\r\n"
		"MIME-Version: 1.0\r\n"
		"Content-Type: text/plain; charset=UTF-8\r\n"
		"Content-Transfer-Encoding: base64\r\n"
		"Content-Language: lv\r\n"
		"Auto-Submitted: auto-generated\r\n"
		"\r\n"
		"TGFiZGllbiENCsSADQo=\r\n");
	assert_int_equal(len, strlen(text));
}

/* What no field may do: end its line, add a second address, bring raw bytes. */
static void hostile_values_are_refused(void **state)
{
	static const char *const addresses[] = {
		"",
		"a",
		"@",
		"a@",
		"@b",
		"a@b@c",
		"a@b\r\nBcc: c@d",
		"a@b\nX: y",
		"a@b\r",
		"a@b,c@d",
		"a@b c@d",
		"a b@c",
		"<a@b>",
		"a@b>",
		"a@b;c@d",
		"\"a\"@b",
		"a(x)@b",
		"a@[1.2.3.4]",
		"ā@b.lv",
		"a@b\t",
		"a\\@b",
		"a:b@c",
	};
	static const char *const subjects[] = {
		"a\r\nBcc: x@y", "a\nb", "a\rb", "a\x01", "\xc3", "a\x7f"};
	const char *text;
	size_t len;

	(void)state;
	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
		struct smtp_letter letter = plain;

		letter.to = addresses[i];
		if (smtp_compose(arena, &letter, &text, &len) != ERR_INVALID)
			fail_msg("took recipient %zu", i);
		letter = plain;
		letter.from = addresses[i];
		if (smtp_compose(arena, &letter, &text, &len) != ERR_INVALID)
			fail_msg("took sender %zu", i);
	}
	for (size_t i = 0; i < sizeof(subjects) / sizeof(subjects[0]); i++) {
		struct smtp_letter letter = plain;

		letter.subject = subjects[i];
		assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_INVALID);
		letter = plain;
		letter.key = subjects[i];
		assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_INVALID);
		letter = plain;
		letter.language = subjects[i];
		assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_INVALID);
	}
}

static void long_subjects_are_cut_between_characters(void **state)
{
	struct smtp_letter letter = plain;
	struct buf subject;
	const char *text, *line;
	size_t len, words = 0;

	(void)state;
	buf_init(&subject, arena, 0);
	for (int i = 0; i < 60; i++)
		buf_puts(&subject, i % 3 ? "ņ" : "a");
	letter.subject = buf_text(&subject);
	assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_OK);
	for (line = strstr(text, " =?"); line && strncmp(line, " =?", 3) == 0;
		line = strstr(line, "\r\n") + 2) {
		assert_in_range(strcspn(line, "\r"), 10, 76);
		words++;
	}
	assert_int_equal(words, 3);
	assert_int_equal(strncmp(line, "Message-ID:", 11), 0);
	letter.subject = "";
	assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_OK);
}

static void no_line_is_too_long(void **state)
{
	struct smtp_letter letter = plain;
	struct buf body;
	const char *text;
	size_t len;

	(void)state;
	buf_init(&body, arena, 0);
	for (int i = 0; i < 5000; i++)
		buf_puts(&body, ".ž");
	letter.body = buf_text(&body);
	assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_OK);
	for (const char *line = text; *line; line += strcspn(line, "\n") + 1)
		assert_in_range(strcspn(line, "\r"), 0, 78);
	for (const char *c = text; *c; c++)
		assert_in_range((unsigned char)*c, 10, 126);
	letter.body = "\xff";
	assert_int_equal(smtp_compose(arena, &letter, &text, &len), ERR_INVALID);
}

/* A mail server with a will of its own; it writes down what it hears. */
struct will {
	const char *mail, *rcpt, *data, *end; /* replies; NULL hangs up */
	char transcript[64]; /* file */
};

static const char *reply_to(const struct will *will, const char *line, bool in_data)
{
	if (in_data)
		return will->end;
	if (strncmp(line, "MAIL", 4) == 0)
		return will->mail;
	if (strncmp(line, "RCPT", 4) == 0)
		return will->rcpt;
	if (strncmp(line, "DATA", 4) == 0)
		return will->data;
	return strncmp(line, "QUIT", 4) == 0 ? "221 bye" : "250 hello";
}

static void serve_mail(int fd, void *context)
{
	const struct will *will = context;
	FILE *stream = fdopen(dup(fd), "r+"), *notes = fopen(will->transcript, "a");
	bool in_data = false;
	char line[2000];

	fprintf(stream, "220 test\r\n");
	fflush(stream);
	while (fgets(line, sizeof(line), stream)) {
		const char *reply;

		fputs(line, notes);
		fflush(notes);
		if (in_data && strcmp(line, ".\r\n") != 0)
			continue;
		reply = reply_to(will, line, in_data);
		in_data = !in_data && strncmp(line, "DATA", 4) == 0 && reply && *reply == '3';
		if (!reply)
			break;
		fprintf(stream, "%s\r\n", reply);
		fflush(stream);
	}
	fclose(stream);
	fclose(notes);
}

static char heard[65536];

/* Sends the plain letter to a server with WILL; what it heard is in `heard` afterwards. */
static enum err send_to(
	struct will *will, const char *scheme, bool is_allowed, struct smtp_answer *out)
{
	struct net_server server;
	const char *place;
	struct smtp_options options = {0};
	struct smtp_client *client;
	FILE *notes;
	enum err err;
	int fd;

	strncpy(will->transcript, "/tmp/test_smtp.XXXXXX", sizeof(will->transcript) - 1);
	fd = mkstemp(will->transcript);
	assert_true(fd >= 0);
	server = net_serve(serve_mail, will);
	place = arena_printf(arena, "127.0.0.1:%d", server.port);
	options.url = arena_printf(arena, "%s://%s", scheme, place);
	options.allow = (struct egress_list){&place, is_allowed ? 1 : 0};
	options.total_ms = 3000;
	client = smtp_client_new(&options);
	assert_non_null(client);
	err = smtp_send(client, arena, &plain, out);
	smtp_client_free(client);
	net_end(&server);
	notes = fdopen(fd, "r");
	heard[fread(heard, 1, sizeof(heard) - 1, notes)] = '\0';
	fclose(notes);
	unlink(will->transcript);
	return err;
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	while ((text = strstr(text, what)) != NULL) {
		n++;
		text += strlen(what);
	}
	return n;
}

static void a_letter_arrives_once(void **state)
{
	struct will will = {"250 ok", "250 ok", "354 go on", "250 taken", ""};
	struct smtp_answer answer;

	(void)state;
	assert_int_equal(send_to(&will, "smtp", true, &answer), ERR_OK);
	assert_string_equal(answer.error, "");
	assert_int_equal(count(heard, "RCPT TO:"), 1);
	assert_int_equal(count(heard, "RCPT TO:<zane.paraugs+x@example.lv>"), 1);
	assert_int_equal(count(heard, "MAIL FROM:<noreply@example.org>"), 1);
	assert_int_equal(
		count(heard,
			"\r\nSubject: =?UTF-8?B?SsWrc3UgaWVzbmllZ3VtcyBpciBzYcWGZW10cw==?=\r\n"),
		1);
}

static void answers_are_told_apart(void **state)
{
	static const struct {
		const char *mail, *rcpt, *data, *end;
		enum err err;
		int status;
		const char *said;
	} cases[] = {
		{"250 ok", "550 zane.paraugs+x@example.lv is unknown", "354 go on", "250 ok",
			ERR_INVALID, 550, "reply 550)"},
		{"250 ok", "550-5.1.1 <zane.paraugs+x@example.lv>\r\n550 5.1.1 zane is unknown",
			"354 go on", "250 ok", ERR_INVALID, 550, "reply 550 5.1.1)"},
		{"250 ok", "550 5.1.zane", "354 go on", "250 ok", ERR_INVALID, 550, "reply 550)"},
		{"250 ok", "550 5.1.1234567", "354 go on", "250 ok", ERR_INVALID, 550, "reply 550)"},
		{"250 2.1.0 ok", "550", "354 go on", "250 ok", ERR_INVALID, 550, "reply 550)"},
		{"250 ok", "250 ok", "554 no", "250 ok", ERR_INVALID, 554},
		{"250 ok", "250 ok", "354 go on", "552 too large", ERR_INVALID, 552},
		{"250 ok", "452 4.2.2 box of zane is full", "354 go on", "250 ok", ERR_UNAVAILABLE, 452,
			"reply 452 4.2.2)"},
		{"250 ok", "451 later", "354 go on", "250 ok", ERR_UNAVAILABLE, 451},
		{"421 busy", "250 ok", "354 go on", "250 ok", ERR_UNAVAILABLE, 421},
		{"250 ok", "250 ok", "354 go on", "451 later", ERR_UNAVAILABLE, 451},
		{NULL, "250 ok", "354 go on", "250 ok", ERR_UNAVAILABLE, 250},
		{"250 ok", "250 ok", "354 go on", NULL, ERR_UNCERTAIN, 354},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct will will = {cases[i].mail, cases[i].rcpt, cases[i].data, cases[i].end, ""};
		struct smtp_answer answer;
		const enum err err = send_to(&will, "smtp", true, &answer);

		if (err != cases[i].err || answer.status != cases[i].status)
			fail_msg("case %zu: %s, status %d (%s)", i, err_name(err), answer.status,
				answer.error);
		assert_null(strstr(answer.error, "zane"));
		if (cases[i].said && !strstr(answer.error, cases[i].said))
			fail_msg("case %zu: no \"%s\" in: %s", i, cases[i].said, answer.error);
	}
}

static void other_servers_and_schemes_are_refused(void **state)
{
	struct will will = {"250 ok", "250 ok", "354 go on", "250 taken", ""};
	struct smtp_answer answer;

	(void)state;
	assert_int_equal(send_to(&will, "smtp", false, &answer), ERR_DENIED);
	assert_string_equal(heard, "");
	assert_int_equal(send_to(&will, "http", true, &answer), ERR_DENIED);
	assert_string_equal(heard, "");
	assert_int_equal(send_to(&will, "smtps", true, &answer), ERR_UNAVAILABLE);
	assert_int_equal(count(heard, "MAIL"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(letter_is_golden, setup, teardown),
		cmocka_unit_test_setup_teardown(hostile_values_are_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(
			long_subjects_are_cut_between_characters, setup, teardown),
		cmocka_unit_test_setup_teardown(no_line_is_too_long, setup, teardown),
		cmocka_unit_test_setup_teardown(a_letter_arrives_once, setup, teardown),
		cmocka_unit_test_setup_teardown(answers_are_told_apart, setup, teardown),
		cmocka_unit_test_setup_teardown(
			other_servers_and_schemes_are_refused, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
