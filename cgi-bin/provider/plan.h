#ifndef PROVIDER_PLAN_H
#define PROVIDER_PLAN_H

#include "provider.h"
#include "service/session_plan.h"

/* Session plans: what is planned for the sessions of each kind of group. */

/* The fields of a session, one behind the other in plan_edit_keys. */
enum { PLAN_FIELDS = 3, PLAN_FIRST = 2 };

extern const struct form_key plan_read_query[3], plan_edit_query[2], plan_edit_keys[PLAN_FIRST + PLAN_FIELDS * SESSION_PLAN_ROWS];

enum err plan_show(struct web *web) CHECKED;
enum err plan_read_show(struct web *web) CHECKED;
enum err plan_edit_show(struct web *web) CHECKED;
enum err plan_edit_post(struct web *web) CHECKED;

/* Kind.*: the kind of group of the key "programme" in contract CONTRACT (0: of any) of those that the signed-in person sees; ERR_NOT_FOUND. */
enum err plan_kind_put(struct web *web, int64_t contract, struct db_result *out) CHECKED;

#endif
