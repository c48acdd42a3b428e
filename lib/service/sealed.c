#include "service/sealed.h"

#include <string.h>

const char *service_row(struct service *service, int64_t id)
{
	return arena_printf(service->arena, "%lld", (long long)id);
}

enum err service_seal(struct service *service, const char *where, const char *row, const char *text, struct db_value *out)
{
	const void *sealed;
	size_t len;

	*out = db_null();
	if (!text || !*text)
		return ERR_OK;
	if (!row)
		return ERR(ERR_LIMIT, "%s", where);
	TRY(keyring_seal(service->keys, service->arena, where, row, text, strlen(text), &sealed, &len));
	*out = db_blob(sealed, len);
	return ERR_OK;
}

enum err service_unseal(struct service *service, const char *where, const char *row, const struct db_result *rows, size_t i, const char *column,
	const char **out)
{
	const struct db_value sealed = db_get(rows, i, column);
	size_t len;

	*out = "";
	if (sealed.type == DB_NULL)
		return ERR_OK;
	return row ? keyring_unseal(service->keys, service->arena, where, row, sealed.text, sealed.len, out, &len) : ERR(ERR_LIMIT, "%s", where);
}
