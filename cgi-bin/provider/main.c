#include "provider.h"
#include "service/decision.h"

/* Groups, places and attendance, for the staff of contracted providers; the office reads the groups without names. */

static const struct http_route routes[] = {
	{HTTP_GET, "/provider/", list_show, list_keys, FORM_COUNT(list_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_new", group_new_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_new", group_new_post, group_new_keys, FORM_COUNT(group_new_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group", group_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_queue", group_queue_show, queue_query, FORM_COUNT(queue_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_queue", group_queue_post, queue_keys, FORM_COUNT(queue_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN, .body_limit = 4096},
	{HTTP_GET, "/provider/group_participants", group_participants_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/group_finish", group_finish_post, group_finish_keys, FORM_COUNT(group_finish_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_attendance", group_attendance_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/today", today_show, .permission = PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/register", register_show, register_query, FORM_COUNT(register_query), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/register", register_post, register_keys, FORM_COUNT(register_keys), PERMISSION_ATTENDANCE_MARK,
		ROUTE_CSRF_TOKEN, .body_limit = 262144},
	{HTTP_GET, "/provider/register_reopen", register_reopen_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/register_reopen", register_reopen_post, register_reopen_keys, FORM_COUNT(register_reopen_keys),
		PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/register_sheet", register_sheet_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/certificate", certificate_show, place_keys, FORM_COUNT(place_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/session_cancel", session_cancel_show, session_keys, FORM_COUNT(session_keys), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/session_cancel", session_cancel_post, session_cancel_keys, FORM_COUNT(session_cancel_keys),
		PERMISSION_ATTENDANCE_MARK, ROUTE_CSRF_TOKEN},
};

static const char *const templates[] = {
	"provider/list.cs", "provider/group_new.cs", "provider/group.cs", "provider/group_queue.cs",
	"provider/group_participants.cs", "provider/group_attendance.cs", "provider/today.cs", "provider/register.cs",
	"provider/register_reopen.cs", "provider/session_cancel.cs", NULL,
};

static const struct web_program program = {
	.name = "provider",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.keys = KEYRING_SEAL,
	.templates = templates,
	.room = ROOM_PROVIDER,
	.typed = group_new_typed,
};

int main(int argc, char **argv)
{
	service_decision_warm(); /* the fonts of papers */
	return web_main(argc, argv, &program);
}
