#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "paper/icalendar.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 20);
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static const struct icalendar_event plain = {
	.uid = "session-1@jslp", .year = 2027, .month = 4, .day = 9, .hour = 17, .minute = 30, .minutes = 90,
	.summary = "Tikšanās", .location = "Sarmas iela 4", .description = "",
};

static const char *made(const struct icalendar_event *events, size_t n)
{
	const struct icalendar calendar = {"-//JSLP//Calendar//LV", "20261122T103000Z", events, n};
	const char *text;
	size_t len;

	assert_int_equal(icalendar_write(arena, &calendar, &text, &len), ERR_OK);
	assert_int_equal(strlen(text), len);
	return text;
}

/* Every line ends in CR LF, is at most 75 bytes long and whole UTF-8; without the folds the text is TEXT. */
static char *unfolded(const char *text)
{
	char *flat = arena_alloc(arena, strlen(text) + 1), *out = flat;

	assert_non_null(flat);
	for (const char *line = text; *line;) {
		const char *end = strstr(line, "\r\n");

		assert_non_null(end);
		assert_true(end - line <= 75);
		assert_true(str_is_utf8(line, (size_t)(end - line)));
		if (*line == ' ')
			out -= 2;	/* over the CR LF before */
		memcpy(out, line + (*line == ' '), (size_t)(end - line) + 2 - (*line == ' '));
		out += end - line + 2 - (*line == ' ');
		line = end + 2;
	}
	*out = '\0';
	return flat;
}

static void test_event(void **state)
{
	const char *text = unfolded(made(&plain, 1));

	(void)state;
	assert_true(str_starts(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//JSLP//Calendar//LV\r\n"));
	assert_non_null(strstr(text, "\r\nUID:session-1@jslp\r\n"));
	assert_non_null(strstr(text, "\r\nDTSTAMP:20261122T103000Z\r\n"));
	assert_non_null(strstr(text, "\r\nDTSTART;TZID=Europe/Riga:20270409T173000\r\n"));
	assert_non_null(strstr(text, "\r\nDURATION:PT90M\r\n"));
	assert_non_null(strstr(text, "\r\nSUMMARY:Tikšanās\r\n"));
	assert_non_null(strstr(text, "\r\nSTATUS:CONFIRMED\r\n"));
	assert_null(strstr(text, "DESCRIPTION"));
	assert_string_equal(text + strlen(text) - 15, "END:VCALENDAR\r\n");
}

/* The zone stands in the file before whoever uses it: two hours ahead in winter, three in summer. */
static void test_zone(void **state)
{
	const char *text = made(&plain, 1), *zone = strstr(text, "TZID:Europe/Riga\r\n");

	(void)state;
	assert_non_null(zone);
	assert_true(zone < strstr(text, "BEGIN:VEVENT"));
	assert_non_null(strstr(text, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300"));
	assert_non_null(strstr(text, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200"));
}

static void test_escape(void **state)
{
	struct icalendar_event event = plain;

	(void)state;
	event.location = "Zirgu iela 47a, 2. stāvs; telpa \\ 5\nieeja\r no pagalma\x01";
	assert_non_null(strstr(unfolded(made(&event, 1)),
		"\r\nLOCATION:Zirgu iela 47a\\, 2. stāvs\\; telpa \\\\ 5\\nieeja no pagalma\r\n"));
	/* Nothing that somebody types becomes a line of its own. */
	event.location = "x\r\nATTENDEE:mailto:a@example.org";
	assert_null(strstr(made(&event, 1), "\nATTENDEE"));
}

/* Texts of every length, of one, two and four bytes a character: unfolded looks at the lines. */
static void test_fold(void **state)
{
	static const char *const letters[] = {"a", "ē", "\xf0\x9f\x93\x85"};
	struct icalendar_event event = plain;

	(void)state;
	for (size_t l = 0; l < sizeof(letters) / sizeof(letters[0]); l++) {
		for (int n = 1; n < 200; n++) {
			struct buf text;

			arena_reset(arena);
			buf_init(&text, arena, 0);
			for (int i = 0; i < n; i++)
				buf_puts(&text, letters[l]);
			event.summary = buf_text(&text);
			assert_non_null(strstr(unfolded(made(&event, 1)), event.summary));
		}
	}
}

static void test_times(void **state)
{
	struct icalendar_event event = plain;
	const struct icalendar calendar = {"x", "20261122T103000Z", &event, 1};
	const char *text;
	size_t len;

	(void)state;
	event.is_cancelled = true;
	assert_non_null(strstr(made(&event, 1), "STATUS:CANCELLED"));
	assert_null(strstr(made(NULL, 0), "VEVENT"));
	event.minutes = 0;
	assert_int_equal(icalendar_write(arena, &calendar, &text, &len), ERR_INVALID);
	event.minutes = 90;
	event.hour = 24;
	assert_int_equal(icalendar_write(arena, &calendar, &text, &len), ERR_INVALID);
	err_clear();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_event),
		cmocka_unit_test(test_zone),
		cmocka_unit_test(test_escape),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_times),
	};

	return cmocka_run_group_tests_name("icalendar", tests, setup, teardown);
}
