#include "documents.h"
#include "service/record_files.h"

/* /casework/documents_files: a day's CSV and the papers that it names, in one ZIP for the municipality's own records system; a long day in parts. */

const struct form_key documents_files_query[2] = {
	{"day", FORM_DATE, .required = true, .label = ""},
	{"after", FORM_INT, 0, 4000000000, .label = ""},
};

static enum err file_of(struct web *web, const struct db_result *rows, size_t i, struct service_record_file *out)
{
	const char *href;

	*out = (struct service_record_file){.reference = db_get_text(rows, i, "reference"), .message = db_get_text(rows, i, "message"),
		.act = db_get_text(rows, i, "act"), .contest_id = db_get_int(rows, i, "contest")};
	if (!document_kind_parse(db_get_text(rows, i, "kind"), &out->kind))
		return ERR(ERR_BUG, "a document of an unknown kind");
	return documents_paper(web, rows, i, &href, &out->name);
}

enum err documents_files(struct web *web)
{
	const int64_t behind = form_has(&web->form, "after") ? form_get(&web->form, "after")->number : 0;
	struct service service = page_service(web);
	struct service_record_file *files;
	struct service_record_files all;
	struct db_result rows;
	struct date day;
	struct buf csv;
	char iso[11];

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no day named");
	TRY(documents_day(web, &day));
	date_format_iso(day, iso);
	buf_init(&csv, web->arena, 0);
	documents_csv_begin(web, &csv);
	TRY(documents_csv_rows(web, &csv, iso, behind, DOCUMENTS_FILES_MOST, &rows));
	files = arena_array(web->arena, rows.nrows + 1, sizeof(*files));
	if (!files || !buf_text(&csv))
		return ERR(ERR_LIMIT, "the export is too large");
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(file_of(web, &rows, i, &files[i]));
	TRY(service_record_files(&service, arena_printf(web->arena, "documents:%s", iso), arena_printf(web->arena, "dokumenti-%s.csv", iso), &csv,
		files, rows.nrows, &all));
	web->audited = true;
	return page_download_own(web, "application/zip", arena_printf(web->arena, "dokumenti-%s.zip", iso), all.arena, all.bytes, all.len);
}
