#ifndef PUBLIC_STATUS_KEPT_H
#define PUBLIC_STATUS_KEPT_H

#include "run/web.h"
#include "service/status.h"

/*
 * As service_status_find, but whoever asks again from the same address within STATUS_KEPT_SECONDS with the same right pair (as typed) may get the answer
 * of before, so that reloading costs no question to the database.  Wrong pairs are never kept and always counted; that the address has guessed too often
 * meanwhile is noticed when the two seconds are over.  *out holds for this request.
 */
enum { STATUS_KEPT_SECONDS = 2 };

enum err status_kept_find(struct web *web, const char *reference, const char *code, struct service_status *out) CHECKED;

#endif
