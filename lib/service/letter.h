#ifndef SERVICE_LETTER_H
#define SERVICE_LETTER_H

#include "service/service.h"

/*
 * What the office wrote to an applicant as a letter to print, for those whom no e-mail reaches.  Latvian, as the office's papers are; the text is that of
 * the message.  The address is left out where letters are not safe for the applicant: it is then handed over in person.
 */
struct service_letter {
	const char *reference;
	const void *bytes;	/* PDF, in the service's arena */
	size_t len;
};

/* Of the message with the id UUID.  ERR_NOT_FOUND: there is no such message of the office.  Writes an audit row. */
enum err service_letter_make(struct service *service, const char *uuid, struct service_letter *out) CHECKED;

#endif
