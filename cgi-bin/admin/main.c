#include "admin.h"

/* What an administrator looks after: accounts, the catalogue, opening hours, texts, dated parameters, grounds of acts, questions, days off. */

enum { TEXT_LIMIT = 65536 }; /* long texts in any script, percent-coded */

#define GET_ROW(path_, handler_, keys_, permission_)                                               \
	{HTTP_GET, path_, handler_, keys_, FORM_COUNT(keys_), permission_}
#define POST_ROW(path_, handler_, keys_, permission_)                                              \
	{HTTP_POST, path_, handler_, keys_, FORM_COUNT(keys_), permission_, ROUTE_CSRF_TOKEN}

static const struct http_route routes[] = {
	{HTTP_GET, "/admin/", home_show, .permission = PERMISSION_USER_ADMIN},
	GET_ROW("/admin/users", users_show, users_query, PERMISSION_USER_ADMIN),
	{HTTP_GET, "/admin/user_new", user_new_show, .permission = PERMISSION_USER_ADMIN},
	POST_ROW("/admin/user_new", user_new_post, user_new_keys, PERMISSION_USER_ADMIN),
	GET_ROW("/admin/user", user_show, user_query, PERMISSION_USER_ADMIN),
	POST_ROW("/admin/user", user_post, user_keys, PERMISSION_USER_ADMIN),
	POST_ROW("/admin/user_state", user_state_post, user_state_keys, PERMISSION_USER_ADMIN),
	POST_ROW("/admin/user_password", user_password_post, user_password_keys, PERMISSION_USER_ADMIN),
	{HTTP_GET, "/admin/programmes", programmes_show, .permission = PERMISSION_PROGRAMME_ADMIN},
	GET_ROW("/admin/programme", programme_show, programme_query, PERMISSION_PROGRAMME_ADMIN),
	GET_ROW("/admin/programme/new", programme_new_show, programme_new_query, PERMISSION_PROGRAMME_ADMIN),
	{HTTP_POST, "/admin/programme/new", programme_new_post, programme_new_keys, FORM_COUNT(programme_new_keys),
		PERMISSION_PROGRAMME_ADMIN, ROUTE_CSRF_TOKEN, .body_limit = TEXT_LIMIT},
	POST_ROW("/admin/programme/withdraw", programme_withdraw_post, programme_withdraw_keys, PERMISSION_PROGRAMME_ADMIN),
	GET_ROW("/admin/hours", hours_show, hours_query, PERMISSION_TEXT_ADMIN),
	GET_ROW("/admin/hours/new", hours_new_show, hours_new_query, PERMISSION_TEXT_ADMIN),
	POST_ROW("/admin/hours/new", hours_new_post, hours_new_keys, PERMISSION_TEXT_ADMIN),
	POST_ROW("/admin/hours/withdraw", hours_withdraw_post, hours_withdraw_keys, PERMISSION_TEXT_ADMIN),
	GET_ROW("/admin/texts", texts_show, texts_query, PERMISSION_TEXT_ADMIN),
	GET_ROW("/admin/text", text_show, text_query, PERMISSION_TEXT_ADMIN),
	{HTTP_POST, "/admin/text", text_post, text_keys, FORM_COUNT(text_keys), PERMISSION_TEXT_ADMIN, ROUTE_CSRF_TOKEN,
		.body_limit = TEXT_LIMIT},
	{HTTP_GET, "/admin/parameters", parameters_show, .permission = PERMISSION_PARAMETER_ADMIN},
	GET_ROW("/admin/parameter", parameter_show, parameter_query, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/parameter_new", parameter_new_show, parameter_new_query, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/parameter_new", parameter_new_post, parameter_new_keys, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/grounds", grounds_show, grounds_query, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/ground", ground_show, ground_query, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/ground/new", ground_new_show, ground_new_query, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/ground/new", ground_new_post, ground_new_keys, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/ground/end", ground_end_show, ground_end_query, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/ground/end", ground_end_post, ground_end_keys, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/ground/go_on", ground_go_on_post, ground_change_keys, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/ground/withdraw", ground_withdraw_post, ground_change_keys, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/questions", questions_show, questions_query, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/question", question_show, question_query, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/question/new", question_new_show, question_new_query, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/question/new", question_new_post, question_new_keys, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/question/end", question_end_show, question_end_query, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/question/end", question_end_post, question_end_keys, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/question/go_on", question_go_on_post, question_change_keys, PERMISSION_PARAMETER_ADMIN),
	POST_ROW("/admin/question/withdraw", question_withdraw_post, question_change_keys, PERMISSION_PARAMETER_ADMIN),
	GET_ROW("/admin/calendar", calendar_show, calendar_query, PERMISSION_CALENDAR_ADMIN),
	POST_ROW("/admin/calendar", calendar_post, calendar_keys, PERMISSION_CALENDAR_ADMIN),
	POST_ROW("/admin/calendar_remove", calendar_remove_post, calendar_remove_keys, PERMISSION_CALENDAR_ADMIN),
};

static const char *const templates[] = {"admin/home.cs", "admin/users.cs", "admin/user.cs", "admin/user_new.cs",
	"admin/programmes.cs", "admin/programme.cs", "admin/programme_new.cs", "admin/programme_check.cs",
	"admin/grounds.cs", "admin/ground.cs", "admin/ground_new.cs", "admin/ground_check.cs", "admin/ground_end.cs",
	"admin/questions.cs", "admin/question.cs", "admin/question_new.cs", "admin/question_check.cs", "admin/question_end.cs",
	"admin/hours.cs", "admin/hours_new.cs", "admin/texts.cs", "admin/text.cs",
	"admin/parameters.cs", "admin/parameter.cs", "admin/parameter_new.cs", "admin/calendar.cs", NULL};

static const struct web_program program = {
	.name = "admin",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.templates = templates,
	.room = ROOM_OFFICE,
	.typed = admin_typed,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
