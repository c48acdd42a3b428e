#include "paper/pdf.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <string.h>

#include "base/str.h"
#include "paper/pdf_finish.h"

/* Points (1/72 inch).  A4 has the margins of office paper, the wide one for the binding; foot 0: no foot. */
static const struct pdf_format {
	double width, height, left, right, top, bottom, foot;
} formats[PDF_SIZE__MAX] = {
	[PDF_A4] = {595, 842, 71, 43, 57, 64, 34},
	[PDF_C5] = {649, 459, 34, 34, 34, 28, 0},
	[PDF_DL] = {624, 312, 34, 34, 28, 20, 0},
};
enum { LABEL_WIDTH = 150, INDENT = 16 };

struct pdf_style {
	const char *kind, *font, *tag;
	double before, after;
	bool keep;		/* not alone at the foot of a page */
	double x, y;		/* begins at least at this part of the page's width and height; 0 = at the margin, where the text is */
};

static const struct pdf_style styles[] = {
	{"h1", "Open Sans, DejaVu Sans Bold 15", "H1", 6, 10, true, 0, 0},
	{"h2", "Open Sans, DejaVu Sans Bold 11", "H2", 12, 4, true, 0, 0},
	{"p", "Open Sans, DejaVu Sans 10", "P", 0, 6, false, 0, 0},
	{"li", "Open Sans, DejaVu Sans 10", "P", 0, 3, false, 0, 0},
	{"row", "Open Sans, DejaVu Sans 10", "P", 0, 3, false, 0, 0},
	{"sign", "Open Sans, DejaVu Sans 10", "P", 24, 4, false, 0, 0},
	{"space", "Open Sans, DejaVu Sans 10", NULL, 12, 0, false, 0, 0},
	{"page", "", NULL, 0, 0, false, 0, 0},
	{"from", "Open Sans, DejaVu Sans 9", "P", 0, 2, false, 0, 0},
	{"mark", "Open Sans, DejaVu Sans Bold 11", "P", 6, 0, false, 0, 0},
	{"to", "Open Sans, DejaVu Sans 12", "P", 0, 2, false, 0.5, 0.55},
};

/* A document being laid out; with cr NULL pages are only counted. */
struct sheet {
	const struct pdf_options *options;
	const struct pdf_format *format;
	cairo_t *cr;
	PangoContext *context;
	double y;
	int page, pages;
};

/* From X to the right margin. */
static double width_from(const struct sheet *sheet, double x)
{
	return sheet->format->width - sheet->format->right - x;
}

/* Where the text of a page ends. */
static double end_of(const struct sheet *sheet)
{
	return sheet->format->height - sheet->format->bottom;
}

static PangoLayout *layout_new(struct sheet *sheet, const char *font, const char *markup, double width)
{
	PangoLayout *layout = pango_layout_new(sheet->context);
	PangoFontDescription *description = pango_font_description_from_string(font);

	pango_layout_set_font_description(layout, description);
	pango_font_description_free(description);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_spacing(layout, 2 * PANGO_SCALE);
	pango_layout_set_markup(layout, markup, -1);
	return layout;
}

