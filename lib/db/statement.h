#ifndef DB_STATEMENT_H
#define DB_STATEMENT_H

#include <stdint.h>

/* One row of the generated table statement_table[STATEMENT__MAX] (lib/db/statements.c), from a marker line in sql/queries:
 *	-- :name application_get :for public,casework :in id:int :out id:int reference:text state:text
 * Types: int text blob date datetime; a '?' behind a type means that NULL is legal ("text?"). */
struct statement_row {
	const char *name;	/* application_get */
	const char *sql;
	const char *accounts;	/* ",public,casework," */
	const char *in;		/* one letter a value: i t b d D; upper bit none; '?' follows where NULL is legal: "it?b" */
	unsigned nin, nout;
	const char *const *out_names;
	const char *out;	/* letters as for in */
};

extern const struct statement_row statement_table[];

#endif
