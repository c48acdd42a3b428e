#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"

static void riga_knows_summer_and_winter(void **state)
{
	static const struct {
		int64_t at;
		const char *utc, *riga;
	} cases[] = {
		{0, "1970-01-01T00:00:00Z", "01.01.1970. 03:00"}, /* Moscow time then */
		{1795343400, "2026-11-22T10:30:00Z", "22.11.2026. 12:30"},
		{1782086400, "2026-06-22T00:00:00Z", "22.06.2026. 03:00"},
		/*
	         * the hour that does not exist, and the one that comes twice (last Sundays of March
	         * and October 2026, 01:00 UTC)
	         */
		{1774745999, "2026-03-29T00:59:59Z", "29.03.2026. 02:59"},
		{1774746000, "2026-03-29T01:00:00Z", "29.03.2026. 04:00"},
		{1792889999, "2026-10-25T00:59:59Z", "25.10.2026. 03:59"},
		{1792890000, "2026-10-25T01:00:00Z", "25.10.2026. 03:00"},
		{1798754400, "2026-12-31T22:00:00Z", "01.01.2027. 00:00"},
		{2147483648, "2038-01-19T03:14:08Z", "19.01.2038. 05:14"},
		{1709157600, "2024-02-28T22:00:00Z", "29.02.2024. 00:00"},
	};
	char text[24];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		clock_utc_text(cases[i].at, text);
		assert_string_equal(text, cases[i].utc);
		clock_riga_text(cases[i].at, text);
		assert_string_equal(text, cases[i].riga);
	}
}

static void riga_days(void **state)
{
	int year, month, day;

	(void)state;
	clock_riga_day(1798754399, &year, &month, &day);
	assert_int_equal(year * 10000 + month * 100 + day, 20261231);
	clock_riga_day(1798754400, &year, &month, &day);
	assert_int_equal(year * 10000 + month * 100 + day, 20270101);
	assert_int_equal(clock_riga_hour(1798754399), 23);
	assert_int_equal(clock_riga_hour(1798754400), 0);
	assert_int_equal(clock_riga_hour(1782086400), 3);
}

static void far_times_do_no_harm(void **state)
{
	static const int64_t times[] = {INT64_MAX, INT64_MIN, 253402300800, -99999999999999};
	char text[24];

	(void)state;
	for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
		clock_utc_text(times[i], text);
		assert_true(strlen(text) < sizeof(text));
		clock_riga_text(times[i], text);
		assert_true(strlen(text) < sizeof(text));
	}
}

static void clocks_agree(void **state)
{
	const int64_t now = clock_now(), ms = clock_now_ms(), steady = clock_monotonic_ms();

	(void)state;
	assert_true(now > 1700000000);
	assert_in_range(ms / 1000 - now, 0, 5);
	assert_true(clock_monotonic_ms() >= steady);
}

static void log_lines_cannot_be_forged(void **state)
{
	char path[] = "/tmp/test_clock.XXXXXX", line[8192];
	const int fd = mkstemp(path);
	ssize_t len;

	(void)state;
	assert_true(fd >= 0);
	log_open("tester", path);
	log_request_id("abc\n123");
	log_error("first\r\n2026-01-01T00:00:00Z tester[1] info - forged \x1b[31m \xc2\x85 %s",
		"Ķīšezers");
	log_request_id(NULL);
	log_info("%05000d", 7);
	log_open("tester", NULL);
	len = read(fd, line, sizeof(line) - 1);
	assert_true(len > 0);
	line[len] = '\0';
	close(fd);
	unlink(path);
	assert_int_equal(strspn(line, "0123456789-T:Z"), 20);
	assert_non_null(strstr(line, "Z tester["));
	assert_non_null(strstr(line, "] error abc\\x0a123 first\\x0d\\x0a2026-01-01T"));
	assert_non_null(strstr(line, "\\x1b[31m \\xc2\\x85 Ķīšezers\n"));
	assert_non_null(strstr(line, "] info - 0000"));
	assert_int_equal(line[len - 1], '\n');
	assert_ptr_equal(strchr(strchr(line, '\n') + 1, '\n'), line + len - 1);
}

static int setup(void **state)
{
	(void)state;
	clock_init();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(riga_knows_summer_and_winter),
		cmocka_unit_test(riga_days),
		cmocka_unit_test(far_times_do_no_harm),
		cmocka_unit_test(clocks_agree),
		cmocka_unit_test(log_lines_cannot_be_forged),
	};

	return cmocka_run_group_tests(tests, setup, NULL);
}
