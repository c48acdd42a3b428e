#ifndef PUBLIC_STATUS_KEYS_H
#define PUBLIC_STATUS_KEYS_H

#include "http/form.h"

/* Form keys of the pages of an opened application. */
extern const struct form_key status_query[2], status_file_keys[1], status_write_keys[3], status_change_keys[4], status_answer_keys[6],
	status_email_keys[4], status_offer_keys[4], status_calendar_keys[3], status_absent_keys[4], status_sessions_keys[2], calendar_query[2];

#endif
