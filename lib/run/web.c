#include "run/web.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "http/csrf.h"
#include "jail/jail.h"
#include "run/page.h"
#include "run/page_cache.h"
#include "run/start.h"
#include "run/web_private.h"

enum {
	REQUEST_BYTES = 16 * 1024 * 1024, /* a request may take so much memory, its page included */
	PROCESS_BYTES = 1024 * 1024,
};

/* What a process keeps from its start to its end. */
struct process {
	const struct web_program *program;
	const struct conf *conf;
	struct arena *arena, *request_arena;
	struct keyring *keys;
	struct db *db;
	struct view *view;
	struct http_source *source;
	struct page_cache *cache;
};

static const char *form_token(void *context, const char *action)
{
	return web_csrf(context, action);
}

/* The handler, between gates and audit. */
static enum err answer(struct web *web)
{
	TRY(web_gates(web));
	if (web->replied)
		return ERR_OK;
	TRY(web->route->handler(web));
	if (!web->replied)
		return ERR(ERR_BUG, "%s: the handler said nothing", web->route->path);
	if (web->route->audit && !web->audited && web->response->status < 400) {
		const char *object = web->param ? arena_printf(web->arena, "%s:%s",
							  web->route->audit, web->param)
		                                : web->route->audit;

		if (!object)
			return ERR(ERR_NOMEM, "audit");
		TRY(page_audit(web, "view", object));
	}
	return ERR_OK;
}

/* What went wrong goes to the log once, with the request id of log_request_id. */
static void complain(const struct web *web, enum err code, int status)
{
	const char *path = web->route ? web->route->path : "-";

	if (status >= 500)
		log_error("%s %d %s: %s", path, status, err_name(code), err_text());
	else
		log_info("%s %d %s: %s", path, status, err_name(code), err_text());
}

static void request_begin(struct web *web)
{
	err_clear();
	log_request_id(web->request->id);
	web->response = ARENA_NEW(web->arena, struct http_response);
	if (!web->response)
		abort(); /* the arena is empty at this point */
	http_response_init(web->response, web->arena);
	clock_riga_day(web->now, &web->today.year, &web->today.month, &web->today.day);
	view_clear(web->view);
	view_language(web->view, web_language(web));
	view_form_token(web->view, form_token, web);
}

void web_serve(struct web *web)
{
	enum err code = ERR_OK;

	request_begin(web);
	if (!page_cache_get(web->cache, web)) {
		code = answer(web);
		if (code == ERR_OK)
			page_cache_put(web->cache, web);
	}
	if (code != ERR_OK) {
		complain(web, code, page_error_status(web, code));
		code = page_error_fill(web, code, web->detail);
	}
	if (code == ERR_OK)
		code = web_headers(web);
	if (code != ERR_OK) {
		complain(web, code, 500);
		page_error_plain(web, 500);
	}
	if (http_send(web->request, web->response) != ERR_OK)
		log_info("%s", err_text());
	log_request_id(NULL);
}

static enum err process_open(struct process *process, const char *conf_path)
{
	const struct web_program *program = process->program;
	const char *const *name;

	process->arena = arena_new(PROCESS_BYTES);
	process->request_arena = arena_new(REQUEST_BYTES);
	if (!process->arena || !process->request_arena)
		return ERR(ERR_NOMEM, "start");
	TRY(start_conf(process->arena, conf_path, &process->conf));
	TRY(start_log(process->arena, process->conf, program->name, program->name));
	TRY(keyring_open(process->conf->keys_dir, program->keys | KEYRING_CSRF, &process->keys));
	TRY(start_db(process->arena, process->conf, program->name, &process->db));
	TRY(view_open(process->conf->templates, process->conf->locale, &process->view));
	if (program->room != ROOM_PUBLIC)
		view_without_easy(process->view);
	TRY(view_warm(process->view, VIEW_HTML, "error/error.cs"));
	for (name = program->templates; name && *name; name++)
		TRY(view_warm(process->view, VIEW_HTML, *name));
	process->cache = page_cache_new(program);
	clock_init();
	TRY(jail_enter());
	process->source = http_source_open();
	if (!process->source)
		return ERR(ERR_NOMEM, "request source");
	return ERR_OK;
}

static void process_close(struct process *process)
{
	http_source_close(process->source);
	page_cache_free(process->cache);
	view_close(process->view);
	db_free(process->db);
	keyring_free(process->keys);
	arena_free(process->request_arena);
	arena_free(process->arena);
}

static void serve_all(struct process *process)
{
	struct http_request request;
	long long served = 0, most = process->conf->max_requests;

	while (http_next(process->source, process->request_arena, &request)) {
		struct web web = {
			.program = process->program,
			.conf = process->conf,
			.arena = process->request_arena,
			.request = &request,
			.db = process->db,
			.view = process->view,
			.keys = process->keys,
			.cache = process->cache,
			.now = clock_now(),
		};

		web_serve(&web);
		view_clear(process->view);
		arena_reset(process->request_arena);
		if (most > 0 && ++served >= most)
			break;
	}
}

static int usage(const struct web_program *program, FILE *to)
{
	fprintf(to,
		"usage: %s [--config FILE] [--routes]\n"
		"Serves /%s over FastCGI (a listening socket on standard input) or as a plain CGI "
	        "program.\n"
		"  --config FILE  configuration; otherwise the environment names it in "
	        "JSLP_CONFIG\n"
		"  --routes       print the route table and end\n",
		program->name, program->name);
	return to == stdout ? 0 : 2;
}

int web_main(int argc, char **argv, const struct web_program *program)
{
	struct process process = {.program = program};
	const char *conf_path = NULL;
	enum err code;

	for (int i = 1; i < argc; i++) {
		if (str_equal(argv[i], "--routes")) {
			route_print(stdout, program->routes, program->nroutes, permission_code);
			return fflush(stdout) == 0 ? 0 : 1;
		}
		if (str_equal(argv[i], "--help"))
			return usage(program, stdout);
		if (!str_equal(argv[i], "--config") || i + 1 == argc)
			return usage(program, stderr);
		conf_path = argv[++i];
	}
	log_open(program->name, NULL);
	code = process_open(&process, conf_path);
	if (code == ERR_OK) {
		serve_all(&process);
	} else {
		log_error("cannot start: %s", err_text());
		fprintf(stderr, "%s: cannot start: %s\n", program->name, err_text());
	}
	process_close(&process);
	return code == ERR_OK ? 0 : 1;
}
