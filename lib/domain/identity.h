#ifndef DOMAIN_IDENTITY_H
#define DOMAIN_IDENTITY_H

#include <stdbool.h>

/*
 * How surely the office knows who applied.  Each way of recognising somebody is a dated fact of a
 * file; the highest counts.  Which one a decision needs is a parameter (decision_identity_level).
 */
enum identity_level {
	IDENTITY_SELF_ASSERTED,		/* what the person wrote; needs no fact */
	IDENTITY_EMAIL_PROVEN,		/* has read a code sent to the address */
	IDENTITY_SEEN_IN_PERSON,	/* an official has seen the person and a document */
	IDENTITY_STRONG,		/* has signed in with a national means */
	IDENTITY_LEVEL__MAX
};

/* "self-asserted" and so on; "" out of range.  And back: false, *out untouched, for an unknown code. */
const char *identity_code(enum identity_level level);
bool identity_parse(const char *code, enum identity_level *out);

/* English msgid for display; and what somebody has to do to be known that well.  "" out of range. */
const char *identity_msgid(enum identity_level level);
const char *identity_way_msgid(enum identity_level level);

/* True if HAVE is enough where NEED is asked.  False for anything out of range. */
bool identity_suffices(enum identity_level have, enum identity_level need);

/* Documents that an official may have seen: "passport" and so on; their msgid.  The number is nobody's business. */
enum identity_document {
	IDENTITY_PASSPORT,
	IDENTITY_ID_CARD,
	IDENTITY_RESIDENCE_PERMIT,
	IDENTITY_OTHER_DOCUMENT,
	IDENTITY_DOCUMENT__MAX
};
const char *identity_document_code(enum identity_document document);
const char *identity_document_msgid(enum identity_document document);
bool identity_document_parse(const char *code, enum identity_document *out);

#endif
