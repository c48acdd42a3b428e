#ifndef CRYPT_KEYRING_PRIVATE_H
#define CRYPT_KEYRING_PRIVATE_H

#include "crypt/keyring.h"

/* Only for the files of lib/crypt. */

/* The key of the stream of ROW in WHERE, its own for each; the caller wipes it.  ERR_BUG when the program does not hold the seal key. */
enum err keyring_stream_key(const struct keyring *keys, const char *where, const char *row, unsigned char out[32]) CHECKED;

#endif
