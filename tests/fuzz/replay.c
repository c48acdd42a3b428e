/*
 * Runs a fuzz target over the files given, as plain tests: one TAP line a file.  A crash or a sanitizer's finding ends the
 * process, and the file printed last is the culprit.  With --enable-fuzz libFuzzer takes this file's place.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUT_MAX ((size_t)1 << 20)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = file ? malloc(INPUT_MAX) : NULL;
	uint8_t *exact = NULL;

	if (data) {
		size_t size = fread(data, 1, INPUT_MAX, file);

		exact = malloc(size ? size : 1);	/* of its exact size, so that reading past it is seen */
		if (exact) {
			memcpy(exact, data, size);
			LLVMFuzzerTestOneInput(exact, size);
		}
	}
	if (file)
		fclose(file);
	free(data);
	free(exact);
	return exact ? 0 : 1;
}

int main(int argc, char **argv)
{
	int failures = 0;

	for (int i = 1; i < argc; i++) {
		printf("# %s\n", argv[i]);
		fflush(stdout);
		const int failed = run_file(argv[i]);

		printf("%s %d - %s\n", failed ? "not ok" : "ok", i, argv[i]);
		failures += failed;
	}
	printf("1..%d\n", argc - 1);
	return failures != 0 || argc < 2;
}
