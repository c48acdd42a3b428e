#include <string.h>

#include "http/request.h"

/* Skips what may stand between cookies: "; " by RFC 6265, and whatever spaces others put there. */
static const char *skip_between(const char *at)
{
	return at + strspn(at, "; \t");
}

const char *http_cookie(const struct http_request *request, struct arena *arena, const char *name)
{
	const size_t name_len = strlen(name);
	const char *found = NULL;
	size_t found_len = 0;

	for (const char *at = skip_between(request->cookie); *at; at = skip_between(at)) {
		const size_t len = strcspn(at, ";");

		if (len > name_len && at[name_len] == '=' && memcmp(at, name, name_len) == 0) {
			if (found)
				return NULL;
			found = at + name_len + 1;
			found_len = len - name_len - 1;
		}
		at += len;
	}
	while (found && found_len > 0 &&
		(found[found_len - 1] == ' ' || found[found_len - 1] == '\t'))
		found_len--;
	return found ? arena_memdup(arena, found, found_len) : NULL;
}
