#include "wire/message.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "wire/json.h"

enum {
	ANSWER_MAX = 65536,
	ACKNOWLEDGEMENT_CHARACTERS = 64,
	NORM_BYTES = 500, /* the receiver allows as many characters */
	REFUSAL_BYTES = 600, /* more than is kept */
	TOKEN_CHARACTERS = 60,
	TOKEN_DIGITS = 5, /* fewer than a date or a personal code has */
};

static enum err envelope_write(struct arena *arena, const struct message_head *head,
	const char *kind, struct wire_json *body, const char **out, size_t *out_len)
{
	struct wire_json *message = wire_json_object();
	char created[24];
	enum err err;

	clock_utc_text(head->created_at, created);
	wire_json_put_text(message, "schema", "jslp-1");
	wire_json_put_text(message, "system", head->system);
	wire_json_put_text(message, "kind", kind);
	wire_json_put_text(message, "message_id", head->key);
	wire_json_put_text(message, "created_at", created);
	wire_json_put(message, "body", body);
	err = wire_json_write(message, arena, MESSAGE_MAX, out, out_len);
	wire_json_free(message);
	return err;
}

/* True if each of the COUNT texts is there and not empty. */
static bool are_there(const char *const *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!texts[i] || !*texts[i])
			return false;
	return true;
}

