#ifndef NET_SMTP_H
#define NET_SMTP_H

#include <stdint.h>

#include "net/egress.h"

/* One plain-text letter to one person (RFC 5321, 5322, 2045, 2047). */
struct smtp_letter {
	const char *from, *to; /* bare addresses, ASCII */
	const char *subject; /* UTF-8, one line */
	const char *body; /* UTF-8, lines end with LF */
	const char *language; /* "lv": Content-Language; NULL = none */
	const char *key; /* stable id ([A-Za-z0-9-]): Message-ID is <key@domain of from>, so that a
	                    letter sent twice is one letter */
	int64_t date; /* UTC seconds; as stable as the key */
};

/*
 * The letter as it travels, CRLF, ASCII only: encoded words in the subject, base64 in the body.
 * ERR_INVALID: an address that is not exactly one bare ASCII address, a control character (CR, LF)
 * in what becomes a header, a body that is not UTF-8.
 */
enum err smtp_compose(struct arena *arena, const struct smtp_letter *letter, const char **out,
	size_t *out_len) CHECKED;

struct smtp_client;

struct smtp_options {
	const char *url; /* smtp://host:port, smtps://host:port; copied */
	const char *ca_file; /* for TLS; NULL or "" = the system's authorities; copied */
	struct egress_list allow; /* must outlive the client */
	unsigned connect_ms, total_ms; /* 0 = 5000, 15000 */
};

/* smtp:// to another machine insists on STARTTLS; to this machine it does without.  NULL when out
 * of memory. */
struct smtp_client *smtp_client_new(const struct smtp_options *options);
void smtp_client_free(struct smtp_client *client);

struct smtp_answer {
	int status; /* the server's last reply code, 0 when there was none */
	const char *error; /* "" when accepted; our words, the reply's code and enhanced code (RFC
	                      3463), none of the server's words; in the arena */
};

/*
 * Hands the letter to the server.  ERR_OK: it took it.  ERR_INVALID: it refused it for good (5xx),
 * or smtp_compose did.  ERR_UNAVAILABLE: not taken, try later.  ERR_UNCERTAIN: the link broke when
 * the text was on its way.  ERR_DENIED: server not on the list.
 */
enum err smtp_send(struct smtp_client *client, struct arena *arena,
	const struct smtp_letter *letter, struct smtp_answer *out) CHECKED;

#endif
