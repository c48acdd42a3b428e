#include <string.h>

#include "base/str.h"
#include "casework.h"

/* The paper on the screen: the very lines that become the PDF, taken apart so that the page escapes them again. */

static const struct {
	const char *coded, *plain;
} entities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};

/* LEN bytes of markup without tags as plain text, U+2028 as LF. */
static const char *plain_text(struct web *web, const char *markup, size_t len)
{
	struct buf plain;
	size_t i = 0, at;

	buf_init(&plain, web->arena, 0);
	while (i < len) {
		for (at = 0; at < FORM_COUNT(entities); at++)
			if (strncmp(markup + i, entities[at].coded, strlen(entities[at].coded)) == 0)
				break;
		if (at < FORM_COUNT(entities)) {
			buf_puts(&plain, entities[at].plain);
			i += strlen(entities[at].coded);
		} else if (strncmp(markup + i, "\xe2\x80\xa8", 3) == 0) {
			buf_puts(&plain, "\n");
			i += 3;
		} else {
			buf_add(&plain, markup + i++, 1);
		}
	}
	return buf_text(&plain);
}

static enum err part_put(struct web *web, size_t line, size_t *n, const char *markup, size_t len, bool bold)
{
	if (len == 0)
		return ERR_OK;
	TRY(page_put(web, plain_text(web, markup, len), "Paper.%zu.part.%zu.text", line, *n));
	if (bold)
		TRY(page_put(web, "1", "Paper.%zu.part.%zu.bold", line, *n));
	(*n)++;
	return ERR_OK;
}

/* MARKUP in pieces at <b> and </b>, which is all that the papers use. */
static enum err parts_put(struct web *web, size_t line, const char *markup)
{
	bool bold = false;
	size_t n = 0;

	while (*markup) {
		const char *tag = strstr(markup, bold ? "</b>" : "<b>");
		size_t len = tag ? (size_t)(tag - markup) : strlen(markup);

		TRY(part_put(web, line, &n, markup, len, bold));
		markup += len;
		if (tag)
			markup += bold ? 4 : 3;
		bold = tag ? !bold : bold;
	}
	return ERR_OK;
}

static enum err line_put(struct web *web, size_t n, char *line)
{
	char *text = strchr(line, '\t'), *value;

	if (!text)
		return ERR_OK;
	*text++ = '\0';
	TRY(page_put(web, line, "Paper.%zu.kind", n));
	value = strchr(text, '\t');
	if (str_equal(line, "row") && value) {
		*value++ = '\0';
		TRY(page_put(web, plain_text(web, text, strlen(text)), "Paper.%zu.label", n));
		text = value;
	}
	TRY(parts_put(web, n, text));
	return ERR_OK;
}

enum err preview_put(struct web *web, const char *paper)
{
	char *copy = arena_strdup(web->arena, paper), *line;
	size_t n = 0;

	if (!copy)
		return ERR(ERR_LIMIT, "preview");
	while ((line = strsep(&copy, "\n")) != NULL)
		if (*line)
			TRY(line_put(web, n++, line));
	return ERR_OK;
}

enum err preview_make(struct web *web, const struct file *file, const struct service_decision_open *open, const char **out)
{
	struct service service = page_service(web);

	TRY(service_decision_preview(&service, file->id, open, out));
	view_language(web->view, web_language(web));
	return ERR_OK;
}
