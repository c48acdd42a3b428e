#include "base/log.h"
#include "base/str.h"
#include "domain/deadline.h"
#include "post.h"
#include "service/correspondence.h"

/* /casework/delivery: how one act went to its addressee, and what follows from that for its days. */

#define TEMPLATE "casework/delivery.cs"
#define TITLE N_("Delivery of the act")
#define WHY_ROLE N_("Only the head of the administration can set another day.")

struct page {
	struct db_result act;	/* statement delivery_act */
	struct file file;
	const char *number;
	int64_t id, seq;
	struct date issued;
};

static enum err page_load(struct web *web, struct page *page)
{
	TRY(DB_ONE(web->db, web->arena, STATEMENT_DELIVERY_ACT, &page->act, db_text(form_text(&web->form, "act"))));
	page->number = db_get_text(&page->act, 0, "number");
	page->id = db_get_int(&page->act, 0, "id");
	page->seq = db_get_int(&page->act, 0, "seq");
	if (!date_parse_iso(db_get_text(&page->act, 0, "issued_on"), &page->issued))
		return ERR(ERR_BUG, "the day of an act");
	return file_find(web, db_get_text(&page->act, 0, "reference"), &page->file);
}

static bool is_electronic(const struct page *page)
{
	return str_equal(db_get_text(&page->act, 0, "channel"), deadline_channel_code(DEADLINE_E_ADDRESS));
}

/* Deliveries.N.{kind_text,reason,evidence} beside the columns. */
static enum err rows_put(struct web *web, const struct page *page)
{
	static const struct {
		const char *kind, *text;
	} kinds[] = {{"handed", N_("Handed over or sent")}, {"proof", N_("Proof of delivery")}, {"override", N_("Another day, set by the head")},
		{"rerouted", N_("By registered post instead of the e-address")}};
	const char *text;
	struct service service = page_service(web);
	struct db_result rows;
	const char *reason, *evidence;

	TRY(PAGE_ROWS(web, "Deliveries", &rows, STATEMENT_DELIVERY_ROWS, db_int(page->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		for (size_t k = 0; k < FORM_COUNT(kinds); k++) {
			if (!str_equal(kinds[k].kind, db_get_text(&rows, i, "kind")))
				continue;
			text = db_get_text(&rows, i, "message_number") ? N_("Sent to the e-address by the system") : kinds[k].text;
			TRY(page_put(web, _(text), "Deliveries.%zu.kind_text", i));
		}
		TRY(service_delivery_text(&service, &rows, i, "reason_sealed", page->number, &reason));
		TRY(service_delivery_text(&service, &rows, i, "evidence_sealed", page->number, &evidence));
		TRY(page_put(web, reason, "Deliveries.%zu.reason", i));
		TRY(page_put(web, evidence, "Deliveries.%zu.evidence", i));
	}
	return ERR_OK;
}

/* Machine.{kind,text,error,tried} while the worker has the act, or where it has given it back; Can.by_hand. */
static enum err machine_put(struct web *web, const struct page *page)
{
	struct post_machine machine;

	if (db_get_int(&page->act, 0, "handed") || !is_electronic(page) || !post_machine(&page->act, 0, &machine))
		return ERR_OK;
	TRY(page_put(web, machine.kind, "Machine.kind"));
	TRY(page_put(web, _(machine.text), "Machine.text"));
	if (!machine.holds)
		return ERR_OK;
	TRY(page_put(web, db_get_text(&page->act, 0, "job_error"), "Machine.error"));
	if (str_equal(db_get_text(&page->act, 0, "job"), "waiting") && db_get_int(&page->act, 0, "job_attempts") > 0)
		TRY(page_put(web, "1", "Machine.tried"));
	if (!machine.busy && role_may(web->session->role, PERMISSION_CASE_POST))
		TRY(page_put(web, "1", "Can.by_hand"));
	return ERR_OK;
}

static enum err form_put(struct web *web, const struct page *page)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;

	TRY(page_form(web, delivery_keys, FORM_COUNT(delivery_keys), post ? &web->form : NULL));
	TRY(page_put(web, "1", "Form.proof.required"));
	TRY(page_put(web, "1", "Form.account.required"));
	TRY(page_put(web, "1", "Form.effective.required"));
	TRY(page_put(web, "1", "Form.reason.required"));
	TRY(page_put(web, "1", "Form.evidence.required"));
	TRY(page_put_int(web, post ? form_get(&web->form, "seq")->number : page->seq, "Write.seq"));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	if (role_may(web->session->role, PERMISSION_CASE_POST))
		TRY(page_put(web, "1", "Can.proof"));
	if (role_may(web->session->role, PERMISSION_CASE_POST) && !db_get_int(&page->act, 0, "handed") && is_electronic(page) &&
		str_equal(db_get_text(&page->act, 0, "origin"), "issued"))
		TRY(page_put(web, "1", "Can.reroute"));
	if (role_may(web->session->role, PERMISSION_CASE_APPROVE))
		TRY(page_put(web, "1", "Can.override"));
	return machine_put(web, page);
}

static enum err show(struct web *web, struct page *page, int status)
{
	enum deadline_channel channel;

