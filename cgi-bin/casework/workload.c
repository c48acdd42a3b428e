#include <stdio.h>

#include "base/str.h"
#include "casework.h"
#include "domain/workload.h"
#include "service/handover_many.h"

/* /casework/workload: how much everybody has, against what is good; every number leads to its files. */

#define TEMPLATE "casework/workload.cs"
#define TITLE N_("Workload of the workers")

struct workload {
	struct db_result counts, workers;
	struct names names;
	long long good, most;
	long long scale;	/* what a full bar is */
};

static enum err load(struct web *web, struct workload *out)
{
	struct service service = page_service(web);
	char today[11], soon[11];

	date_format_iso(web->today, today);
	date_format_iso(date_add_days(web->today, DAYS_SOON), soon);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_HANDOVER_WORKLOAD, &out->counts, db_text(today), db_text(today), db_text(soon)));
	TRY(workers_load(web, &out->workers));
	TRY(names_load(web, &out->names));
	TRY(service_workload_bounds(&service, &out->good, &out->most));
	out->scale = out->most;
	for (size_t i = 0; i < out->counts.nrows; i++)
		if (db_get_int(&out->counts, i, "owner_id") && db_get_int(&out->counts, i, "files") > out->scale)
			out->scale = db_get_int(&out->counts, i, "files");
	return ERR_OK;
}

/* The row of COUNTS for OWNER (0: nobody); -1: no open file. */
static int counts_of(const struct workload *workload, int64_t owner)
{
	for (size_t i = 0; i < workload->counts.nrows; i++)
		if (db_get_int(&workload->counts, i, "owner_id") == owner)
			return (int)i;
	return -1;
}

/* NODE.{owner,files,overdue,soon,waiting} of OWNER. */
static enum err numbers_put(struct web *web, const struct workload *workload, const char *node, int64_t owner)
{
	static const char *const columns[] = {"files", "overdue", "soon", "waiting"};
	const int row = counts_of(workload, owner);

	TRY(page_put_int(web, owner, "%s.owner", node));
	for (size_t i = 0; i < FORM_COUNT(columns); i++)
		TRY(page_put_int(web, row < 0 ? 0 : db_get_int(&workload->counts, (size_t)row, columns[i]), "%s.%s", node, columns[i]));
	return ERR_OK;
}

/* Workers.N.*: NAME's line, with the bar. */
static enum err line_put(struct web *web, const struct workload *workload, size_t n, int64_t owner, const char *name)
{
	static const char *const kinds[] = {[WORKLOAD_GOOD] = "good", [WORKLOAD_FULL] = "wait", [WORKLOAD_OVER] = "bad"};
	const int row = counts_of(workload, owner);
	const long long files = row < 0 ? 0 : db_get_int(&workload->counts, (size_t)row, "files");
	const enum workload_level level = workload_level(files, workload->good, workload->most);
	char node[32];

	(void)snprintf(node, sizeof(node), "Workers.%zu", n);
	TRY(numbers_put(web, workload, node, owner));
	TRY(page_put(web, name, "%s.name", node));
	TRY(page_put(web, kinds[level], "%s.kind", node));
	TRY(page_put(web, _(workload_msgid(level)), "%s.level", node));
	return page_put_int(web, workload_percent(files, workload->scale), "%s.percent", node);
}

static bool is_worker(const struct workload *workload, int64_t owner)
{
	for (size_t i = 0; i < workload->workers.nrows; i++)
		if (db_get_int(&workload->workers, i, "id") == owner)
			return true;
	return false;
}

/* All workers, and whoever else still has open files: they need another responsible person. */
static enum err workers_lines_put(struct web *web, struct workload *workload)
{
	const struct db_result *workers = &workload->workers, *counts = &workload->counts;
	size_t n = 0;

	for (size_t i = 0; i < workers->nrows; i++) {
		TRY(line_put(web, workload, n, db_get_int(workers, i, "id"), db_get_text(workers, i, "name")));
		TRY(page_put(web, workers_absence(web, workers, i), "Workers.%zu.absence", n++));
	}
	for (size_t i = 0; i < counts->nrows; i++) {
		const int64_t owner = db_get_int(counts, i, "owner_id");

		if (!owner || is_worker(workload, owner))
			continue;
		TRY(line_put(web, workload, n, owner, names_user(&workload->names, owner)));
		TRY(page_put(web, "1", "Workers.%zu.gone", n++));
	}
	return ERR_OK;
}

enum err workload_show(struct web *web)
{
	struct workload workload;

	TRY(load(web, &workload));
	TRY(workers_lines_put(web, &workload));
	TRY(numbers_put(web, &workload, "Nobody", 0));
	TRY(ladder_put(web));
	TRY(page_put_int(web, workload.good, "Bound.good"));
	TRY(page_put_int(web, workload.most, "Bound.most"));
	TRY(page_put_int(web, workload_percent(workload.most, workload.scale), "Bound.percent"));
	return page_render(web, TEMPLATE, TITLE);
}
