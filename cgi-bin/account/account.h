#ifndef ACCOUNT_ACCOUNT_H
#define ACCOUNT_ACCOUNT_H

#include "run/page.h"

/* Handlers and key tables of the program "account": sign-in, sign-out, and what one sees of
 * oneself. */

extern const struct form_key sign_in_query[1], sign_in_keys[3], end_session_keys[1];

enum err sign_in_show(struct web *web) CHECKED;
enum err sign_in_post(struct web *web) CHECKED;
enum err sign_out_post(struct web *web) CHECKED;
enum err home_show(struct web *web) CHECKED;
enum err end_session_post(struct web *web) CHECKED;

#endif
