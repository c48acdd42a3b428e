#ifndef RUN_WEB_H
#define RUN_WEB_H

#include "base/conf.h"
#include "crypt/keyring.h"
#include "db/db.h"
#include "domain/date.h"
#include "domain/role.h"
#include "http/route.h"
#include "run/session.h"
#include "view/view.h"

struct web;

/*
 * The skeleton that owns a web program's life: conf -> log -> keys -> database -> warm templates, languages, time zone -> jail -> loop.
 * A program's main.c is its tables and `return web_main(argc, argv, &program);`.
 * Options: --config FILE (or JSLP_CONFIG), --routes (prints the route table and ends), --help.
 */
struct web_program {
	const char *name;			/* "public": URL area, database account, log name */
	const struct http_route *routes;
	size_t nroutes;
	unsigned keys;				/* enum keyring_part bits; KEYRING_CSRF is added */
	const char *const *templates;		/* warmed at start, ends with NULL; more are parsed at first use */
	enum page_room { ROOM_PUBLIC, ROOM_OFFICE, ROOM_PROVIDER, ROOM_NONE } room;
	/* May be NULL.  Words for a posted value that only the program knows, on an error page: KEY has no label, or is a choice without a
	 * list.  Sets *io_label and *io_text (translated), or leaves them.  Only called for who may post to the route. */
	enum err (*typed)(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text);
	/* May be NULL.  Puts what the foot of every page says (Site.*); where it fails the page is shown without. */
	enum err (*site)(struct web *web);
};

struct web_known;
struct upload;

/* One request on its way through a handler. */
struct web {
	const struct web_program *program;
	const struct conf *conf;
	struct arena *arena;			/* this request's memory */
	struct http_request *request;
	struct http_response *response;
	const struct http_route *route;
	const char *param;			/* value of {…} in the path, or NULL */
	struct form form;			/* parsed by the route's keys; zeroed when it has none */
	struct db *db;
	struct view *view;
	struct keyring *keys;
	struct session *session;		/* never NULL in a handler; session->user_id 0 = nobody signed in */
	int64_t now;				/* UTC seconds, one value for the whole request */
	struct date today;			/* in Riga */
	bool replied;				/* a page_ function has filled the response */
	bool personal;				/* the page holds a token or a name: it is for this visitor only */
	struct page_cache *cache;		/* NULL: nothing is kept */
	bool audited;				/* page_audit has written the row of this request */
	int retry_after;			/* seconds for Retry-After; > 0 turns ERR_LIMIT into 429 instead of 413 */
	int refused;				/* status that a gate chose instead of the table's; 0 = the table's */
	const char *allow;			/* Allow header of a 405 */
	const char *detail;			/* msgid: more about the refusal, or NULL */
	struct upload *upload;			/* run/upload.h: the files that came with a post; NULL: none did */
	struct web_known *known;		/* what page_typed_add and page_typed_stored have noted */
};

int web_main(int argc, char **argv, const struct web_program *program);

/*
 * Answers one request that http_next has filled in: gates, handler, error page, audit, sending.  WEB has program, conf, arena, request, db, view,
 * keys and now; the rest is filled here.  web_main calls it in its loop; tests call it with memory requests.
 */
void web_serve(struct web *web);

/* The language that the request asks for: query lang, else cookie __Host-lang, else Latvian.  Easy Latvian is Latvian where it is not offered. */
enum view_language web_language(const struct web *web);
/* True in the rooms of residents. */
bool web_offers_easy(const struct web *web);

/* CSRF token of the form that posts to ACTION (a path; "" or NULL: this route).  Gives a visitor the __Host-v cookie first. NULL on failure. */
const char *web_csrf(struct web *web, const char *action);

#endif
