#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

static void pieces_are_zeroed_aligned_and_apart(void **state)
{
	struct arena *arena = arena_new(1 << 20);
	unsigned char *last = NULL;

	(void)state;
	assert_non_null(arena);
	for (int round = 0; round < 3; round++) {
		for (size_t size = 0; size < 300; size++) {
			unsigned char *piece = arena_alloc(arena, size);

			assert_non_null(piece);
			assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
			assert_ptr_not_equal(piece, last);
			for (size_t i = 0; i < size; i++)
				assert_int_equal(piece[i], 0);
			memset(piece, 0xff, size);
			last = piece;
		}
		arena_reset(arena);
		assert_int_equal(arena_used(arena), 0);
	}
	arena_free(arena);
	arena_free(NULL);
}

static void cap_holds(void **state)
{
	struct arena *arena = arena_new(100000);

	(void)state;
	assert_null(arena_alloc(arena, 100001));
	assert_null(arena_alloc(arena, SIZE_MAX));
	assert_null(arena_array(arena, SIZE_MAX / 2, 3));
	assert_null(arena_array(arena, 1000, 1000));
	assert_null(arena_memdup(arena, "", SIZE_MAX));
	assert_non_null(arena_alloc(arena, 60000));
	assert_null(arena_alloc(arena, 60000));
	assert_non_null(arena_alloc(arena, 40000));
	assert_int_equal(arena_used(arena), 100000);
	assert_null(arena_alloc(arena, 1));
	assert_null(arena_strdup(arena, "x"));
	assert_null(arena_printf(arena, "%d", 1));
	arena_reset(arena);
	assert_non_null(arena_alloc(arena, 100000));
	arena_free(arena);
}

static void copies(void **state)
{
	struct arena *arena = arena_new(1 << 20);
	char *text;

	(void)state;
	assert_null(arena_strdup(arena, NULL));
	assert_string_equal(arena_strdup(arena, "abc"), "abc");
	assert_string_equal(arena_memdup(arena, "abcdef", 3), "abc");
	assert_string_equal(arena_memdup(arena, NULL, 0), "");
	assert_string_equal(arena_printf(arena, "%s-%d", "x", 7), "x-7");
	text = arena_printf(arena, "%01000d", 5);
	assert_int_equal(strlen(text), 1000);
	assert_int_equal(text[999], '5');
	assert_string_equal(arena_alloc(arena, 3), "");
	arena_free(arena);
}

static void the_last_piece_grows_in_place(void **state)
{
	struct arena *arena = arena_new(1 << 20);
	char *first = arena_alloc(arena, 10), *second;

	(void)state;
	memcpy(first, "123456789", 10);
	assert_true(arena_extend(arena, first, 1000));
	assert_string_equal(first, "123456789");
	assert_int_equal(first[999], 0);
	assert_int_equal(arena_used(arena), 1000);
	second = arena_alloc(arena, 10);
	assert_true(second >= first + 1000);
	assert_false(arena_extend(arena, first, 2000));
	assert_false(arena_extend(arena, second, 5));
	assert_false(arena_extend(arena, second, 100000));
	assert_false(arena_extend(arena, second, SIZE_MAX));
	assert_false(arena_extend(arena, NULL, 1));
	assert_true(arena_extend(arena, second, 20));
	arena_free(arena);
}

static void buffers(void **state)
{
	struct arena *arena = arena_new(1 << 20);
	struct buf buf;

	(void)state;
	buf_init(&buf, arena, 0);
	assert_string_equal(buf_text(&buf), "");
	for (int i = 0; i < 10000; i++)
		buf_add(&buf, "0123456789", 10);
	buf_printf(&buf, "%s%d", "end", 1);
	assert_false(buf.failed);
	assert_int_equal(buf.len, 100004);
	assert_int_equal(strlen(buf_text(&buf)), 100004);
	assert_string_equal(buf_text(&buf) + 100000, "end1");

	buf_init(&buf, arena, 5);
	buf_puts(&buf, "abc");
	buf_add(&buf, "", 0);
	buf_printf(&buf, "%d", 12);
	assert_string_equal(buf_text(&buf), "abc12");
	buf_puts(&buf, "d");
	assert_null(buf_text(&buf));
	buf_puts(&buf, "");
	assert_null(buf_text(&buf));
	buf_init(&buf, arena, 0);
	buf_add(&buf, "x", SIZE_MAX - 1);
	assert_null(buf_text(&buf));
	arena_free(arena);
}

static enum err fails(enum err code)
{
	return ERR(code, "text %d", 5);
}

static enum err passes(enum err code)
{
	TRY(fails(code));
	return ERR_OK;
}

static enum err fails_bare(void)
{
	return ERR_DENIED;
}

static enum err passes_bare(void)
{
	TRY(fails_bare());
	return ERR_OK;
}

static void errors_keep_their_way(void **state)
{
	(void)state;
	err_clear();
	assert_string_equal(err_text(), "");
	assert_int_equal(passes(ERR_CONFLICT), ERR_CONFLICT);
	assert_non_null(strstr(err_text(), "text 5 (test_arena.c:"));
	assert_non_null(strstr(err_text(), " < test_arena.c:"));
	assert_int_equal(err_text()[strlen(err_text()) - 1], ')');
	assert_int_equal(err_pass(ERR_CONFLICT, "/a/b/c.c", 9), ERR_CONFLICT);
	assert_non_null(strstr(err_text(), " < c.c:9)"));
	assert_null(strstr(err_text(), "/a/"));
	err_clear();
	assert_int_equal(passes_bare(), ERR_DENIED);
	assert_non_null(strstr(err_text(), "denied (test_arena.c:"));
	assert_int_equal(err_note(ERR_BUG, "f.c", 1, "%0900d", 1), ERR_BUG);
	for (int i = 0; i < 200; i++)
		assert_int_equal(err_pass(ERR_BUG, "file.c", i), ERR_BUG);
	assert_true(strlen(err_text()) < 800);
	for (int code = 0; code < ERR__MAX; code++)
		assert_non_null(err_name((enum err)code));
	assert_string_equal(err_name(ERR__MAX), "unknown");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
		cmocka_unit_test(cap_holds),
		cmocka_unit_test(copies),
		cmocka_unit_test(the_last_piece_grows_in_place),
		cmocka_unit_test(buffers),
		cmocka_unit_test(errors_keep_their_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
