#include <stdio.h>

#include "base/str.h"
#include "casework.h"
#include "domain/date_words.h"
#include "domain/deadline.h"
#include "domain/intake.h"
#include "domain/person_code.h"
#include "service/application.h"

/* What every page about one file shows: whose it is, when it is due, where it stands. */

enum err file_find(struct web *web, const char *reference, struct file *out)
{
	int64_t since;

	*out = (struct file){.reference = reference};
	TRY(viewing_since(web, &since));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_FILE, &out->row, db_int(since), db_int(web->session->user_id), db_int(since),
		db_text(reference)));
	out->id = db_get_int(&out->row, 0, "id");
	out->version = db_get_int(&out->row, 0, "version");
	out->owner_id = db_get_int(&out->row, 0, "owner_id");
	out->reference = db_get_text(&out->row, 0, "reference");
	if (!application_state_parse(db_get_text(&out->row, 0, "state"), &out->state))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)out->id);
	return ERR_OK;
}

int file_person(const struct file *file, const char *part)
{
	for (size_t i = 0; i < file->people.nrows; i++)
		if (str_equal(db_get_text(&file->people, i, "part"), part))
			return (int)i;
	return -1;
}

/* "Decision due by 2026. gada 22. decembrim": in words where the language has them here. */
static enum err due_put(struct web *web, const struct file *file)
{
	char words[DATE_WORDS_SIZE];
	struct view_node *node;
	struct date due;

	TRY(view_node(web->view, &node, "File"));
	if (!date_parse_iso(db_get_text(&file->row, 0, "due_on"), &due))
		return ERR(ERR_BUG, "a due date");
	date_words(due, DATE_DATIVE, words);
	if (view_language_is_latvian(web_language(web)))
		TRY(page_put(web, words, "File.due_words"));
	if (application_is_open(file->state))
		TRY(term_put(web, node, db_get_text(&file->row, 0, "due_on")));
	return ERR_OK;
}

static enum err people_put(struct web *web, struct file *file)
{
	struct service service = page_service(web);

	TRY(PAGE_ROWS(web, "People", &file->people, STATEMENT_APPLICATION_PEOPLE, db_int(file->id)));
	for (size_t i = 0; i < file->people.nrows; i++) {
		const char *part = db_get_text(&file->people, i, "part"), *code;
		char formatted[13];

		TRY(service_person_code(&service, &file->people, i, &code));
		if (code) {
			person_code_format(code, formatted);
			TRY(page_put(web, formatted, "People.%zu.code", i));
		}
		if (str_equal(part, "client"))
			TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&file->people, i, "given_name"),
				db_get_text(&file->people, i, "family_name")), "File.person"));
	}
	return ERR_OK;
}

enum err file_put(struct web *web, struct file *file)
{
	const struct db_result *row = &file->row;
	enum deadline_channel channel;
	enum intake_origin origin;
	struct view_node *node;

	TRY(page_row_put(web, "File", STATEMENT_APPLICATION_FILE, row));
	TRY(view_node(web->view, &node, "File"));
	TRY(state_put(node, db_get_text(row, 0, "state")));
	if (deadline_channel_parse(db_get_text(row, 0, "channel"), &channel))
		TRY(page_put(web, _(deadline_channel_msgid(channel)), "File.channel_text"));
	if (intake_origin_parse(db_get_text(row, 0, "origin"), &origin))
		TRY(page_put(web, _(intake_origin_msgid(origin)), "File.origin_text"));
	TRY(due_put(web, file));
	TRY(people_put(web, file));
	TRY(eligibility_load(web, file));
	TRY(eligibility_warning_put(web, file));
	TRY(viewing_put(web, file));
	TRY(page_audit(web, "view", arena_printf(web->arena, "application:%lld", (long long)file->id)));
	return ERR_OK;
}
