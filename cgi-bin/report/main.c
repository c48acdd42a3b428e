#include "report.h"

/* Numbers of the service, without names. */
#define PAGE(page, call) .method = HTTP_GET, .path = (page), .handler = (call), .permission = PERMISSION_REPORT_READ
#define QUARTER .keys = quarter_keys, .nkeys = FORM_COUNT(quarter_keys), .sample = "year=2026&quarter=4"

static const struct http_route routes[] = {
	{PAGE("/report/", report_home)},
	{PAGE("/report/quarter", report_quarter), QUARTER},
	{PAGE("/report/export_applications", report_export_applications), QUARTER, .audit = "export_applications"},
	{PAGE("/report/export_clients", report_export_clients), QUARTER, .audit = "export_clients"},
	{PAGE("/report/export_sessions", report_export_sessions), QUARTER, .audit = "export_sessions"},
};

static const char *const templates[] = {"report/home.cs", "report/quarter.cs", NULL};

static const struct web_program program = {
	.name = "report",
	.routes = routes,
	.nroutes = sizeof(routes) / sizeof(routes[0]),
	.templates = templates,
	.room = ROOM_OFFICE,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