#define ARE_THERE(...)                                                                             \
	are_there((const char *const[]){__VA_ARGS__},                                              \
		sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static bool person_is_whole(const struct message_person *person)
{
	return ARE_THERE(person->given_name, person->family_name, person->birth_date, person->sex);
}

static void person_put(struct wire_json *body, const struct message_person *person)
{
	struct wire_json *object = wire_json_object();

	wire_json_put_text(object, "given_name", person->given_name);
	wire_json_put_text(object, "family_name", person->family_name);
	wire_json_put_text(object, "birth_date", person->birth_date);
	wire_json_put_text(object, "sex", person->sex);
	wire_json_put_text(object, "person_code", person->person_code);
	wire_json_put(body, "person", object);
}

/* Where a text of LEN bytes that is too long for one norm is cut: after its last blank within the
 * limit, else between two characters. */
static size_t norm_cut(const char *text, size_t len)
{
	size_t end = NORM_BYTES;

	if (len <= NORM_BYTES)
		return len;
	while (end > 0 && text[end] != ' ')
		end--;
	if (end > 0)
		return end;
	for (end = NORM_BYTES; ((unsigned char)text[end] & 0xc0) == 0x80; end--)
		;
	return end;
}

/* Each citation as an item of its own; false when there is none or memory is out. */
static bool norms_put(struct wire_json *body, struct arena *arena, const char *norms)
{
	struct wire_json *array = wire_json_array();
	size_t count = 0;

	while (*norms) {
		const size_t len = strcspn(norms, "\r\n;");
		const size_t cut = norm_cut(norms, len);
		const char *piece = arena_memdup(arena, norms, cut);
		const char *norm = piece ? str_trim(arena, piece) : NULL;

		if (!norm)
			break;
		if (*norm) {
			wire_json_add_text(array, norm);
			count++;
		}
		norms += cut;
		if (cut == len && *norms)
			norms++;
	}
	wire_json_put(body, "norms", array);
	return count > 0 && !*norms;
}

enum err message_decision_write(struct arena *arena, const struct message_head *head,
	const struct message_decision *decision, const char **out, size_t *out_len)
{
	struct wire_json *body;

	if (!ARE_THERE(decision->application_reference, decision->decision_number,
		    decision->outcome, decision->programme, decision->decided_on,
		    decision->contest_until, decision->norms) ||
		!person_is_whole(&decision->person))
		return ERR(ERR_INVALID, "a decision message lacks something");
	body = wire_json_object();
	wire_json_put_text(body, "application_reference", decision->application_reference);
	wire_json_put_text(body, "decision_number", decision->decision_number);
	wire_json_put_text(body, "outcome", decision->outcome);
	wire_json_put_text(body, "programme", decision->programme);
	wire_json_put_text(body, "decided_on", decision->decided_on);
	if (!norms_put(body, arena, decision->norms)) {
		wire_json_free(body);
		return ERR(ERR_INVALID, "a decision message without norms");
	}
	wire_json_put_text(body, "contest_until", decision->contest_until);
	person_put(body, &decision->person);
	return envelope_write(arena, head, "decision", body, out, out_len);
}

enum err message_enrolment_write(struct arena *arena, const struct message_head *head,
	const struct message_enrolment *enrolment, const char **out, size_t *out_len)
{
	struct wire_json *body;

	if (!ARE_THERE(enrolment->application_reference, enrolment->group_number,
		    enrolment->programme, enrolment->state, enrolment->starts_on) ||
		!person_is_whole(&enrolment->person))
		return ERR(ERR_INVALID, "an enrolment message lacks something");
	if (str_equal(enrolment->state, "offered"))
		return ERR(ERR_INVALID, "a place that is only offered is not told");
	body = wire_json_object();
	wire_json_put_text(body, "application_reference", enrolment->application_reference);
	wire_json_put_text(body, "group_number", enrolment->group_number);
	wire_json_put_text(body, "programme", enrolment->programme);
	wire_json_put_int(body, "place_number", enrolment->place_number);
	wire_json_put_text(body, "state", enrolment->state);
	wire_json_put_text(body, "starts_on", enrolment->starts_on);
	person_put(body, &enrolment->person);
	return envelope_write(arena, head, "enrolment", body, out, out_len);
}

enum err message_attendance_write(struct arena *arena, const struct message_head *head,
	const struct message_attendance *attendance, const char **out, size_t *out_len)
{
	struct wire_json *body, *participants;

	if (!ARE_THERE(attendance->group_number, attendance->programme, attendance->held_on))
		return ERR(ERR_INVALID, "an attendance message lacks something");
	if (attendance->nmarks == 0)
		return ERR(ERR_INVALID, "an attendance message without marks");
	participants = wire_json_array();
	for (size_t i = 0; i < attendance->nmarks; i++) {
		struct wire_json *one = wire_json_object();

		wire_json_put_text(
			one, "application_reference", attendance->marks[i].application_reference);
		wire_json_put_text(one, "mark", attendance->marks[i].mark);
		wire_json_add(participants, one);
	}
	body = wire_json_object();
	wire_json_put_text(body, "group_number", attendance->group_number);
	wire_json_put_text(body, "programme", attendance->programme);
	wire_json_put_int(body, "session_number", attendance->session_number);
	wire_json_put_text(body, "held_on", attendance->held_on);
	wire_json_put_bool(body, "held", true);
	wire_json_put(body, "participants", participants);
	return envelope_write(arena, head, "attendance", body, out, out_len);
}

/* An id, and no sentence of the receiver's. */
static bool is_id(const char *text)
{
	static const char plain[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:/+=-";

	return text[strspn(text, plain)] == '\0';
}

enum err message_acknowledgement(
	struct arena *arena, const char *bytes, size_t len, const char **out)
{
	struct wire_json *json;

	TRY(wire_json_read(bytes, len, ANSWER_MAX, &json));
	*out = wire_json_text(json, "acknowledgement", arena, ACKNOWLEDGEMENT_CHARACTERS);
	wire_json_free(json);
	if (!*out)
		return ERR(ERR_INVALID, "JSON without an acknowledgement");
	if (!is_id(*out))
		*out = MESSAGE_NO_ID;
	return ERR_OK;
}

bool message_may_repeat(int status)
{
	return status < 400 || status == 401 || status == 403 || status == 408 || status == 429 || status >= 500;
}

/* Names of fields and codes only: no blank, no letter with a mark, and not the digits of a date or a personal code. */
static bool is_token(const char *text)
{
	size_t digits = 0;

	for (const char *at = text; *at; at++) {
		const bool is_digit = *at >= '0' && *at <= '9';

		digits += is_digit;
		if (!is_digit && !(*at >= 'A' && *at <= 'Z') && !(*at >= 'a' && *at <= 'z') && !strchr("_./-[]", *at))
			return false;
	}
	return digits <= TOKEN_DIGITS;
}

/* Member NAME if it is a token; NULL otherwise. */
static const char *token_of(const struct wire_json *json, const char *name, struct arena *arena)
{
	const char *text = wire_json_text(json, name, arena, TOKEN_CHARACTERS);

	return text && is_token(text) ? text : NULL;
}

static void finding_add(const struct wire_json *one, void *context)
{
	struct buf *text = context;
	const char *field = token_of(one, "field", text->arena);
	const char *code = token_of(one, "code", text->arena);

	if (!field)
		field = token_of(one, "pointer", text->arena);
	if ((!field && !code) || text->len >= REFUSAL_BYTES)
		return;
	buf_printf(text, "; %s%s%s", field ? field : "", field && code ? " " : "", code ? code : "");
}

const char *message_refusal(struct arena *arena, const char *bytes, size_t len)
{
	struct wire_json *json;
	struct buf text;
	const char *code;

	if (wire_json_read(bytes, len, ANSWER_MAX, &json) != ERR_OK) {
		err_clear();
		return "";
	}
	buf_init(&text, arena, 0);
	code = token_of(json, "code", arena);
	buf_puts(&text, "refused");
	if (code)
		buf_printf(&text, " %s", code);
	wire_json_each(json, "errors", 20, finding_add, &text);
	wire_json_free(json);
	return buf_text(&text) ? buf_text(&text) : "";
}
