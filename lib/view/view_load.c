#include <stdlib.h>
#include <string.h>

#include "view/view_private.h"

/*
 * Reading templates.  A template is parsed once for each language, with its texts already
 * translated: _("Back") becomes "Atpakaļ", and a tag that only prints such a text becomes the text
 * itself, escaped.  A page then looks up no text while it is made.
 */

enum { PATH_BYTES = 4096, MSGID_BYTES = 2048 };

/* A growing text that ClearSilver will own, so it comes from malloc. */
struct out {
	char *text;
	size_t len, size;
	bool failed;
};

static void out_add(struct out *out, const char *bytes, size_t len)
{
	size_t size = out->size ? out->size : 4096;
	char *larger;

	if (out->failed)
		return;
	while (size < out->len + len + 1)
		size *= 2;
	if (size != out->size) {
		larger = realloc(out->text, size);
		if (!larger) {
			out->failed = true;
			return;
		}
		out->text = larger;
		out->size = size;
	}
	memcpy(out->text + out->len, bytes, len);
	out->len += len;
	out->text[out->len] = '\0';
}

static void out_escaped(struct out *out, const char *text)
{
	static const struct {
		char plain;
		const char *escaped;
	} escapes[] = {
		{'<', "&lt;"}, {'>', "&gt;"}, {'&', "&amp;"}, {'"', "&quot;"}, {'\'', "&#39;"}};

	for (; *text; text++) {
		const char *escaped = NULL;

		for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++)
			if (escapes[i].plain == *text)
				escaped = escapes[i].escaped;
		out_add(out, escaped ? escaped : text, escaped ? strlen(escaped) : 1);
	}
}

/* If AT begins _("TEXT") with nothing but TEXT in it: TEXT into MSGID, and what follows.  NULL
 * otherwise. */
static const char *call_read(const char *at, char msgid[MSGID_BYTES])
{
	const char *end;

	if (strncmp(at, "_(\"", 3) != 0)
		return NULL;
	at += 3;
	end = strchr(at, '"');
	if (!end || end[1] != ')' || end == at || (size_t)(end - at) >= MSGID_BYTES ||
		memchr(at, '\n', (size_t)(end - at)))
		return NULL;
	memcpy(msgid, at, (size_t)(end - at));
	msgid[end - at] = '\0';
	return end + 2;
}

/* If AT begins <?cs var:_("TEXT") ?>: as call_read. */
static const char *tag_read(const char *at, char msgid[MSGID_BYTES])
{
	static const char open[] = "<?cs var:";
	const char *behind;

	if (strncmp(at, open, sizeof(open) - 1) != 0)
		return NULL;
	behind = call_read(at + sizeof(open) - 1, msgid);
	return behind && strncmp(behind, " ?>", 3) == 0 ? behind + 3 : NULL;
}

/* TEXT as a literal of the template language, which has no escapes in literals; false when it
 * cannot be one. */
static bool out_literal(struct out *out, const char *text)
{
	const char *quote = strchr(text, '"') ? "'" : "\"";

	if (strpbrk(text, "\r\n") || strstr(text, "?>") || strchr(text, *quote))
		return false;
	out_add(out, quote, 1);
	out_add(out, text, strlen(text));
	out_add(out, quote, 1);
	return true;
}

static char *translate(const char *source, enum view_mode mode)
{
	struct out out = {.text = NULL};
	char msgid[MSGID_BYTES];
	const char *behind;

	out_add(&out, "", 0);
	for (const char *at = source; *at; at = behind) {
		behind = tag_read(at, msgid);
		if (behind) {
			if (mode == VIEW_TEXT)
				out_add(&out, view_gettext(msgid), strlen(view_gettext(msgid)));
			else
				out_escaped(&out, view_gettext(msgid));
			continue;
		}
		behind = call_read(at, msgid);
		if (behind && out_literal(&out, view_gettext(msgid)))
			continue;
		behind = at + 1;
		out_add(&out, at, 1);
	}
	if (!out.failed)
		return out.text;
	free(out.text);
	return NULL;
}

/* FNV-1a (RFC 9923) goes on over TEXT. */
static uint64_t checksum(uint64_t sum, const char *text)
{
	for (; *text; text++)
		sum = (sum ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
	return sum;
}

NEOERR *view_load(void *context, HDF *hdf, const char *name, char **out)
{
	struct view_loading *loading = context;
	char path[PATH_BYTES], *source = NULL;
	NEOERR *error;

	if (name[0] == '/' || strstr(name, ".."))
		return nerr_raise(NERR_ASSERT, "a template outside the folder: %s", name);
	if (strcmp(name, VIEW_LIBRARY) == 0 && strcmp(loading->template->name, VIEW_LIBRARY) != 0) {
		if (view_library(loading) != ERR_OK)
			return nerr_raise(NERR_ASSERT, "%s: %s", name, err_text());
		*out = strdup("");
		return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "no memory for a template");
	}
	error = hdf_search_path(hdf, name, path);
	if (!error)
		error = ne_load_file(path, &source);
	if (error)
		return nerr_pass(error);
	*out = translate(source, loading->template->mode);
	free(source);
	if (*out)
		loading->template->wording = checksum(loading->template->wording, *out);
	return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "no memory for a template");
}
