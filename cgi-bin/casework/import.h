#ifndef CASEWORK_IMPORT_H
#define CASEWORK_IMPORT_H

#include "casework.h"
#include "service/import.h"

/* /casework/import: start data.  The file is uploaded, looked at as often as wanted (/casework/import_check), and confirmed there by the head. */

extern const struct form_key import_keys[2], import_template_query[1], import_check_query[2], import_check_keys[1];

enum err import_show(struct web *web) CHECKED;
enum err import_upload(struct web *web) CHECKED;
enum err import_post(struct web *web) CHECKED;
enum err import_template_show(struct web *web) CHECKED;
enum err import_check_show(struct web *web) CHECKED;
enum err import_check_post(struct web *web) CHECKED;

#endif
