#include "pages.h"

/* For machines: whether the instance is well.  Nothing here needs or looks at a session. */
static const struct http_route routes[] = {
	{HTTP_GET, "/health", health_get, .permission = PERMISSION_PUBLIC, .cache = ROUTE_NO_STORE},
	{HTTP_GET, "/metrics", metrics_get, .permission = PERMISSION_HEALTH,
		.cache = ROUTE_NO_STORE},
};

static const struct web_program program = {
	.name = "api",
	.routes = routes,
	.nroutes = sizeof(routes) / sizeof(routes[0]),
	.room = ROOM_NONE,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
