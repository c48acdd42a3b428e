#include "base/csv.h"

#include <string.h>

void csv_cell(struct buf *out, const char *separator, const char *text)
{
	buf_puts(out, separator);
	if (!text)
		return;
	buf_puts(out, "\"");
	if (text[0] != '\0' && strchr("=+-@\t\r", text[0]))
		buf_puts(out, "'");
	for (; *text; text++) {
		size_t len = strcspn(text, "\"");

		buf_add(out, text, len);
		text += len;
		if (*text == '\0')
			break;
		buf_puts(out, "\"\"");
	}
	buf_puts(out, "\"");
}
