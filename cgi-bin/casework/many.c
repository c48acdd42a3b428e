#include <stdio.h>

#include "casework.h"

/* Rows of a long list that are marked: 64 of them a key. */

bool many_is_picked(const struct web *web, size_t n)
{
	char key[32];

	(void)snprintf(key, sizeof(key), "pick_%zu", n / PICKS_PER_KEY);
	return (form_get(&web->form, key)->selected >> (n % PICKS_PER_KEY) & 1) != 0;
}

enum err many_pick_put(struct web *web, struct view_node *node, size_t n)
{
	TRY(view_node_put_int(node, "key", (long long)(n / PICKS_PER_KEY)));
	return view_node_put(node, "place", arena_printf(web->arena, "%02zu", n % PICKS_PER_KEY));
}
