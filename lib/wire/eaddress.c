#include "wire/eaddress.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "wire/json.h"

enum { ANSWER_MAX = 65536, SHA256_BYTES = 32 };

#define CODE_INACTIVE "account_inactive"

static struct wire_json *object_of(const char *name, const char *value)
{
	struct wire_json *object = wire_json_object();

	wire_json_put_text(object, name, value);
	return object;
}

/* "JSLP/2026/000057" as the name of a file: JSLP-2026-000057.pdf; NULL when the arena is full. */
static const char *file_name(struct arena *arena, const char *number)
{
	char *name = arena_printf(arena, "%s.pdf", number);

	for (char *at = name; at && *at; at++)
		if (*at == '/')
			*at = '-';
	return name;
}

static bool is_whole(const struct eaddress_message *message)
{
	const char *const texts[] = {message->key, message->sender, message->person_code, message->subject, message->act_number};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!texts[i] || !*texts[i])
			return false;
	return message->bytes > 0;
}

enum err eaddress_head_write(struct arena *arena, const struct eaddress_message *message, const char **out, size_t *out_len)
{
	struct wire_json *head, *document;
	char created[24], sha256[2 * SHA256_BYTES + 1];
	enum err err;

	if (!is_whole(message))
		return ERR(ERR_INVALID, "a message to the e-address lacks something");
	clock_utc_text(message->created_at, created);
	str_hex(message->sha256, SHA256_BYTES, sha256);
	document = object_of("name", file_name(arena, message->act_number));
	wire_json_put_text(document, "media_type", "application/pdf");
	wire_json_put_int(document, "bytes", (int64_t)message->bytes);
	wire_json_put_text(document, "sha256", sha256);
	head = object_of("schema", "eaddress-1");
	wire_json_put_text(head, "message_id", message->key);
	wire_json_put_text(head, "created_at", created);
	wire_json_put(head, "sender", object_of("registration", message->sender));
	wire_json_put(head, "addressee", object_of("person_code", message->person_code));
	wire_json_put_text(head, "subject", message->subject);
	wire_json_put_text(head, "act_number", message->act_number);
	wire_json_put(head, "document", document);
	err = wire_json_write(head, arena, MESSAGE_MAX, out, out_len);
	wire_json_free(head);
	return err;
}

enum err eaddress_whole_write(struct arena *arena, const char *head, size_t head_len, const void *bytes, size_t len, const char **out,
	size_t *out_len)
{
	struct wire_json *message;
	char *content;
	enum err err;

	content = len <= EADDRESS_MAX ? arena_alloc(arena, (len + 2) / 3 * 4 + 1) : NULL;
	if (!content)
		return ERR(ERR_LIMIT, "a paper of %zu bytes is too large for the e-address", len);
	str_base64(bytes, len, content);
	TRY(wire_json_read(head, head_len, MESSAGE_MAX, &message));
	wire_json_put_text(message, "content", content);
	err = wire_json_write(message, arena, EADDRESS_MAX, out, out_len);
	wire_json_free(message);
	return err;
}

/* True if the answer says in so many words that the account is not active. */
static bool is_inactive(struct arena *arena, const char *bytes, size_t len)
{
	struct wire_json *json;
	bool found;

	if (wire_json_read(bytes, len, ANSWER_MAX, &json) != ERR_OK) {
		err_clear();
		return false;
	}
	found = str_equal(wire_json_text(json, "code", arena, sizeof(CODE_INACTIVE)), CODE_INACTIVE);
	wire_json_free(json);
	return found;
}

/* The number that a success names; NULL when there is none that could be shown as proof. */
static const char *number_of(struct arena *arena, const char *bytes, size_t len)
{
	const char *number;

	if (message_acknowledgement(arena, bytes, len, &number) == ERR_OK)
		return str_equal(number, MESSAGE_NO_ID) ? NULL : number;
	err_clear();
	return NULL;
}

void eaddress_judge(struct arena *arena, int status, const char *bytes, size_t len, struct eaddress_answer *out)
{
	const char *number = status == 200 || status == 201 ? number_of(arena, bytes, len) : NULL, *why;

	*out = (struct eaddress_answer){.verdict = EADDRESS_ACCEPTED, .status = status, .number = number ? number : "", .error = ""};
	if (number)
		return;
	why = message_refusal(arena, bytes, len);
	out->error = status < 300 ? "no message number in the answer" : why && *why ? why : "no reason given";
	if (message_may_repeat(status)) {
		out->verdict = EADDRESS_AGAIN;
		out->is_outage = status >= 300;
	} else if (status == 422 && is_inactive(arena, bytes, len)) {
		out->verdict = EADDRESS_INACTIVE;
	} else {
		out->verdict = EADDRESS_REFUSED;
		out->is_unused = status != 409;
	}
}
