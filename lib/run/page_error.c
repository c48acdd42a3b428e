#include <stdio.h>
#include <string.h>

#include "run/page.h"
#include "run/web_private.h"

/* The one table err -> status -> page. */

static const int statuses[ERR__MAX] = {
	[ERR_OK] = 200,
	[ERR_NOT_FOUND] = 404,
	[ERR_INVALID] = 400,
	[ERR_DENIED] = 403,
	[ERR_CONFLICT] = 409,
	[ERR_RETRY] = 503,
	[ERR_UNCERTAIN] = 503,
	[ERR_LIMIT] = 413,
	[ERR_UNAVAILABLE] = 503,
	[ERR_NOMEM] = 500,
	[ERR_BUG] = 500,
};

/* For machines; what people read stands in templates/error/error.cs. */
static const char *title_of(int status)
{
	static const struct {
		int status;
		const char *title;
	} titles[] = {
		{400, "The request could not be understood"},
		{403, "No access"},
		{404, "Not found"},
		{405, "Method not allowed"},
		{409, "Changed meanwhile"},
		{413, "Too large"},
		{415, "Content type not accepted"},
		{429, "Too many requests"},
		{503, "Temporarily not available"},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (titles[i].status == status)
			return titles[i].title;
	return "Something went wrong";
}

int page_error_status(const struct web *web, enum err code)
{
	if (web->refused != 0)
		return web->refused;
	if (code == ERR_LIMIT && web->retry_after > 0)
		return 429;
	return (unsigned)code < ERR__MAX ? statuses[code] : 500;
}

/* RFC 9457. */
static enum err problem_json(struct web *web, int status)
{
	const char *body = arena_printf(web->arena,
		"{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"request_id\":\"%s\"}\n",
		title_of(status), status, web->request->id);

	if (!body)
		return ERR(ERR_NOMEM, "problem");
	web->response->content_type = "application/problem+json";
	web->response->body = body;
	web->response->body_len = strlen(body);
	web->replied = true;
	return ERR_OK;
}

static enum err headers_put(struct web *web, int status)
{
	int wait = web->retry_after > 0 ? web->retry_after : status == 503 ? 5 : 0;
	char seconds[16];

	if (status == 405 && web->allow)
		TRY(http_header(web->response, "Allow", web->allow));
	if ((status == 429 || status == 503) && wait > 0) {
		(void)snprintf(seconds, sizeof(seconds), "%d", wait);
		TRY(http_header(web->response, "Retry-After", seconds));
	}
	return ERR_OK;
}

/* "Try again in 4 minutes." */
static const char *wait_text(struct web *web)
{
	unsigned long seconds = (unsigned long)web->retry_after, minutes = (seconds + 59) / 60;

	if (seconds < 60)
		return arena_printf(web->arena,
			view_ngettext(
				"Try again in %lu second.", "Try again in %lu seconds.", seconds),
			seconds);
	return arena_printf(web->arena,
		view_ngettext("Try again in %lu minute.", "Try again in %lu minutes.", minutes),
		minutes);
}

enum err page_error_fill(struct web *web, enum err code, const char *detail)
{
	int status = page_error_status(web, code);

	http_response_drop(web->response);
	http_response_init(web->response, web->arena);
	web->response->status = status;
	TRY(headers_put(web, status));
	if (web_is_api(web)) {
		TRY(problem_json(web, status));
		return ERR_OK;
	}
	view_clear(web->view);
	page_typed(web, status);
	if (detail)
		TRY(page_put(web, _(detail), "Error.what"));
	if (status == 429)
		TRY(page_put(web, wait_text(web), "Error.wait"));
	TRY(page_render_status(web, status, "error/error.cs", ""));
	return ERR_OK;
}

enum err page_error(struct web *web, enum err code, const char *detail)
{
	TRY(page_error_fill(web, code, detail));
	return ERR_OK;
}

void page_error_plain(struct web *web, int status)
{
	const char *body = arena_printf(
		web->arena, "Radās kļūda. / Something went wrong.\n%s\n", web->request->id);

	http_response_drop(web->response);
	http_response_init(web->response, web->arena);
	web->response->status = status;
	web->response->content_type = "text/plain; charset=utf-8";
	web->response->body = body ? body : "";
	web->response->body_len = body ? strlen(body) : 0;
	if (http_header(web->response, "Cache-Control", "no-store") != ERR_OK ||
		http_header(web->response, "X-Request-Id", web->request->id) != ERR_OK)
		web->response->nheaders = 0;
}
