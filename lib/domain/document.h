#ifndef DOMAIN_DOCUMENT_H
#define DOMAIN_DOCUMENT_H

#include <stdbool.h>

/*
 * Kinds of documents that the office registers, and how their numbers are written.  Each kind has an
 * index of the office's nomenclature of files (parameter document_index_CODE), each direction a
 * pattern (document_number_in, document_number_out).
 */
enum document_kind {
	DOCUMENT_APPLICATION,
	DOCUMENT_ANSWER,	/* of the applicant to a request */
	DOCUMENT_WITHDRAWAL,
	DOCUMENT_CONTEST,
	DOCUMENT_LETTER,	/* from here on outgoing */
	DOCUMENT_REQUEST,
	DOCUMENT_WITHOUT_PROGRESS,
	DOCUMENT_ACT,
	DOCUMENT_FORWARDING,	/* of a contest to the higher authority */
	DOCUMENT_KIND__MAX
};

/* As rows have it; "" for what is out of range. */
const char *document_kind_code(enum document_kind kind);
/* English msgid; "" for what is out of range. */
const char *document_kind_msgid(enum document_kind kind);
bool document_kind_parse(const char *code, enum document_kind *out);

bool document_is_outgoing(enum document_kind kind);
/* "in" or "out". */
const char *document_direction(enum document_kind kind);

/* Room for a number as papers have it (document.mark in the schema), with NUL. */
enum { DOCUMENT_MARK_SIZE = 81 };

/* PATTERN has {year} and {number} once each, at most one {index} and no other braces, so that no two documents get one number. */
bool document_pattern_check(const char *pattern);

/* PATTERN with its values in OUT, "1-10/2.8/2026/15"; false, OUT empty, for a pattern that is none or a result that does not fit. */
bool document_mark(const char *pattern, const char *index, int year, long long number, char out[DOCUMENT_MARK_SIZE]);

#endif
