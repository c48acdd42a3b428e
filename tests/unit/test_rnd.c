#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/rnd.h"
#include "base/str.h"

#define MANY 10000

static void bytes_differ(void **state)
{
	unsigned char a[64] = {0}, b[64] = {0};
	unsigned seen = 0;

	(void)state;
	rnd_bytes(a, sizeof(a));
	rnd_bytes(b, sizeof(b));
	assert_memory_not_equal(a, b, sizeof(a));
	rnd_bytes(a, 0);
	/* Every bit of a byte is set now and then: 64 bytes all without it come once in 2^64. */
	for (size_t i = 0; i < sizeof(a); i++)
		seen |= a[i];
	assert_int_equal(seen, 0xff);
}

static void uuids_are_version_4(void **state)
{
	char uuid[37];

	(void)state;
	for (int i = 0; i < 100; i++) {
		rnd_uuid(uuid);
		assert_int_equal(strlen(uuid), 36);
		assert_int_equal(strspn(uuid, "0123456789abcdef-"), 36);
		assert_int_equal(uuid[8] | uuid[13] | uuid[18] | uuid[23], '-');
		assert_int_equal(uuid[14], '4');
		assert_non_null(strchr("89ab", uuid[19]));
	}
}

static int compare(const void *a, const void *b)
{
	return memcmp(a, b, 37);
}

static void uuids_are_unique(void **state)
{
	char(*uuids)[37] = calloc(MANY, sizeof(*uuids));

	(void)state;
	assert_non_null(uuids);
	for (size_t i = 0; i < MANY; i++)
		rnd_uuid(uuids[i]);
	qsort(uuids, MANY, sizeof(*uuids), compare);
	for (size_t i = 1; i < MANY; i++)
		assert_string_not_equal(uuids[i - 1], uuids[i]);
	free(uuids);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_differ),
		cmocka_unit_test(uuids_are_version_4),
		cmocka_unit_test(uuids_are_unique),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
