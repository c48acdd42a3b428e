#ifndef API_PAGES_H
#define API_PAGES_H

#include "run/web.h"

/* GET /health: 200 with the state of database and outbox, 503 when the database does not answer. */
enum err health_get(struct web *web) CHECKED;

#endif
