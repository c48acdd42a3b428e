#ifndef API_PAGES_H
#define API_PAGES_H

#include "run/web.h"

/* GET /health: JSON about database, migration level and outbox; 503 when the database does not
 * answer. */
enum err health_get(struct web *web) CHECKED;
/* GET /metrics: the same in the text form of Prometheus; the web server lets only loopback through.
 */
enum err metrics_get(struct web *web) CHECKED;

#endif
