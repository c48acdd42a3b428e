#include "domain/same_person.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"

enum { WORDS_MAX = 24, INDEX_SIZE = 32 };

static int compare_words(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What stands between the words of a name. */
static bool is_gap(char c)
{
	return c == ' ' || c == '-' || c == ',' || c == '.' || c == '\'';
}

/* Cuts TEXT into its words. */
static size_t words_of(char *text, const char *words[WORDS_MAX])
{
	size_t n = 0;

	while (*text && n < WORDS_MAX) {
		while (is_gap(*text))
			*text++ = '\0';
		if (*text)
			words[n++] = text;
		while (*text && !is_gap(*text))
			text++;
	}
	return n;
}

const char *same_person_name(struct arena *arena, const char *given_name, const char *family_name)
{
	const char *whole = arena_printf(arena, "%s %s", given_name, family_name), *words[WORDS_MAX];
	char *folded = whole ? str_fold(arena, whole) : NULL;
	struct buf name;
	size_t n;

	if (!folded)
		return NULL;
	n = words_of(folded, words);
	qsort(words, n, sizeof(words[0]), compare_words);
	buf_init(&name, arena, 0);
	for (size_t i = 0; i < n; i++)
		buf_printf(&name, "%s%s", i > 0 ? " " : "", words[i]);
	return buf_text(&name);
}

bool same_person_compare(struct arena *arena, const struct same_person_known *a, const struct same_person_known *b,
	enum same_person *out)
{
	const bool both = a->code_index && b->code_index;
	const char *name_a, *name_b;

	*out = SAME_PERSON_NO;
	if (both && memcmp(a->code_index, b->code_index, INDEX_SIZE) == 0) {
		*out = SAME_PERSON_CODE;
		return true;
	}
	if (!date_is_valid(a->birth_date) || date_compare(a->birth_date, b->birth_date) != 0)
		return true;
	name_a = same_person_name(arena, a->given_name, a->family_name);
	name_b = same_person_name(arena, b->given_name, b->family_name);
	if (!name_a || !name_b)
		return false;
	if (*name_a && strcmp(name_a, name_b) == 0)
		*out = both ? SAME_PERSON_OTHER_CODE : SAME_PERSON_MAYBE;
	return true;
}

bool same_person_may_link(enum same_person kind)
{
	return kind == SAME_PERSON_MAYBE || kind == SAME_PERSON_CODE;
}

bool same_person_may_merge(const struct same_person_known *a, const struct same_person_known *b)
{
	if (!date_is_valid(a->birth_date) || date_compare(a->birth_date, b->birth_date) != 0)
		return false;
	return !a->code_index || !b->code_index || memcmp(a->code_index, b->code_index, INDEX_SIZE) == 0;
}

bool same_person_must_link(enum same_person kind)
{
	return kind == SAME_PERSON_CODE;
}
