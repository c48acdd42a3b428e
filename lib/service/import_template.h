#ifndef SERVICE_IMPORT_TEMPLATE_H
#define SERVICE_IMPORT_TEMPLATE_H

#include "service/import.h"

/*
 * An empty list of start data to be filled in: the heads, and one example row, which is left out when it is read.  A workbook, whose cells are texts, or
 * CSV as office spreadsheets in Latvia read it.  *out: *out_len bytes in the service's arena.
 */
enum err service_import_template(struct service *service, bool is_sheet, const void **out, size_t *out_len) CHECKED;

#endif
