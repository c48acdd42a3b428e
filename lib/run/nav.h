#ifndef RUN_NAV_H
#define RUN_NAV_H

#include "run/web.h"

/* Puts Page.nav.N.{href,text,current} for what the signed-in role may open; nothing for a visitor.
 */
enum err nav_put(struct web *web) CHECKED;

/* Where ROLE begins after sign-in: the first room of the menu that it may open, "/account/" where
 * there is none, "/" for nobody. */
const char *nav_home(enum role role);

#endif
