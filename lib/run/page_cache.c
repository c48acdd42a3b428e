#include "run/page_cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "run/web_private.h"

enum { SLOTS = 32, KEEP_SECONDS = 5, BODY_MAX = 128 * 1024, KEY_MAX = 256 };

struct slot {
	char *key, *body; /* "lv /programme/1.4?a=1"; NULL: empty */
	size_t body_len;
	const char *content_type;
	const struct http_route *route;
	int64_t until;
};

struct page_cache {
	struct slot slots[SLOTS];
};

struct page_cache *page_cache_new(const struct web_program *program)
{
	if (web_has_sessions(program))
		return NULL;
	for (size_t i = 0; i < program->nroutes; i++)
		if (program->routes[i].cache == ROUTE_PUBLIC_SHORT)
			return calloc(1, sizeof(struct page_cache));
	return NULL;
}

static void slot_clear(struct slot *slot)
{
	free(slot->key);
	free(slot->body);
	*slot = (struct slot){NULL};
}

void page_cache_free(struct page_cache *cache)
{
	for (size_t i = 0; cache && i < SLOTS; i++)
		slot_clear(&cache->slots[i]);
	free(cache);
}

/* What tells one page from another; NULL when the request is not for a page that could be kept. */
static const char *key_of(const struct web *web)
{
	const struct http_request *request = web->request;
	const char *key;

	if (!request->path || (request->method != HTTP_GET && request->method != HTTP_HEAD))
		return NULL;
	key = arena_printf(web->arena, "%s %s?%s", view_language_code(web_language(web)),
		request->path, request->query);
	return key && strlen(key) <= KEY_MAX ? key : NULL;
}

/* FNV-1a. */
static struct slot *slot_of(struct page_cache *cache, const char *key)
{
	uint32_t hash = 2166136261u;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 16777619u;
	return &cache->slots[hash % SLOTS];
}

bool page_cache_get(struct page_cache *cache, struct web *web)
{
	const char *key = cache ? key_of(web) : NULL;
	struct slot *slot = key ? slot_of(cache, key) : NULL;

	if (!slot || !slot->key || slot->until <= web->now || !str_equal(slot->key, key))
		return false;
	web->route = slot->route;
	web->response->status = 200;
	web->response->content_type = slot->content_type;
	web->response->body = slot->body;
	web->response->body_len = slot->body_len;
	web->replied = true;
	return true;
}

void page_cache_put(struct page_cache *cache, const struct web *web)
{
	const struct http_response *response = web->response;
	const char *key;
	struct slot *slot;

	if (!cache || !web->route || web->route->cache != ROUTE_PUBLIC_SHORT || web->personal ||
		response->status != 200 || response->nheaders > 0 || response->body_len > BODY_MAX)
		return;
	key = key_of(web);
	if (!key)
		return;
	slot = slot_of(cache, key);
	slot_clear(slot);
	slot->key = strdup(key);
	slot->body = malloc(response->body_len + 1);
	if (!slot->key || !slot->body) {
		slot_clear(slot);
		return;
	}
	memcpy(slot->body, response->body, response->body_len);
	slot->body_len = response->body_len;
	slot->content_type = response->content_type;
	slot->route = web->route;
	slot->until = web->now + KEEP_SECONDS;
}
