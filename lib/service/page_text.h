#ifndef SERVICE_PAGE_TEXT_H
#define SERVICE_PAGE_TEXT_H

#include "service/service.h"

/*
 * The texts of the information pages: each change is a new row with its author, and the newest counts.  Adds BODY to PAGE in LANGUAGE ("lv", "en",
 * "lv-easy"); LAST_ID is the newest row as the person saw it, 0 = none (ERR_CONFLICT).  One transaction with its audit row.
 */
enum err service_page_text_add(struct service *service, const char *page, const char *language, const char *body, int64_t last_id) CHECKED;

#endif
