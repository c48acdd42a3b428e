#ifndef RUN_PAGE_CACHE_H
#define RUN_PAGE_CACHE_H

#include "run/web.h"

/*
 * Pages that are the same for everybody (ROUTE_PUBLIC_SHORT of a program without sessions), kept by
 * a process for a few seconds, so that many readers of one page cost one page.  Never kept: a page
 * with a form token, a cookie, a header of its own, or a status other than 200.
 */
struct page_cache;

/* NULL where PROGRAM has nothing to keep, or when out of memory; every call below takes NULL. */
struct page_cache *page_cache_new(const struct web_program *program);
void page_cache_free(struct page_cache *cache);

/* Fills the response (and web->route) with the page kept for this request; false when there is
 * none. */
bool page_cache_get(struct page_cache *cache, struct web *web);

/* Keeps the finished page, if it may be kept.  Call before web_headers. */
void page_cache_put(struct page_cache *cache, const struct web *web);

#endif
