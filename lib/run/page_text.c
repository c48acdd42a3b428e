#include "domain/markup.h"
#include "run/page.h"

/* Texts that people have written for pages, as nodes for text_blocks() of templates/part/field.cs. */

enum { TEL = sizeof("tel:") - 1 };

static const char *const kinds[] = {
	[MARKUP_HEADING] = "h2", [MARKUP_SUBHEADING] = "h3", [MARKUP_PARAGRAPH] = "p", [MARKUP_ITEM] = "ul", [MARKUP_NUMBERED] = "ol",
	[MARKUP_CONTACTS] = "contacts",
};

static enum err spans_put(struct web *web, const char *node, size_t n, const struct markup_block *block)
{
	struct markup_span span;

	for (size_t at = 0, m = 0; markup_span_next(block, &at, &span); m++) {
		const char *text = arena_memdup(web->arena, span.text, span.len);

		if (!text)
			return ERR(ERR_LIMIT, "text");
		TRY(page_put(web, text, "%s.%zu.span.%zu.text", node, n, m));
		if (span.href && span.href[0] == '/')
			TRY(page_put(web, arena_memdup(web->arena, span.href, span.href_len), "%s.%zu.span.%zu.href", node, n, m));
		else if (span.href)
			TRY(page_put(web, arena_memdup(web->arena, span.href + TEL, span.href_len - TEL), "%s.%zu.span.%zu.tel", node, n, m));
	}
	return ERR_OK;
}

enum err page_text_put(struct web *web, const char *node, const char *text)
{
	enum markup_kind before = MARKUP_END;
	struct markup_block block = markup_next(&text);

	for (size_t n = 0; block.kind != MARKUP_END; n++) {
		const struct markup_block next = markup_next(&text);

		TRY(page_put(web, kinds[block.kind], "%s.%zu.kind", node, n));
		if (block.kind != before)
			TRY(page_put(web, "1", "%s.%zu.first", node, n));
		if (block.kind != next.kind)
			TRY(page_put(web, "1", "%s.%zu.last", node, n));
		if (block.kind != MARKUP_CONTACTS)
			TRY(spans_put(web, node, n, &block));
		before = block.kind;
		block = next;
	}
	return ERR_OK;
}
