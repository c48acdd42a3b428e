#ifndef SERVICE_IMPORT_PRIVATE_H
#define SERVICE_IMPORT_PRIVATE_H

#include "service/import.h"

/* The parts of the import: reading and rows (import_plan.c), people (import_people.c), what is written (import_write.c). */

/* What a request has room for, whatever the parameters say. */
enum { IMPORT_PARAMETER_MAX = 100000, IMPORT_ROWS_MAX = 2000, IMPORT_MB_MAX = 4 };

#define IMPORT_NAME "import_file.name_sealed"
#define IMPORT_CONTENT "import_file.content_sealed"

/* The plan of the bytes in SEALED, of the file UUID; SERVICE's arena is the plan's. */
enum err import_plan_make(struct service *service, const char *uuid, const struct db_value *sealed, struct service_import_plan *plan) CHECKED;

/* Finds who stands in ROW among the people of the plan and in the database; what is wrong or odd becomes a note. */
enum err import_people_find(struct service *service, struct service_import_plan *plan, struct service_import_row *row) CHECKED;

/*
 * Whether PERSON_ID (0: nobody yet) takes part in a group of YEAR (0: none).  WITH_CHILD: asked of an applicant who comes with the client, whose other
 * children can have decisions of their own; groups to which the person came so do not count then.
 */
enum err import_year_used(struct service *service, int64_t person_id, int year, bool with_child, bool *out) CHECKED;

/* A note about ROW, which then is not good any more if it is an error. */
void import_row_note(struct service_import_plan *plan, const struct service_import_row *row, int column, enum import_problem problem);

/* Writes every row of PLAN for the file FILE_ID that MAKER uploaded; within the caller's transaction. */
enum err import_write(struct service *service, struct service_import_plan *plan, int64_t file_id, int64_t maker) CHECKED;

#endif
