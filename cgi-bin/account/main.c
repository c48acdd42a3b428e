#include "account.h"

/* Sign-in, sign-out, and one's own sessions. */

static const struct http_route routes[] = {
	{HTTP_GET, "/account/", home_show, .permission = PERMISSION_SIGNED_IN},
	{HTTP_GET, "/account/sign-in", sign_in_show, sign_in_query, 1, PERMISSION_PUBLIC},
	{HTTP_POST, "/account/sign-in", sign_in_post, sign_in_keys, 3, PERMISSION_PUBLIC,
		ROUTE_CSRF_TOKEN, .body_limit = 4096},
	{HTTP_POST, "/account/sign-out", sign_out_post, NULL, 0, PERMISSION_PUBLIC,
		ROUTE_CSRF_TOKEN, .body_limit = 1024},
	{HTTP_POST, "/account/end-session", end_session_post, end_session_keys, 1,
		PERMISSION_SIGNED_IN, ROUTE_CSRF_TOKEN, .body_limit = 1024},
};

static const char *const templates[] = {"account/sign_in.cs", "account/home.cs", NULL};

static const struct web_program program = {
	.name = "account",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.templates = templates,
	.room = ROOM_NONE,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
