#include "domain/document.h"

#include <stdio.h>
#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid;
	bool is_outgoing;
} kinds[DOCUMENT_KIND__MAX] = {
	[DOCUMENT_APPLICATION] = {"application", N_("Application"), false},
	[DOCUMENT_ANSWER] = {"answer", N_("Answer of the applicant"), false},
	[DOCUMENT_WITHDRAWAL] = {"withdrawal", N_("Withdrawal of the application"), false},
	[DOCUMENT_CONTEST] = {"contest", N_("Contest"), false},
	[DOCUMENT_LETTER] = {"letter", N_("Letter"), true},
	[DOCUMENT_REQUEST] = {"request", N_("Request for information"), true},
	[DOCUMENT_WITHOUT_PROGRESS] = {"without_progress", N_("Notice that an application is left without progress"), true},
	[DOCUMENT_ACT] = {"act", N_("Act"), true},
	[DOCUMENT_FORWARDING] = {"forwarding", N_("Forwarding of a contest"), true},
};

static bool is_kind(enum document_kind kind)
{
	return (unsigned)kind < DOCUMENT_KIND__MAX;
}

const char *document_kind_code(enum document_kind kind)
{
	return is_kind(kind) ? kinds[kind].code : "";
}

const char *document_kind_msgid(enum document_kind kind)
{
	return is_kind(kind) ? kinds[kind].msgid : "";
}

bool document_kind_parse(const char *code, enum document_kind *out)
{
	for (int i = 0; i < DOCUMENT_KIND__MAX; i++) {
		if (strcmp(kinds[i].code, code) == 0) {
			*out = (enum document_kind)i;
			return true;
		}
	}
	return false;
}

bool document_is_outgoing(enum document_kind kind)
{
	return is_kind(kind) && kinds[kind].is_outgoing;
}

const char *document_direction(enum document_kind kind)
{
	return document_is_outgoing(kind) ? "out" : "in";
}

enum place { PLACE_INDEX, PLACE_YEAR, PLACE_NUMBER, PLACE__MAX };

static const char *const places[PLACE__MAX] = {"{index}", "{year}", "{number}"};

/* Which place begins at TEXT; PLACE__MAX: none. */
static enum place place_at(const char *text)
{
	enum place place = PLACE_INDEX;

	while (place < PLACE__MAX && strncmp(text, places[place], strlen(places[place])) != 0)
		place++;
	return place;
}

bool document_pattern_check(const char *pattern)
{
	int found[PLACE__MAX] = {0};

	for (const char *at = pattern + strcspn(pattern, "{}"); *at; at += strcspn(at, "{}")) {
		enum place place = place_at(at);

		if (place == PLACE__MAX)
			return false;
		found[place]++;
		at += strlen(places[place]);
	}
	return found[PLACE_YEAR] == 1 && found[PLACE_NUMBER] == 1 && found[PLACE_INDEX] <= 1;
}

bool document_mark(const char *pattern, const char *index, int year, long long number, char out[DOCUMENT_MARK_SIZE])
{
	char texts[2][24];
	const char *values[PLACE__MAX] = {index, texts[0], texts[1]};
	size_t len = 0;
	int n = 0;

	out[0] = '\0';
	if (!document_pattern_check(pattern))
		return false;
	(void)snprintf(texts[0], sizeof(texts[0]), "%d", year);
	(void)snprintf(texts[1], sizeof(texts[1]), "%lld", number);
	while (*pattern && len < DOCUMENT_MARK_SIZE) {
		enum place place = place_at(pattern);

		if (place < PLACE__MAX)
			n = snprintf(out + len, DOCUMENT_MARK_SIZE - len, "%s", values[place]);
		else
			n = snprintf(out + len, DOCUMENT_MARK_SIZE - len, "%c", *pattern);
		pattern += place < PLACE__MAX ? strlen(places[place]) : 1;
		len += (size_t)n;
	}
	if (len >= DOCUMENT_MARK_SIZE)
		out[0] = '\0';
	return out[0] != '\0';
}
