#include <string.h>

#include "paper/sheet_private.h"

/*
 * Where things lie in a package.  Each part names others by relations, whose types are addresses that end alike in the transitional and the strict form.
 * What names nothing has its parts where all programs put them.
 */

enum { DOCUMENT_PARTS = 2, RELATIONS = 1 };

struct finder {
	struct arena *arena;
	const char *type;	/* the end of the relation's type that is looked for; NULL: none */
	const char *id;		/* or its name, of the first sheet that is shown */
	const char *any_id;	/* of the first sheet, where none is shown */
	const char *folder;	/* of the part whose relations they are, with its slash */
	const char *by_type, *by_id;
	bool is_1904;
};

static bool is(const struct sheet_node *node, const char *name)
{
	return !node->text && !node->is_end && node->name && strcmp(node->name, name) == 0;
}

static bool is_text(const char *value, const char *text)
{
	return value && strcmp(value, text) == 0;
}

static bool ends(const char *text, const char *end)
{
	const size_t len = text ? strlen(text) : 0;

	return len >= strlen(end) && strcmp(text + len - strlen(end), end) == 0;
}

/* PATH in place without its "." and "FOLDER/..": RFC 3986, 5.2.4; what would lead out of the package stays in it. */
static char *path_straighten(char *path)
{
	char *to = path;

	for (const char *from = path; *from;) {
		const char *slash = strchr(from, '/');
		const size_t len = slash ? (size_t)(slash - from) + 1 : strlen(from);

		if (len == 3 && strncmp(from, "../", 3) == 0) {
			to -= to > path;
			while (to > path && to[-1] != '/')
				to--;
		} else if (len != 2 || strncmp(from, "./", 2) != 0) {
			memmove(to, from, len);
			to += len;
		}
		from += len;
	}
	*to = '\0';
	return path;
}

/* A target is beside the part that names it, or begins at the package's root. */
static bool relation_node(void *context, const struct sheet_node *node)
{
	struct finder *finder = context;
	const char *target;
	char *path;

	if (!is(node, "Relationship"))
		return true;
	target = sheet_attribute(finder->arena, node, "Target");
	if (!target)
		return true;
	path = *target == '/' ? arena_strdup(finder->arena, target + 1) : arena_printf(finder->arena, "%s%s", finder->folder, target);
	if (!path)
		return false;
	path = path_straighten(path);
	if (finder->type && !finder->by_type && ends(sheet_attribute(finder->arena, node, "Type"), finder->type))
		finder->by_type = path;
	if (finder->id && is_text(sheet_attribute(finder->arena, node, "Id"), finder->id))
		finder->by_id = path;
	return true;
}

static bool book_node(void *context, const struct sheet_node *node)
{
	struct finder *finder = context;
	const char *value;

	if (is(node, "workbookPr")) {
		value = sheet_attribute(finder->arena, node, "date1904");
		finder->is_1904 = is_text(value, "1") || is_text(value, "true");
	}
	if (!is(node, "sheet"))
		return true;
	value = sheet_attribute(finder->arena, node, "state");
	if (!finder->any_id)
		finder->any_id = sheet_attribute(finder->arena, node, "id");
	if (!finder->id && !is_text(value, "hidden") && !is_text(value, "veryHidden"))
		finder->id = sheet_attribute(finder->arena, node, "id");
	return true;
}

/* The path of the book: as the package says, or the usual one. */
static bool book_find(struct finder *finder, const struct sheet_part *relations, const char **out)
{
	finder->type = "/officeDocument";
	finder->folder = "";
	if (relations->bytes && !sheet_walk(relations, relation_node, finder))
		return false;
	*out = finder->by_type ? finder->by_type : "xl/workbook.xml";
	return true;
}

bool sheet_book_read(struct arena *arena, const void *bytes, size_t len, size_t *io_room, struct sheet_book *out, bool *out_large)
{
	static const char *const root[] = {"_rels/.rels"};
	struct finder package = {.arena = arena}, book = {.arena = arena, .type = "/sharedStrings"};
	struct sheet_part relations[RELATIONS] = {{NULL, 0}}, parts[DOCUMENT_PARTS] = {{NULL, 0}};
	const char *path, *name;

	if (!sheet_unpack(arena, bytes, len, io_room, root, RELATIONS, relations, out_large) || !book_find(&package, relations, &path))
		return false;
	name = strrchr(path, '/');
	name = name ? name + 1 : path;
	book.folder = arena_printf(arena, "%.*s", (int)(name - path), path);
	const char *const paths[] = {path, arena_printf(arena, "%s_rels/%s.rels", book.folder ? book.folder : "", name)};

	if (!book.folder || !paths[1] || !sheet_unpack(arena, bytes, len, io_room, paths, DOCUMENT_PARTS, parts, out_large))
		return false;
	if (!parts[0].bytes || !parts[1].bytes || !sheet_walk(&parts[0], book_node, &book))
		return false;
	if (!book.id)
		book.id = book.any_id;
	if (!book.id || !sheet_walk(&parts[1], relation_node, &book) || !book.by_id)
		return false;
	*out = (struct sheet_book){book.by_id, book.by_type ? book.by_type : arena_printf(arena, "%ssharedStrings.xml", book.folder), book.is_1904};
	return out->strings != NULL;
}
