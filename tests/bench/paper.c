/* What the PDF of a decision with two pages of text costs: milliseconds of CPU, when fonts are warm, with its parts tagged and its fonts embedded. */
#include <stdio.h>
#include <time.h>

#include "base/str.h"
#include "paper/pdf.h"

enum { PAPERS = 100, ROOM = 64 << 20 };

static const char *decision(struct arena *arena)
{
	struct buf text;

	buf_init(&text, arena, 0);
	buf_puts(&text, "p\t<b>Jelgavas sociālo lietu pārvalde</b>\np\tPulkveža Oskara Kalpaka iela 9, Jelgava\nspace\t\n"
		"row\tAdresāts\t<b>Ilze Paraugs</b>\nrow\tLēmums\tNr. JSLP/2026/000001, Jelgavā, 2026. gada 26. novembrī\n"
		"h1\tLēmums par atteikumu piešķirt pakalpojumu\n");
	for (int part = 0; part < 4; part++) {
		buf_puts(&text, "h2\tKonstatētie fakti\n");
		for (int i = 0; i < 4; i++)
			buf_puts(&text, "p\tŠķēršļu pārvarēšanai ģimenē nepieciešams atbalsts; sarunā ar iesniedzēju noskaidrots, ka nodarbības līdz šim "
				"nav apmeklētas un citu pakalpojumu ģimene nesaņem.\nli\tSociālo pakalpojumu un sociālās palīdzības likums, 3. panta pirmā daļa\n");
	}
	buf_puts(&text, "sign\tpārvaldes vadītāja\t\t<b>Vilma Vadītāja</b>\n");
	return buf_text(&text);
}

int main(void)
{
	const struct pdf_options options = {.title = "Lēmums", .language = "lv", .footer = "JSLP/2026/000001", .created = "2026-11-26T10:00:00Z"};
	struct arena *arena = arena_new(ROOM);
	struct timespec from, to;
	const void *bytes;
	size_t len;

	if (!arena)
		return 1;
	pdf_warm();
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	for (int i = 0; i < PAPERS; i++) {
		arena_reset(arena);
		if (pdf_make(arena, &options, decision(arena), &bytes, &len) != ERR_OK || len < 1000)
			return 1;
	}
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	printf("%.1f\n", ((double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6) / PAPERS);
	arena_free(arena);
	return 0;
}