	TRY(file_put(web, &page->file));
	TRY(file_subnav(web, &page->file));
	TRY(page_row_put(web, "Act", STATEMENT_DELIVERY_ACT, &page->act));
	if (deadline_channel_parse(db_get_text(&page->act, 0, "channel"), &channel))
		TRY(page_put(web, _(deadline_channel_msgid(channel)), "Act.channel_text"));
	TRY(rows_put(web, page));
	TRY(form_put(web, page));
	if (web->request->method == HTTP_GET && form_has(&web->form, "done"))
		TRY(page_put(web, form_is(&web->form, "done", "proof") ? _("The proof has been noted.") :
			form_is(&web->form, "done", "by_hand") ? _("The system does not send this act any more. Send it by hand, and mark it in the outgoing post.") :
			form_is(&web->form, "done", "reroute") ? _("The act goes by registered post now: it stands in the outgoing post.") :
			_("The day has been set."), "Done"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err delivery_show(struct web *web)
{
	struct page page;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no act named");
	TRY(page_load(web, &page));
	return show(web, &page, 200);
}

/* Marks what is missing, and a day that cannot be. */
static enum err override_check(struct web *web, const struct page *page, struct date *out)
{
	static const struct {
		const char *key, *text;
	} needed[] = {
		{"effective", N_("Write the day on which the act took effect.")},
		{"reason", N_("Write why another day holds than the one that the law presumes.")},
		{"evidence", N_("Write what it is proven by, so that it can be looked at again.")},
	};

	for (size_t i = 0; i < FORM_COUNT(needed); i++)
		if (form_get(&web->form, needed[i].key)->state == FORM_ABSENT)
			form_reject(&web->form, needed[i].key, needed[i].text);
	if (!form_has(&web->form, "effective"))
		return ERR_OK;
	if (!date_parse_iso(form_get(&web->form, "effective")->date, out))
		return ERR(ERR_BUG, "the day of an act");
	if (date_compare(*out, page->issued) < 0)
		form_reject(&web->form, "effective", N_("The act had not been issued on that day. Write a day from its issue on."));
	else if (date_compare(*out, web->today) > 0)
		form_reject(&web->form, "effective", N_("That day is still to come. Write a day up to today."));
	return ERR_OK;
}

/* The file's page with what was changed, or why not. */
static enum err delivery_refuse(struct web *web, enum err code, const struct page *page)
{
	log_info("%s refused, %s: %s", web->route->path, err_name(code), err_text());
	view_clear(web->view);
	view_language(web->view, web_language(web));
	if (code == ERR_DENIED)
		return page_error(web, code, WHY_ROLE);
	if (code != ERR_CONFLICT)
		return err_pass(code, __FILE__, __LINE__);
	page_typed(web, 409);
	TRY(page_put(web, db_get_int(&page->act, 0, "job_leased") ?
		_("The system is sending this act at this moment. Look at its delivery again in a minute, and enter it then if it still holds.") :
		_("Something about the delivery of this act has been entered meanwhile. Look at the newest entry before you add yours."), "Error.what"));
	TRY(page_put(web, arena_printf(web->arena, "/casework/delivery?act=%s", page->number), "Error.href"));
	return page_render_status(web, 409, "error/error.cs", "");
}

/* Marks what is missing for the action, and a day that cannot be. */
static enum err note_check(struct web *web, const struct page *page, struct service_delivery_note *io)
{
	if (form_is(&web->form, "action", "override"))
		return override_check(web, page, &io->effective);
	if (form_is(&web->form, "action", "proof") && form_get(&web->form, "proof")->state == FORM_ABSENT)
		form_reject(&web->form, "proof", N_("Write what came back: a receipt with its day, or the letter itself."));
	if (form_is(&web->form, "action", "reroute") && form_get(&web->form, "account")->state == FORM_ABSENT)
		form_reject(&web->form, "account", N_("Write when the account was checked and what was found."));
	return ERR_OK;
}

static enum err note_write(struct web *web, struct service_delivery_note *note)
{
	struct service service = page_service(web);

	if (form_is(&web->form, "action", "override")) {
		note->reason = form_text(&web->form, "reason");
		note->evidence = form_text(&web->form, "evidence");
		return service_delivery_override(&service, note);
	}
	if (form_is(&web->form, "action", "by_hand"))
		return service_delivery_by_hand(&service, note);
	if (form_is(&web->form, "action", "reroute")) {
		note->evidence = form_text(&web->form, "account");
		return service_delivery_reroute(&service, note);
	}
	note->evidence = form_text(&web->form, "proof");
	return service_delivery_proof(&service, note);
}

enum err delivery_post(struct web *web)
{
	struct service_delivery_note note = {.reason = "", .evidence = ""};
	struct page page;
	enum err code;

	if (!form_has(&web->form, "act") || !form_has(&web->form, "seq") || !form_has(&web->form, "form") || !form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(page_load(web, &page));
	if (form_is(&web->form, "action", "override") && !role_may(web->session->role, PERMISSION_CASE_APPROVE))
		return delivery_refuse(web, ERR_DENIED, &page);
	TRY(note_check(web, &page, &note));
	if (!web->form.ok)
		return show(web, &page, 422);
	note.act_id = page.id;
	note.seq = form_get(&web->form, "seq")->number;
	note.form = form_text(&web->form, "form");
	code = note_write(web, &note);
	if (code == ERR_INVALID && form_is(&web->form, "action", "reroute")) {
		err_clear();
		code = ERR_CONFLICT;
	}
	if (code != ERR_OK)
		return delivery_refuse(web, code, &page);
	return page_redirect(web, "/casework/delivery?act=%s&done=%s", page.number, form_text(&web->form, "action"));
}