static double layout_height(PangoLayout *layout)
{
	int height;

	pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

static void draw_foot(struct sheet *sheet)
{
	const char *font = "Open Sans, DejaVu Sans 8";
	char number[32];
	const struct pdf_format *format = sheet->format;
	char *escaped = g_markup_escape_text(sheet->options->footer, -1);
	PangoLayout *left = layout_new(sheet, font, escaped, width_from(sheet, format->left) - 60), *right;
	int width;

	snprintf(number, sizeof(number), "%d (%d)", sheet->page, sheet->pages);
	right = layout_new(sheet, font, number, 60);
	pango_layout_get_size(right, &width, NULL);
	cairo_move_to(sheet->cr, format->left, format->height - format->foot);
	pango_cairo_show_layout(sheet->cr, left);
	cairo_move_to(sheet->cr, format->width - format->right - (double)width / PANGO_SCALE, format->height - format->foot);
	pango_cairo_show_layout(sheet->cr, right);
	g_object_unref(left);
	g_object_unref(right);
	g_free(escaped);
}

static void end_page(struct sheet *sheet)
{
	if (!sheet->cr || sheet->page == 0)
		return;
	if (sheet->format->foot > 0)
		draw_foot(sheet);
	cairo_show_page(sheet->cr);
}

static void next_page(struct sheet *sheet)
{
	end_page(sheet);
	sheet->page++;
	sheet->y = sheet->format->top;
}

/* Draws LAYOUT at X line by line, going to a new page where one does not fit. */
static void flow(struct sheet *sheet, PangoLayout *layout, double x)
{
	int n = pango_layout_get_line_count(layout);
	PangoLayoutIter *iter = pango_layout_get_iter(layout);

	for (int i = 0; i < n; i++) {
		PangoRectangle box;
		double height, base;

		pango_layout_iter_get_line_extents(iter, NULL, &box);
		height = (double)box.height / PANGO_SCALE;
		base = (double)(pango_layout_iter_get_baseline(iter) - box.y) / PANGO_SCALE;
		if (sheet->y + height > end_of(sheet))
			next_page(sheet);
		if (sheet->cr) {
			cairo_move_to(sheet->cr, x, sheet->y + base);
			pango_cairo_show_layout_line(sheet->cr, pango_layout_iter_get_line_readonly(iter));
		}
		sheet->y += height;
		pango_layout_iter_next_line(iter);
	}
	pango_layout_iter_free(iter);
}

/* A label on the left and its value beside it, on one page together. */
static void draw_row(struct sheet *sheet, const struct pdf_style *style, char *text)
{
	const double left = sheet->format->left;
	char *tab = strchr(text, '\t');
	PangoLayout *label, *value;
	double top, label_height;

	if (tab)
		*tab = '\0';
	label = layout_new(sheet, style->font, text, LABEL_WIDTH - 10);
	value = layout_new(sheet, style->font, tab ? tab + 1 : "", width_from(sheet, left + LABEL_WIDTH));
	label_height = layout_height(label);
	if (sheet->y + fmax(label_height, fmin(layout_height(value), 60)) > end_of(sheet))
		next_page(sheet);
	top = sheet->y;
	if (sheet->cr) {
		cairo_move_to(sheet->cr, left, top);
		pango_cairo_show_layout(sheet->cr, label);
	}
	flow(sheet, value, left + LABEL_WIDTH);
	sheet->y = fmax(sheet->y, top + label_height);
	g_object_unref(label);
	g_object_unref(value);
}

static void draw_item(struct sheet *sheet, const struct pdf_style *style, const char *text)
{
	const double left = sheet->format->left;
	PangoLayout *dot = layout_new(sheet, style->font, "–", INDENT);
	PangoLayout *layout = layout_new(sheet, style->font, text, width_from(sheet, left + INDENT));

	if (sheet->y + layout_height(dot) > end_of(sheet))
		next_page(sheet);
	if (sheet->cr) {
		cairo_move_to(sheet->cr, left, sheet->y);
		pango_cairo_show_layout(sheet->cr, dot);
	}
	flow(sheet, layout, left + INDENT);
	g_object_unref(dot);
	g_object_unref(layout);
}

static void draw_text(struct sheet *sheet, const struct pdf_style *style, const char *text)
{
	const double x = fmax(sheet->format->left, style->x * sheet->format->width);
	PangoLayout *layout = layout_new(sheet, style->font, text, width_from(sheet, x));

	flow(sheet, layout, x);
	g_object_unref(layout);
}

static void draw_element(struct sheet *sheet, const struct pdf_style *style, char *text)
{
	if (!strcmp(style->kind, "page") && sheet->y > sheet->format->top)
		next_page(sheet);
	sheet->y = fmax(sheet->y + style->before, style->y * sheet->format->height);
	if (style->keep && sheet->y + 60 > end_of(sheet))
		next_page(sheet);
	if (!style->tag)
		return;
	if (sheet->cr)
		cairo_tag_begin(sheet->cr, style->tag, NULL);
	if (!strcmp(style->kind, "row")) {
		draw_row(sheet, style, text);
	} else if (!strcmp(style->kind, "li")) {
		draw_item(sheet, style, text);
	} else {
		draw_text(sheet, style, text);
	}
	if (sheet->cr)
		cairo_tag_end(sheet->cr, style->tag);
	sheet->y += style->after;
}

static const struct pdf_style *style_find(const char *kind)
{
	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (!strcmp(styles[i].kind, kind))
			return &styles[i];
	return NULL;
}

/* Lays the whole TEXT out once. */
static enum err lay_out(struct arena *arena, struct sheet *sheet, const char *text)
{
	char *copy = arena_strdup(arena, text), *line, *rest = copy;

	if (!copy)
		return ERR(ERR_LIMIT, "paper text");
	sheet->page = 0;
	next_page(sheet);
	while ((line = strsep(&rest, "\n")) != NULL) {
		char *tab = strchr(line, '\t');
		const struct pdf_style *style;

		if (line[strspn(line, " \t\r")] == '\0')
			continue;
		if (tab)
			*tab = '\0';
		style = style_find(line);
		if (!style)
			return ERR(ERR_BUG, "paper template: unknown element \"%.20s\"", line);
		draw_element(sheet, style, tab ? tab + 1 : line + strlen(line));
	}
	end_page(sheet);
	return ERR_OK;
}

static cairo_status_t collect(void *closure, const unsigned char *data, unsigned int length)
{
	struct buf *buf = closure;

	buf_add(buf, data, length);
	return buf->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static enum err draw(struct arena *arena, struct sheet *sheet, const char *text, cairo_surface_t *surface)
{
	enum err err;

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, sheet->options->title);
	if (sheet->options->creator)
		cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, sheet->options->creator);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, sheet->options->created);
	sheet->cr = cairo_create(surface);
	cairo_tag_begin(sheet->cr, "Document", NULL);
	err = lay_out(arena, sheet, text);
	cairo_tag_end(sheet->cr, "Document");
	cairo_destroy(sheet->cr);
	cairo_surface_finish(surface);
	return err;
}

