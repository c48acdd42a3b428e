#include <string.h>

#include "crypt/password.h"
#include "base/str.h"
#include "service/apply_private.h"

/* One answer of the canonical text: its length keeps neighbours apart. */
static void canon_add(struct buf *canon, const char *name, const char *value)
{
	value = value ? value : "";
	buf_printf(canon, "%s=%zu:%s\n", name, strlen(value), value);
}

static void canon_date(struct buf *canon, const char *name, struct date date)
{
	char iso[11] = "";

	if (date_is_valid(date))
		date_format_iso(date, iso);
	canon_add(canon, name, iso);
}

static void canon_person(struct buf *canon, const struct service_apply_person *person)
{
	canon_add(canon, "given_name", person->given_name);
	canon_add(canon, "family_name", person->family_name);
	canon_add(canon, "code", person->code);
	canon_date(canon, "birth_date", person->birth_date);
	canon_add(canon, "sex", person->sex);
	canon_add(canon, "address", person->address);
	if (person->known_id)
		buf_printf(canon, "known=%lld\n", (long long)person->known_id);
}

static void canon_people(struct buf *canon, const struct service_apply *apply)
{
	canon_person(canon, &apply->applicant);
	for (int i = 0; i < apply->nchildren; i++) {
		const struct service_apply_child *child = &apply->children[i];

		canon_person(canon, &child->person);
		canon_add(canon, "relation", child->relation);
		canon_add(canon, "basis", child->basis.basis);
		canon_add(canon, "document", child->basis.document);
		canon_date(canon, "valid_from", child->basis.valid_from);
	}
	if (apply->partner)
		canon_person(canon, apply->partner);
	for (int i = 0; i < apply->nraised; i++)
		canon_date(canon, "raised", apply->raised[i]);
}

/* What only the office says; an application of a resident has none of it. */
static void canon_office(struct buf *canon, const struct service_apply *apply)
{
	if (apply->document)
		canon_add(canon, "seen", apply->document);
	if (!apply->initiative.reason)
		return;
	canon_add(canon, "reason", apply->initiative.reason);
	canon_date(canon, "agreed_on", apply->initiative.agreed_on);
}

enum err apply_hash(struct arena *arena, const struct service_apply *apply, uint8_t out[32])
{
	struct buf canon;

	buf_init(&canon, arena, 0);
	buf_printf(&canon, "for=%d together=%d\n", (int)apply->for_whom, apply->together);
	for (int i = 0; i < apply->nprogrammes; i++)
		buf_printf(&canon, "programme=%lld\n", (long long)apply->programme_ids[i]);
	canon_people(&canon, apply);
	canon_date(&canon, "received_on", apply->received_on);
	canon_add(&canon, "phone", apply->phone);
	canon_add(&canon, "email", apply->email);
	canon_add(&canon, "channel", apply->channel);
	buf_printf(&canon, "no_letters=%d no_calls=%d\n", apply->no_letters, apply->no_calls);
	canon_add(&canon, "grounds", apply->grounds);
	canon_add(&canon, "problem", apply->problem);
	canon_add(&canon, "wish", apply->wish);
	canon_add(&canon, "times", apply->need.times);
	canon_add(&canon, "language", apply->need.language);
	canon_add(&canon, "needs", apply->need.needs);
	canon_add(&canon, "note", apply->need.note);
	canon_office(&canon, apply);
	if (!buf_text(&canon))
		return ERR(ERR_LIMIT, "answers");
	digest_sha256(canon.data, canon.len, out);
	return ERR_OK;
}
