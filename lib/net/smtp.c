#include "net/smtp.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

struct smtp_client {
	CURL *easy;
	char *url, *ca_file;
	struct egress_list allow;
	long connect_ms, total_ms;
	char error[CURL_ERROR_SIZE];
};

/* What is still to be read of the letter. */
struct text {
	const char *bytes;
	size_t left;
	bool begun;
};

/* Of the server's last reply line: what RFC 3463 calls its enhanced code ("5.1.1"), "" when none. */
struct reply {
	char enhanced[12];
};

struct smtp_client *smtp_client_new(const struct smtp_options *options)
{
	struct smtp_client *client = calloc(1, sizeof(*client));

	if (!client)
		return NULL;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
		free(client);
		return NULL;
	}
	client->easy = curl_easy_init();
	client->url = strdup(options->url);
	client->ca_file = strdup(options->ca_file ? options->ca_file : "");
	client->allow = options->allow;
	client->connect_ms = options->connect_ms ? (long)options->connect_ms : 5000;
	client->total_ms = options->total_ms ? (long)options->total_ms : 15000;
	if (!client->easy || !client->url || !client->ca_file) {
		smtp_client_free(client);
		return NULL;
	}
	return client;
}

void smtp_client_free(struct smtp_client *client)
{
	if (!client)
		return;
	if (client->easy)
		curl_easy_cleanup(client->easy);
	free(client->url);
	free(client->ca_file);
	free(client);
	curl_global_cleanup();
}

static size_t text_give(char *out, size_t size, size_t count, void *context)
{
	struct text *text = context;
	const size_t len = size * count < text->left ? size * count : text->left;

	memcpy(out, text->bytes, len);
	text->bytes += len;
	text->left -= len;
	text->begun = true;
	return len;
}

/* Length of a number of 1 to 3 digits at TEXT, within LEFT bytes; 0 when there is none. */
static size_t digits_at(const char *text, size_t left)
{
	size_t n = 0;

	while (n < left && n < 3 && text[n] >= '0' && text[n] <= '9')
		n++;
	return n;
}

/* One line of a reply: "550-5.1.1 words".  Only the enhanced code is kept, the words are dropped. */
static size_t reply_take(char *line, size_t size, size_t count, void *context)
{
	struct reply *reply = context;
	const size_t len = size * count;
	size_t at = 4;

	/* The answer to QUIT, which libcurl says after a refusal, too. */
	if (len >= 3 && memcmp(line, "221", 3) == 0)
		return len;
	reply->enhanced[0] = '\0';
	if (len <= 4 || (line[4] != '2' && line[4] != '4' && line[4] != '5'))
		return len;
	for (int part = 0; part < 3; part++) {
		const size_t n = digits_at(line + at, len - at);

		at += n;
		if (n == 0 || (part < 2 && (at >= len || line[at++] != '.')))
			return len;
	}
	if (at < len && line[at] != ' ' && line[at] != '\r' && line[at] != '\n')
		return len;
	memcpy(reply->enhanced, line + 4, at - 4);
	reply->enhanced[at - 4] = '\0';
	return len;
}

#define SET(option, value)                                                                         \
	do {                                                                                       \
		if (curl_easy_setopt(client->easy, (option), (value)) != CURLE_OK)                 \
			return ERR(ERR_BUG, "libcurl does not take an option");                    \
	} while (0)

static enum err set_server(struct smtp_client *client, bool is_loopback)
{
	SET(CURLOPT_URL, client->url);
	SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	SET(CURLOPT_PROXY, "");
	SET(CURLOPT_NOPROXY, "*");
	SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	SET(CURLOPT_USE_SSL, is_loopback ? (long)CURLUSESSL_NONE : (long)CURLUSESSL_ALL);
	SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	SET(CURLOPT_SSL_VERIFYPEER, 1L);
	SET(CURLOPT_SSL_VERIFYHOST, 2L);
	if (client->ca_file[0]) {
		SET(CURLOPT_CAINFO, client->ca_file);
		SET(CURLOPT_CAPATH, NULL);
	}
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_CONNECTTIMEOUT_MS, client->connect_ms);
	SET(CURLOPT_TIMEOUT_MS, client->total_ms);
	SET(CURLOPT_ERRORBUFFER, client->error);
	return ERR_OK;
}

static enum err set_letter(struct smtp_client *client, const char *from, struct curl_slist *to,
	struct text *text, struct reply *reply)
{
	SET(CURLOPT_MAIL_FROM, from);
	SET(CURLOPT_MAIL_RCPT, to);
	SET(CURLOPT_UPLOAD, 1L);
	SET(CURLOPT_READFUNCTION, text_give);
	SET(CURLOPT_READDATA, text);
	SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)text->left);
	SET(CURLOPT_HEADERFUNCTION, reply_take);
	SET(CURLOPT_HEADERDATA, reply);
	return ERR_OK;
}

/* Replies may quote the address; so our own words and the codes go on record, not the server's. */
static enum err judge(struct smtp_client *client, struct arena *arena, CURLcode code,
	const struct text *text, const struct reply *reply, struct smtp_answer *out)
{
	long status = 0;

	(void)curl_easy_getinfo(client->easy, CURLINFO_RESPONSE_CODE, &status);
	out->status = (int)status;
	if (code == CURLE_OK)
		return ERR_OK;
	out->error = arena_printf(arena, "%s (curl %d, reply %ld%s%s)", curl_easy_strerror(code),
		(int)code, status, reply->enhanced[0] ? " " : "", reply->enhanced);
	if (!out->error)
		out->error = "no memory";
	if (status >= 500 && status <= 599 &&
		(code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY))
		return ERR(ERR_INVALID, "the mail server refuses a letter: %s", out->error);
	if (text->begun && status < 400)
		return ERR(ERR_UNCERTAIN, "%s", out->error);
	return ERR(ERR_UNAVAILABLE, "%s", out->error);
}

static enum err check_server(
	const struct smtp_client *client, struct arena *arena, bool *out_is_loopback)
{
	static const char *const schemes[] = {"smtp", "smtps", NULL};
	const char *place;

	TRY(egress_check(arena, &client->allow, client->url, schemes));
	TRY(egress_place(arena, client->url, &place));
	*out_is_loopback = egress_is_loopback(place);
	return ERR_OK;
}

enum err smtp_send(struct smtp_client *client, struct arena *arena,
	const struct smtp_letter *letter, struct smtp_answer *out)
{
	const char *bytes, *from, *to;
	struct curl_slist *list;
	struct text text = {0};
	struct reply reply = {""};
	bool is_loopback;
	enum err err;

	*out = (struct smtp_answer){.error = ""};
	TRY(smtp_compose(arena, letter, &bytes, &text.left));
	text.bytes = bytes;
	TRY(check_server(client, arena, &is_loopback));
	from = arena_printf(arena, "<%s>", letter->from);
	to = arena_printf(arena, "<%s>", letter->to);
	list = from && to ? curl_slist_append(NULL, to) : NULL;
	if (!list)
		return ERR(ERR_NOMEM, "envelope of a letter");
	client->error[0] = '\0';
	curl_easy_reset(client->easy);
	err = set_server(client, is_loopback);
	if (err == ERR_OK)
		err = set_letter(client, from, list, &text, &reply);
	if (err == ERR_OK)
		err = judge(client, arena, curl_easy_perform(client->easy), &text, &reply, out);
	curl_slist_free_all(list);
	return err;
}