/* The document as Cairo writes it. */
static enum err document_draw(struct arena *arena, const struct pdf_options *options, const char *text, struct buf *out)
{
	struct sheet sheet = {.options = options, .format = &formats[options->size]};
	cairo_surface_t *surface;
	enum err err;

	if (!g_utf8_validate(text, -1, NULL))
		return ERR(ERR_BUG, "paper text is not UTF-8");
	buf_init(out, arena, 0);
	surface = cairo_pdf_surface_create_for_stream(collect, out, sheet.format->width, sheet.format->height);
	sheet.context = pango_font_map_create_context(pango_cairo_font_map_get_default());
	err = lay_out(arena, &sheet, text);
	sheet.pages = sheet.page;
	if (err == ERR_OK)
		err = draw(arena, &sheet, text, surface);
	if (err == ERR_OK && (out->failed || cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS))
		err = ERR(ERR_LIMIT, "PDF: %s", cairo_status_to_string(cairo_surface_status(surface)));
	cairo_surface_destroy(surface);
	g_object_unref(sheet.context);
	return err;
}

enum err pdf_make(struct arena *arena, const struct pdf_options *options, const char *text, const void **out, size_t *out_len)
{
	struct buf raw;

	TRY(document_draw(arena, options, text, &raw));
	return pdf_finish(arena, raw.data, raw.len, options->language, out, out_len);
}

/* Finishing needs no fonts and no warming; what a process has not used takes no memory. */
void pdf_warm(void)
{
	struct arena *arena = arena_new(4 << 20);
	struct pdf_options options = {"", "lv", "", "2026-01-01T00:00:00Z", PDF_A4};
	struct buf raw;

	if (arena && document_draw(arena, &options, "h1\tĀČĒ\nh2\tĀČĒ\np\t<b>āčē</b> āčē", &raw) != ERR_OK)
		err_clear();
	arena_free(arena);
}
