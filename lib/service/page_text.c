#include "service/page_text.h"

#include "service/application.h"

struct add {
	struct service *service;
	const char *page, *language, *body;
	int64_t last_id;
};

static enum err add_work(void *context)
{
	const struct add *add = context;
	struct service *service = add->service;
	struct db_result last, done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PAGE_TEXT_LAST, &last, db_text(add->page), db_text(add->language)));
	if ((last.nrows > 0 ? db_get_int(&last, 0, "id") : 0) != add->last_id)
		return ERR(ERR_CONFLICT, "the text %s (%s) has changed", add->page, add->language);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PAGE_TEXT_ADD, &done, db_text(add->page), db_text(add->language), db_text(add->body),
		db_int(service->now), service->actor_id ? db_int(service->actor_id) : db_null()));
	return service_audit(service, "text_add", "text:%s:%s:%lld", add->page, add->language, (long long)done.insert_id);
}

enum err service_page_text_add(struct service *service, const char *page, const char *language, const char *body, int64_t last_id)
{
	struct add add = {service, page, language, body, last_id};

	return db_transaction(service->db, add_work, &add);
}
