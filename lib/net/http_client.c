#include "net/http_client.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

struct http_client {
	CURL *easy;
	char *ca_file;
	struct egress_list allow;
	long connect_ms, total_ms;
	char error[CURL_ERROR_SIZE];
};

struct http_client *http_client_new(const struct http_client_options *options)
{
	struct http_client *client = calloc(1, sizeof(*client));

	if (!client)
		return NULL;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
		free(client);
		return NULL;
	}
	client->easy = curl_easy_init();
	client->ca_file = strdup(options->ca_file ? options->ca_file : "");
	client->allow = options->allow;
	client->connect_ms = options->connect_ms ? (long)options->connect_ms : 5000;
	client->total_ms = options->total_ms ? (long)options->total_ms : 15000;
	if (!client->easy || !client->ca_file) {
		http_client_free(client);
		return NULL;
	}
	return client;
}

void http_client_free(struct http_client *client)
{
	if (!client)
		return;
	if (client->easy)
		curl_easy_cleanup(client->easy);
	free(client->ca_file);
	free(client);
	curl_global_cleanup();
}

/* Takes a piece of the answer; a short count tells libcurl to give up. */
static size_t answer_take(char *bytes, size_t size, size_t count, void *context)
{
	struct buf *body = context;

	buf_add(body, bytes, size * count);
	return body->failed ? 0 : size * count;
}

#define SET(option, value)                                                                         \
	do {                                                                                       \
		if (curl_easy_setopt(client->easy, (option), (value)) != CURLE_OK)                 \
			return ERR(ERR_BUG, "libcurl does not take an option");                    \
	} while (0)

/* What holds for every request: who may be believed, and what must not be done on its own. */
static enum err set_trust(struct http_client *client)
{
	SET(CURLOPT_PROTOCOLS_STR, "https");
	SET(CURLOPT_REDIR_PROTOCOLS_STR, "https");
	SET(CURLOPT_FOLLOWLOCATION, 0L);
	SET(CURLOPT_PROXY, "");
	SET(CURLOPT_NOPROXY, "*");
	SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	SET(CURLOPT_SSL_VERIFYPEER, 1L);
	SET(CURLOPT_SSL_VERIFYHOST, 2L);
	SET(CURLOPT_CAINFO, client->ca_file);
	SET(CURLOPT_CAPATH, NULL);
	SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_CONNECTTIMEOUT_MS, client->connect_ms);
	SET(CURLOPT_TIMEOUT_MS, client->total_ms);
	SET(CURLOPT_MAXAGE_CONN, 60L);
	SET(CURLOPT_USERAGENT, "jslp");
	SET(CURLOPT_ERRORBUFFER, client->error);
	return ERR_OK;
}

static enum err set_request(struct http_client *client, const struct http_client_request *request,
	struct curl_slist *headers, struct buf *body)
{
	SET(CURLOPT_URL, request->url);
	SET(CURLOPT_POST, 1L);
	SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->len);
	SET(CURLOPT_POSTFIELDS, request->body);
	SET(CURLOPT_HTTPHEADER, headers);
	SET(CURLOPT_WRITEFUNCTION, answer_take);
	SET(CURLOPT_WRITEDATA, body);
	return ERR_OK;
}

static bool header_is_clean(const struct http_client_header *header)
{
	return header->name[0] && !strpbrk(header->name, ": \t") &&
	       !str_has_control(header->name, false) && !str_has_control(header->value, false);
}

/* The request's headers for libcurl; "Expect:" alone keeps it from waiting for a 100. */
static enum err headers_make(
	struct arena *arena, const struct http_client_request *request, struct curl_slist **out)
{
	struct curl_slist *more = curl_slist_append(NULL, "Expect:");

	*out = more;
	for (size_t i = 0; i < request->nheaders && more; i++) {
		const char *line;

		if (!header_is_clean(&request->headers[i]))
			return ERR(ERR_BUG, "a header that must not be sent: %zu", i);
		line = arena_printf(
			arena, "%s: %s", request->headers[i].name, request->headers[i].value);
		more = line ? curl_slist_append(*out, line) : NULL;
	}
	return more ? ERR_OK : ERR(ERR_NOMEM, "headers of a request");
}

/* Had any byte of the request left?  Certificates are checked before the first one does. */
static bool was_sent(CURL *easy)
{
	long sent = 0;

	return curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent) != CURLE_OK || sent > 0;
}

static enum err judge(struct http_client *client, struct arena *arena, CURLcode code,
	const struct buf *body, struct http_client_answer *out)
{
	curl_off_t retry_after = 0;
	long status = 0;

	if (code != CURLE_OK) {
		const char *why = client->error[0] ? client->error : curl_easy_strerror(code);

		if (body->failed)
			why = "the answer is too long";
		out->error = arena_printf(arena, "%s (curl %d)", why, (int)code);
		if (!out->error)
			out->error = "no memory";
		return was_sent(client->easy) ? ERR(ERR_UNCERTAIN, "%s", out->error)
		                              : ERR(ERR_UNAVAILABLE, "%s", out->error);
	}
	(void)curl_easy_getinfo(client->easy, CURLINFO_RESPONSE_CODE, &status);
	(void)curl_easy_getinfo(client->easy, CURLINFO_RETRY_AFTER, &retry_after);
	out->status = (int)status;
	out->retry_after = retry_after > 0 ? (long)retry_after : 0;
	out->body = buf_text(body);
	out->len = body->len;
	return ERR_OK;
}

enum err http_client_post(struct http_client *client, struct arena *arena,
	const struct http_client_request *request, struct http_client_answer *out)
{
	static const char *const schemes[] = {"https", NULL};
	struct curl_slist *headers = NULL;
	struct buf body;
	enum err err;

	*out = (struct http_client_answer){.body = "", .error = ""};
	TRY(egress_check(arena, &client->allow, request->url, schemes));
	buf_init(&body, arena, HTTP_CLIENT_ANSWER_MAX);
	client->error[0] = '\0';
	curl_easy_reset(client->easy);
	err = headers_make(arena, request, &headers);
	if (err == ERR_OK)
		err = set_trust(client);
	if (err == ERR_OK)
		err = set_request(client, request, headers, &body);
	if (err == ERR_OK)
		err = judge(client, arena, curl_easy_perform(client->easy), &body, out);
	curl_slist_free_all(headers);
	return err;
}
