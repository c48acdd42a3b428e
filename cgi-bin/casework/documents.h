#ifndef CASEWORK_DOCUMENTS_H
#define CASEWORK_DOCUMENTS_H

#include "base/str.h"
#include "casework.h"
#include "domain/document.h"

/* The register of documents, a day at a time; and that day for the municipality's own system. */

extern const struct form_key documents_query[3], documents_export_query[1], documents_files_query[2], receipt_query[2], forwarding_query[1];

enum err documents_show(struct web *web) CHECKED;
enum err documents_export(struct web *web) CHECKED;
enum err documents_files(struct web *web) CHECKED;
enum err receipt_show(struct web *web) CHECKED;
enum err forwarding_show(struct web *web) CHECKED;

/* The day that is asked for; today where none is, or what was typed is none. */
enum err documents_day(struct web *web, struct date *out) CHECKED;

/* What row I of statement document_day leads to as a PDF of ours: its address and a file name; "" where there is none. */
enum err documents_paper(struct web *web, const struct db_result *rows, size_t i, const char **out_href, const char **out_name) CHECKED;

/* The mark and the head line of a day's CSV; from here on the page speaks Latvian. */
void documents_csv_begin(struct web *web, struct buf *csv);

/* The MOST documents of day ISO behind the one with id BEHIND, a line each; *out: their rows (statement document_day). */
enum err documents_csv_rows(struct web *web, struct buf *csv, const char *iso, int64_t behind, int most, struct db_result *out) CHECKED;

/* So many documents go into one file of papers. */
enum { DOCUMENTS_FILES_MOST = 200 };

#endif
