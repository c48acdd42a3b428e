#ifndef HTTP_PERCENT_H
#define HTTP_PERCENT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Decodes the percent codes of the *LEN bytes at TEXT where they lie (RFC 3986, section 2.1), and
 * '+' as a space when PLUS (HTML forms).  *len becomes the new length; TEXT[*len] becomes NUL when
 * the text got shorter.  false: a bad code, or a NUL, coded or raw.
 */
bool percent_decode(char *text, size_t *len, bool plus);

/*
 * Writes LEN bytes in the coding of HTML forms to OUT, which has room for three times as many;
 * returns the end, no NUL added.
 */
char *percent_encode(char *out, const char *bytes, size_t len);

#endif
