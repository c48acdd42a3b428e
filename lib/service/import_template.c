#include "service/import_template.h"

#include "base/csv.h"
#include "base/str.h"
#include "paper/sheet.h"

enum { WIDTH = 20 };

static enum err sheet_make(struct service *service, const void **out, size_t *out_len)
{
	struct sheet *sheet = sheet_new("Sākuma dati", service->now);
	int widths[IMPORT_COLUMN__MAX];
	enum err code;

	if (!sheet)
		return ERR(ERR_UNAVAILABLE, "a workbook");
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		widths[i] = WIDTH;
	code = sheet_table(sheet, "Sākuma dati", widths, IMPORT_COLUMN__MAX, 1);
	if (code != ERR_OK) {
		sheet_drop(sheet);
		return code;
	}
	sheet_stay_text(sheet, widths, IMPORT_COLUMN__MAX);
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		sheet_text(sheet, import_column_head(i), SHEET_HEAD);
	sheet_row(sheet);
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		sheet_text(sheet, import_column_example(i), SHEET_PLAIN);
	return sheet_finish(sheet, service->arena, out, out_len);
}

enum err service_import_template(struct service *service, bool is_sheet, const void **out, size_t *out_len)
{
	struct buf csv;

	if (is_sheet)
		return sheet_make(service, out, out_len);
	buf_init(&csv, service->arena, 0);
	buf_puts(&csv, "\xEF\xBB\xBF");
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		csv_cell(&csv, i > 0 ? ";" : "", import_column_head(i));
	buf_puts(&csv, "\r\n");
	for (int i = 0; i < IMPORT_COLUMN__MAX; i++)
		csv_cell(&csv, i > 0 ? ";" : "", import_column_example(i));
	buf_puts(&csv, "\r\n");
	*out = buf_text(&csv);
	*out_len = csv.len;
	return *out ? ERR_OK : ERR(ERR_LIMIT, "a template");
}
