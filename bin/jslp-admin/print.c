#include "commands.h"

#include <string.h>

#include "wire/json.h"

bool command_json_rows(struct tool *tool, const struct db_result *rows)
{
	struct wire_json *array = wire_json_array(), *whole = wire_json_object();
	const char *text;
	size_t len;
	enum err err;

	for (size_t i = 0; i < rows->nrows; i++) {
		struct wire_json *object = wire_json_object();

		for (size_t c = 0; c < rows->ncolumns; c++) {
			const struct db_value *value = &rows->values[i * rows->ncolumns + c];

			if (value->type == DB_INT)
				wire_json_put_int(object, rows->columns[c], value->i);
			else
				wire_json_put_text(object, rows->columns[c], value->type == DB_NULL ? NULL : value->text);
		}
		wire_json_add(array, object);
	}
	wire_json_put(whole, "rows", array);
	err = wire_json_write(whole, tool->arena, 16 << 20, &text, &len);
	wire_json_free(whole);
	if (err != ERR_OK) {
		tool_fail(tool, err, "JSON");
		return false;
	}
	return fwrite(text, 1, len, stdout) == len && putchar('\n') != EOF && fflush(stdout) == 0;
}

bool command_password(const struct tool *tool, char out[256])
{
	size_t len;

	if (!fgets(out, 256, stdin)) {
		fprintf(stderr, "%s: give the password on standard input\n", tool->program);
		return false;
	}
	len = strcspn(out, "\r\n");
	out[len] = '\0';
	if (len < 10 || len > 200) {
		fprintf(stderr, "%s: a password has 10 to 200 bytes\n", tool->program);
		return false;
	}
	return true;
}
