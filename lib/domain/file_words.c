#include "domain/file_check.h"

#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "domain/msgid.h"

/* The words about files, and their names. */

enum { NAME_CHARACTERS = 100, NAME_BYTES = FILE_NAME_SIZE - 8 /* room for an ending */ };

static const struct {
	const char *type, *text;
	const char *endings[4]; /* the first is added where a name has none of them */
} kinds[FILE_KIND__MAX] = {
	[FILE_UNKNOWN] = {"application/octet-stream", "", {NULL}},
	[FILE_PDF] = {"application/pdf", N_("PDF"), {".pdf"}},
	[FILE_JPEG] = {"image/jpeg", N_("JPEG picture"), {".jpg", ".jpeg", ".jfif"}},
	[FILE_PNG] = {"image/png", N_("PNG picture"), {".png"}},
};

static const char *const problems[FILE_PROBLEM__MAX] = {
	[FILE_FINE] = "",
	[FILE_EMPTY] = N_("The file is empty. Choose it once more, or choose another one."),
	[FILE_NOT_ALLOWED] = N_("This is not a PDF, JPEG or PNG file. Save the paper as PDF, or take a photo of it."),
	[FILE_HEIC] = N_("This photo is in the HEIC format, which cannot be opened here. Make a screenshot of the photo and add that, "
			 "or choose “Most compatible” in the camera's settings and take the photo anew."),
	[FILE_OFFICE] = N_("This is a text document or a packed folder. Open it, save it as PDF and add the PDF."),
	[FILE_CUT_OFF] = N_("The end of the file is missing. Save or download it anew and add it once more."),
	[FILE_DAMAGED] = N_("The file is damaged and cannot be opened. Save it anew, or take a photo of the paper."),
	[FILE_LOCKED] = N_("The file is locked with a password. Save it without the password, or take photos of the pages."),
	[FILE_TOO_WIDE] = N_("The picture is too large to be opened. Make it smaller, or take the photo anew with fewer megapixels."),
	[FILE_TOO_LARGE] = N_("The file is larger than %lld MB. Take the photo with lower quality, or add the pages one by one."),
	[FILE_NO_ROOM] = N_("There is no room for it: all files together can have %lld MB. Remove one that is not needed, or bring this "
			    "paper later."),
	[FILE_TOO_MANY] = N_("No more files can be added (at most %lld). Remove one that is not needed, or bring this paper later."),
};

const char *file_kind_type(enum file_kind kind)
{
	return kinds[(unsigned)kind < FILE_KIND__MAX ? kind : FILE_UNKNOWN].type;
}

enum file_kind file_kind_parse(const char *type)
{
	for (enum file_kind kind = FILE_PDF; kind < FILE_KIND__MAX; kind++)
		if (str_equal(kinds[kind].type, type))
			return kind;
	return FILE_UNKNOWN;
}

const char *file_kind_msgid(enum file_kind kind)
{
	return kinds[(unsigned)kind < FILE_KIND__MAX ? kind : FILE_UNKNOWN].text;
}

const char *file_problem_msgid(enum file_problem problem)
{
	return problems[(unsigned)problem < FILE_PROBLEM__MAX ? problem : FILE_DAMAGED];
}

bool file_problem_has_number(enum file_problem problem)
{
	return problem == FILE_TOO_LARGE || problem == FILE_NO_ROOM || problem == FILE_TOO_MANY;
}

/* Length of the character at AT (valid UTF-8). */
static size_t character(const char *at)
{
	const unsigned char c = (unsigned char)*at;

	return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* Control characters, and U+200E, U+200F, U+202A–U+202E, U+2066–U+2069, with which "gpj.exe" reads as "exe.jpg". */
static bool is_hidden(const char *at)
{
	const unsigned char *c = (const unsigned char *)at;

	if (c[0] < 0x20 || c[0] == 0x7f || (c[0] == 0xc2 && c[1] < 0xa0))
		return true;
	if (c[0] != 0xe2)
		return false;
	return (c[1] == 0x80 && (c[2] == 0x8e || c[2] == 0x8f || (c[2] >= 0xaa && c[2] <= 0xae))) || (c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9);
}

static bool has_true_ending(const char *name, size_t len, enum file_kind kind)
{
	for (size_t i = 0; i < 4 && kinds[kind].endings[i]; i++) {
		const size_t ending = strlen(kinds[kind].endings[i]);

		if (len > ending && strcasecmp(name + len - ending, kinds[kind].endings[i]) == 0)
			return true;
	}
	return false;
}

void file_name_tidy(const char *typed, enum file_kind kind, char out[FILE_NAME_SIZE])
{
	const char *name = typed, *ending = kinds[kind].endings[0];
	size_t len = 0, characters = 0, step;

	for (const char *at = typed; *at; at++)
		if (*at == '/' || *at == '\\')
			name = at + 1;
	for (; *name && characters < NAME_CHARACTERS; name += step) {
		step = character(name);
		if (is_hidden(name) || (len == 0 && (*name == ' ' || *name == '.')))
			continue;
		if (len + step > NAME_BYTES)
			break;
		memcpy(out + len, name, step);
		len += step;
		characters++;
	}
	while (len > 0 && (out[len - 1] == ' ' || out[len - 1] == '.'))
		len--;
	out[len] = '\0';
	if (len == 0) {
		memcpy(out, "file", 5);
		len = 4;
	}
	if (ending && !has_true_ending(out, len, kind))
		memcpy(out + len, ending, strlen(ending) + 1);
}
