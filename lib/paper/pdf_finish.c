#include "paper/pdf_finish.h"

#include <qpdf/qpdf-c.h>

static void add_language(qpdf_data pdf, const char *language)
{
	qpdf_oh root = qpdf_get_root(pdf), preferences = qpdf_oh_new_dictionary(pdf);

	qpdf_oh_replace_key(pdf, root, "/Lang", qpdf_oh_new_string(pdf, language));
	qpdf_oh_replace_key(pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(pdf, QPDF_TRUE));
	qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", preferences);
}

static enum err rewrite(qpdf_data pdf, struct arena *arena, const char *bytes, size_t len, const char *language, const void **out,
			size_t *out_len)
{
	if (qpdf_read_memory(pdf, "paper", bytes, len, NULL) & QPDF_ERRORS)
		return ERR(ERR_BUG, "the PDF cannot be read back");
	add_language(pdf, language);
	if (qpdf_init_write_memory(pdf) & QPDF_ERRORS)
		return ERR(ERR_BUG, "the PDF cannot be written");
	qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
	if (qpdf_write(pdf) & QPDF_ERRORS)
		return ERR(ERR_BUG, "the PDF cannot be written");
	*out_len = qpdf_get_buffer_length(pdf);
	*out = arena_memdup(arena, qpdf_get_buffer(pdf), *out_len);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "PDF of %zu bytes", *out_len);
}

enum err pdf_finish(struct arena *arena, const char *bytes, size_t len, const char *language, const void **out, size_t *out_len)
{
	qpdf_data pdf = qpdf_init();
	enum err err;

	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	err = rewrite(pdf, arena, bytes, len, language, out, out_len);
	qpdf_cleanup(&pdf);
	return err;
}
