#include "provider.h"

/* Groups, places and attendance, for the staff of contracted providers; the office reads the groups without names. */

static const struct http_route routes[] = {
	{HTTP_GET, "/provider/", list_show, list_keys, FORM_COUNT(list_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_new", group_new_show, NULL, 0, PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_new", group_new_post, group_new_keys, FORM_COUNT(group_new_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group", group_show, group_keys, FORM_COUNT(group_keys), PERMISSION_GROUP_READ},
	{HTTP_GET, "/provider/group_queue", group_queue_show, queue_query, FORM_COUNT(queue_query), PERMISSION_GROUP_MANAGE},
	{HTTP_GET, "/provider/group_place", group_place_show, place_query, FORM_COUNT(place_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/group_place", group_place_post, place_keys, FORM_COUNT(place_keys), PERMISSION_GROUP_MANAGE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/offer", offer_show, place_query, FORM_COUNT(place_query), PERMISSION_GROUP_MANAGE},
	{HTTP_POST, "/provider/offer", offer_post, offer_keys, FORM_COUNT(offer_keys), PERMISSION_GROUP_MANAGE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/provider/group_participants", group_participants_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/group_attendance", group_attendance_show, group_keys, FORM_COUNT(group_keys),
		PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/today", today_show, .permission = PERMISSION_ATTENDANCE_MARK},
	{HTTP_GET, "/provider/register", register_show, register_query, FORM_COUNT(register_query), PERMISSION_ATTENDANCE_MARK},
	{HTTP_POST, "/provider/register", register_post, register_keys, FORM_COUNT(register_keys), PERMISSION_ATTENDANCE_MARK,
		ROUTE_CSRF_TOKEN},
};

static const char *const templates[] = {
	"provider/list.cs", "provider/group_new.cs", "provider/group.cs", "provider/group_queue.cs", "provider/group_place.cs", "provider/offer.cs",
	"provider/group_participants.cs", "provider/group_attendance.cs", "provider/today.cs", "provider/register.cs", NULL,
};

static const struct web_program program = {
	.name = "provider",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.templates = templates,
	.room = ROOM_PROVIDER,
	.typed = group_new_typed,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
