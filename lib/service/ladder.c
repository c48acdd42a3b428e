#include "service/ladder.h"

#include "store/calendar.h"

enum { WORKING_DAYS_MAX = 1200 };

enum err service_ladder_load(struct service *service, struct ladder *out)
{
	const char *days;
	long long head;

	TRY(store_parameter_text(service->db, service->arena, "ladder_days", service->today, &days));
	TRY(store_parameter_int(service->db, service->arena, "ladder_head_days", service->today, LADDER_DAYS_MAX, &head));
	if (!ladder_parse(days, out))
		return ERR(ERR_BUG, "parameter ladder_days");
	out->head_days = (int)head;
	return ERR_OK;
}

enum err service_approval_term(struct service *service, struct service_approval_term *out)
{
	long long days;

	TRY(store_calendar_load(service->db, service->arena, &out->calendar));
	TRY(store_parameter_int(service->db, service->arena, "approval_working_days", service->today, WORKING_DAYS_MAX, &days));
	out->working_days = (int)days;
	return ERR_OK;
}
