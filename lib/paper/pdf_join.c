#include "paper/pdf_join.h"

#include <qpdf/qpdf-c.h>

/* Pages are copied when the whole is written, so every source lives until then. */
struct joining {
	qpdf_data whole;
	qpdf_data *sources;
	size_t n;
};

static enum err part_add(struct joining *joining, const struct pdf_part *part)
{
	qpdf_data source = joining->sources[joining->n++] = qpdf_init();

	qpdf_set_suppress_warnings(source, QPDF_TRUE);
	if (qpdf_read_memory(source, "part", part->bytes, part->len, NULL) & QPDF_ERRORS)
		return ERR(ERR_BUG, "a part is no PDF");
	for (int i = 0; i < qpdf_get_num_pages(source); i++)
		if (qpdf_add_page(joining->whole, source, qpdf_get_page_n(source, (size_t)i), QPDF_FALSE) & QPDF_ERRORS)
			return ERR(ERR_BUG, "a page cannot be added");
	return ERR_OK;
}

static enum err write(struct joining *joining, struct arena *arena, const void **out, size_t *out_len)
{
	if (qpdf_init_write_memory(joining->whole) & QPDF_ERRORS)
		return ERR(ERR_BUG, "the PDF cannot be written");
	qpdf_set_deterministic_ID(joining->whole, QPDF_TRUE);
	if (qpdf_write(joining->whole) & QPDF_ERRORS)
		return ERR(ERR_BUG, "the PDF cannot be written");
	*out_len = qpdf_get_buffer_length(joining->whole);
	*out = arena_memdup(arena, qpdf_get_buffer(joining->whole), *out_len);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "PDF of %zu bytes", *out_len);
}

static enum err join(struct joining *joining, struct arena *arena, const struct pdf_part *parts, size_t n, const void **out, size_t *out_len)
{
	qpdf_set_suppress_warnings(joining->whole, QPDF_TRUE);
	if (qpdf_empty_pdf(joining->whole) & QPDF_ERRORS)
		return ERR(ERR_BUG, "no PDF to begin with");
	for (size_t i = 0; i < n; i++)
		TRY(part_add(joining, &parts[i]));
	return write(joining, arena, out, out_len);
}

enum err pdf_join(struct arena *arena, const struct pdf_part *parts, size_t n, const void **out, size_t *out_len)
{
	struct joining joining = {.whole = qpdf_init(), .sources = arena_array(arena, n + 1, sizeof(qpdf_data))};
	enum err code = joining.sources ? join(&joining, arena, parts, n, out, out_len) : ERR(ERR_LIMIT, "parts of a PDF");

	qpdf_cleanup(&joining.whole);
	for (size_t i = 0; i < joining.n; i++)
		qpdf_cleanup(&joining.sources[i]);
	return code;
}
