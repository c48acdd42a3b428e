#ifndef PUBLIC_OFFICE_H
#define PUBLIC_OFFICE_H

#include "run/web.h"

/* struct web_program: Site.{address,email,hours,phones.N.{text,tel,n}} of the office, as they are today. */
enum err office_site(struct web *web) CHECKED;

/* Places.N.{name,address,email,by_appointment,phones.M.{text,tel},days.D.{day,hours,today}}: all places; a day that is closed has no hours. */
enum err office_places(struct web *web) CHECKED;

/* The address of the place where the groups meet, "" when nobody has said. */
enum err office_groups_address(struct web *web, const char **out) CHECKED;

#endif
