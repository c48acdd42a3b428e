#include "hearing.h"

#include <string.h>

#include "base/str.h"
#include "domain/date_words.h"

/* What the hearing tells, as an act says it under "view of the addressee": Latvian, as all acts are. */

static const char *of_code(const char *code, const char *const pairs[][2], size_t n)
{
	for (size_t i = 0; code && i < n; i++)
		if (str_equal(pairs[i][0], code))
			return pairs[i][1];
	return "";
}

static const char *way_words(const char *way)
{
	static const char *const pairs[][2] = {
		{"in-person", "klātienē"}, {"telephone", "pa tālruni"}, {"video", "videozvanā"}, {"paper", "rakstveidā, papīra dokumentā"},
	};

	return of_code(way, pairs, FORM_COUNT(pairs));
}

static const char *who_words(struct web *web, const struct service_hearing_step *step)
{
	static const char *const pairs[][2] = {
		{"applicant", "iesniedzējs"}, {"client", "persona, kurai pakalpojums paredzēts"}, {"child", "bērns"}, {"representative", "pārstāvis"},
	};
	const char *who = of_code(step->who, pairs, FORM_COUNT(pairs));

	return *step->name ? arena_printf(web->arena, "%s %s", who, step->name) : who;
}

/* "2026. gada 26. novembrī": day in a case; the words live in the arena. */
static const char *day_words(struct web *web, struct date day, enum date_case grammatical_case)
{
	char words[DATE_WORDS_SIZE];

	date_words(day, grammatical_case, words);
	return arena_strdup(web->arena, words);
}

/* A step as a paragraph. */
static const char *step_words(struct web *web, const struct service_hearing_step *step)
{
	const char *day = day_words(web, step->day, DATE_LOCATIVE);

	switch (step->event.kind) {
	case HEARING_INVITATION:
		return arena_printf(web->arena, "Adresāts %s uzaicināts līdz %s izteikt viedokli un argumentus (Administratīvā procesa likuma 62. pants).",
			day, day_words(web, step->event.due, DATE_DATIVE));
	case HEARING_ANSWER:
		return arena_printf(web->arena, "Adresāts %s atbildējis rakstveidā: „%s”", day,
			*step->text ? step->text : "iesniegti dokumenti, kas pievienoti lietai");
	case HEARING_HEARD:
	case HEARING_CHILD:
		return arena_printf(web->arena, "Viedoklis noskaidrots %s %s; to izteica %s: „%s”", day, way_words(step->way),
			who_words(web, step), step->text);
	case HEARING_LEFT_OUT:
		return arena_printf(web->arena, "Adresāta viedoklis nav noskaidrots. Pamats: %s. %s", step->ground, step->text);
	case HEARING_KIND__MAX:
		break;
	}
	return "";
}

/* Adds PARAGRAPH unless it stands there; NULL, out of memory, fails the text. */
static void add(struct buf *text, const char *paragraph)
{
	text->failed = text->failed || !paragraph;
	if (text->failed || strstr(text->data ? text->data : "", paragraph))
		return;
	buf_printf(text, "%s%s", text->len > 0 ? "\n" : "", paragraph);
}

enum err hearing_propose(struct web *web, const struct file *file, struct service_decision_text *io)
{
	struct service service = page_service(web);
	struct service_hearing hearing;
	struct buf text;

	TRY(service_hearing_load(&service, file->id, &hearing));
	buf_init(&text, web->arena, 0);
	buf_puts(&text, io->hearing);
	for (size_t i = 0; i < hearing.nsteps; i++) {
		if (hearing.steps[i].event.is_past)
			continue;
		add(&text, step_words(web, &hearing.steps[i]));
	}
	if (hearing.hearing.state == HEARING_SILENT)
		add(&text, arena_printf(web->arena, "Līdz %s adresāta viedoklis nav saņemts.",
			day_words(web, hearing.hearing.due, DATE_DATIVE)));
	io->hearing = buf_text(&text);
	return io->hearing ? ERR_OK : ERR(ERR_LIMIT, "view of the addressee");
}
