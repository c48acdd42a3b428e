#ifndef DOMAIN_MSGID_H
#define DOMAIN_MSGID_H

/*
 * Marks an English text in a table for the catalogue (xgettext --keyword=N_) without translating it
 * here: the domain knows no languages, the view translates what the tables hand out.
 */
#ifndef N_
#define N_(text) text
#endif

#endif
