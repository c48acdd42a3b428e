#ifndef SERVICE_PAPER_H
#define SERVICE_PAPER_H

#include "domain/date_words.h"
#include "service/service.h"

/* Only for the files of lib/service that make a paper of templates/paper: its head, its dates, its bytes.  Latvian, as the office's papers are. */

/* Forgets the values of the view; NODE.{authority,authority_address}. */
enum err paper_begin(struct service *service, const char *node) CHECKED;
/* NODE: DAY in words. */
enum err paper_put_day(struct service *service, struct date day, enum date_case grammatical_case, const char *node) CHECKED;
/* The same of the day in COLUMN of ROW. */
enum err paper_put_column(struct service *service, const struct db_result *row, const char *column, enum date_case grammatical_case,
	const char *node) CHECKED;
/* The PDF of what a template has just rendered, TEXT (which one, and in which wording, stands in its "Creator"), with the foot FOOTER, in the arena. */
enum err paper_pdf(struct service *service, const char *text, const char *title, const char *footer, const void **out, size_t *out_len) CHECKED;
/* The PDF of TEMPLATE with the foot FOOTER, in the arena; the values of the view are forgotten. */
enum err paper_end(struct service *service, const char *template, const char *title, const char *footer, const void **out, size_t *out_len) CHECKED;

#endif
