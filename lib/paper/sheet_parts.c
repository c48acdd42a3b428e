#include <archive.h>
#include <archive_entry.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <strings.h>

#include "paper/sheet_private.h"

enum { PARTS_MAX = 400, PIECE = 65536 };

/* Unpacks the entry at hand into *OUT, of at most *IO_ROOM bytes. */
static bool part_read(struct arena *arena, struct archive *archive, size_t *io_room, struct sheet_part *out, bool *out_large)
{
	struct buf bytes;
	la_ssize_t got;
	char *piece = arena_alloc(arena, PIECE);

	buf_init(&bytes, arena, 0);
	while (piece && (got = archive_read_data(archive, piece, PIECE)) > 0) {
		if ((size_t)got > *io_room) {
			*out_large = true;
			return false;
		}
		*io_room -= (size_t)got;
		buf_add(&bytes, piece, (size_t)got);
	}
	*out_large = !piece || bytes.failed;
	if (*out_large || got < 0)
		return false;
	*out = (struct sheet_part){buf_text(&bytes), bytes.len};
	return true;
}

struct wanted {
	const char *const *paths;
	size_t n;
	struct sheet_part *parts;
};

static struct sheet_part *part_of(const struct wanted *wanted, const char *path)
{
	for (size_t i = 0; path && i < wanted->n; i++)
		if (strcasecmp(path, wanted->paths[i]) == 0)
			return &wanted->parts[i];
	return NULL;
}

static bool parts_read(struct arena *arena, struct archive *archive, size_t *io_room, const struct wanted *wanted, bool *out_large)
{
	struct archive_entry *entry;
	struct sheet_part *part;
	int code = ARCHIVE_OK;

	for (int i = 0; i < PARTS_MAX && (code = archive_read_next_header(archive, &entry)) == ARCHIVE_OK; i++) {
		part = part_of(wanted, archive_entry_pathname(entry));
		/* A second part of a name is no workbook that anything has written. */
		if (part && (part->bytes || !part_read(arena, archive, io_room, part, out_large)))
			return false;
	}
	return code == ARCHIVE_EOF;
}

bool sheet_unpack(struct arena *arena, const void *bytes, size_t len, size_t *io_room, const char *const *paths, size_t n, struct sheet_part *out,
	bool *out_large)
{
	const struct wanted wanted = {paths, n, out};
	struct archive *archive = archive_read_new();
	bool good;

	*out_large = false;
	good = archive && archive_read_support_format_zip(archive) == ARCHIVE_OK && archive_read_open_memory(archive, bytes, len) == ARCHIVE_OK &&
		parts_read(arena, archive, io_room, &wanted, out_large);
	if (archive)
		(void)archive_read_free(archive);
	return good;
}

static void quiet(void *context, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr where)
{
	(void)context;
	(void)message;
	(void)severity;
	(void)where;
}

/* What is said past the reader's own handler, about bytes that are in no encoding. */
static void quiet_all(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

/* One step of the reader, as a node; false: stop here. */
static bool node_take(xmlTextReaderPtr reader, bool (*node)(void *context, const struct sheet_node *node), void *context)
{
	struct sheet_node now = {.reader = reader, .name = (const char *)xmlTextReaderConstLocalName(reader)};

	switch (xmlTextReaderNodeType(reader)) {
	case XML_READER_TYPE_ELEMENT:
		if (!node(context, &now))
			return false;
		now.is_end = true;
		return !xmlTextReaderIsEmptyElement(reader) || node(context, &now);
	case XML_READER_TYPE_END_ELEMENT:
		now.is_end = true;
		return node(context, &now);
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
	case XML_READER_TYPE_WHITESPACE:
		now.text = (const char *)xmlTextReaderConstValue(reader);
		return !now.text || node(context, &now);
	case XML_READER_TYPE_DOCUMENT_TYPE:
	case XML_READER_TYPE_ENTITY:
	case XML_READER_TYPE_ENTITY_REFERENCE:
		return false;
	default:
		return true;
	}
}

bool sheet_walk(const struct sheet_part *part, bool (*node)(void *context, const struct sheet_node *node), void *context)
{
	xmlTextReaderPtr reader = xmlReaderForMemory(part->bytes, (int)part->len, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOERROR);
	bool good = true;
	int code = -1;

	if (!reader)
		return false;
	xmlTextReaderSetErrorHandler(reader, quiet, NULL);
	xmlSetGenericErrorFunc(NULL, quiet_all);
	while (good && (code = xmlTextReaderRead(reader)) == 1)
		good = node_take(reader, node, context);
	xmlFreeTextReader(reader);
	return good && code == 0;
}

const char *sheet_attribute(struct arena *arena, const struct sheet_node *node, const char *name)
{
	const char *value = NULL;
	xmlTextReaderPtr reader = node->reader;

	for (int code = xmlTextReaderMoveToFirstAttribute(reader); code == 1 && !value; code = xmlTextReaderMoveToNextAttribute(reader))
		if (strcmp((const char *)xmlTextReaderConstLocalName(reader), name) == 0)
			value = arena_strdup(arena, (const char *)xmlTextReaderConstValue(reader));
	(void)xmlTextReaderMoveToElement(reader);
	return value;
}
