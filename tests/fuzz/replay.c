/*
 * Runs a fuzz target over the files given, as plain tests: one TAP line a file.  A crash or a sanitizer's finding ends the
 * process, and the file printed last is the culprit.  With --enable-fuzz libFuzzer takes this file's place.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define FILE_MAX (1024 * 1024)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (file == NULL)
		return -1;
	uint8_t *data = malloc(FILE_MAX);
	if (data == NULL) {
		fclose(file);
		return -1;
	}
	size_t size = fread(data, 1, FILE_MAX, file);
	int failed = ferror(file);
	fclose(file);
	/* A copy of the exact size, so that a read past its end is seen. */
	uint8_t *exact = malloc(size + (size == 0));
	if (exact == NULL) {
		free(data);
		return -1;
	}
	for (size_t i = 0; i < size; i++)
		exact[i] = data[i];
	free(data);
	if (!failed)
		LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return failed ? -1 : 0;
}

int main(int argc, char **argv)
{
	int failures = 0;
	for (int i = 1; i < argc; i++) {
		printf("# %s\n", argv[i]);
		fflush(stdout);
		int result = run_file(argv[i]);
		printf("%s %d - %s\n", result == 0 ? "ok" : "not ok", i, argv[i]);
		failures += result != 0;
	}
	printf("1..%d\n", argc - 1);
	return failures != 0;
}
