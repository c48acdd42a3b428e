#include <stdio.h>

#include "commands.h"
#include "domain/state.h"

/* Every move that there is, as README shows it: what leads where, and who may do it. */

/* "social_worker, head"; with "not the preparer" where another person than the one who prepared it must. */
static void who_print(const struct state_move *move)
{
	const char *between = "";

	printf(" (");
	for (int role = 0; role < ROLE__MAX; role++) {
		if (!(move->roles & ROLE_BIT(role)))
			continue;
		printf("%s%s", between, role_code((enum role)role));
		between = ", ";
	}
	printf("%s)", move->needs_other_person ? ", not the preparer" : "");
}

static bool is_alike(const struct state_move *a, const struct state_move *b)
{
	return a->kind == b->kind && a->from == b->from && a->roles == b->roles && a->needs_other_person == b->needs_other_person;
}

/* All moves that are like move I, on one line; nothing where an earlier one has printed it. */
static void line_print(size_t i)
{
	const struct state_move *move = &state_moves[i];
	const char *from = state_code(move->kind, move->from);

	for (size_t j = 0; j < i; j++)
		if (is_alike(&state_moves[j], move))
			return;
	printf("      %-22s → ", *from ? from : "(new)");
	for (size_t j = i; j < state_nmoves; j++)
		if (is_alike(&state_moves[j], move))
			printf("%s%s", j > i ? ", " : "", state_code(move->kind, state_moves[j].to));
	who_print(move);
	putchar('\n');
}

int command_states(struct tool *tool, int argc, char **argv)
{
	if (argc > 0)
		return tool_usage(tool, argv[0]);
	for (int kind = 0; kind < STATE_KIND__MAX; kind++) {
		printf("%s    %s\n", kind == 0 ? "" : "\n", state_kind_code((enum state_kind)kind));
		for (size_t i = 0; i < state_nmoves; i++)
			if (state_moves[i].kind == (enum state_kind)kind)
				line_print(i);
	}
	return TOOL_DONE;
}
