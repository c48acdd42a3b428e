#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "view/view_private.h"

#define DOMAIN_NAME "jslp"

/* glibc's note that catalogues found so far may be of another language. */
extern int _nl_msg_cat_cntr;

/* CATALOGUES is what gettext looks through, in this order. */
static const struct {
	const char *code, *tag, *catalogues;
} languages[VIEW_LANGUAGE__MAX] = {
	[VIEW_LV] = {"lv", "lv", "lv"},
	[VIEW_EN] = {"en", "en", "en"},
	[VIEW_LV_EASY] = {"lv-easy", "lv", "lv@easy:lv"},
};

/* The process's language for gettext; costs something only where it changes. */
static void language_set(enum view_language language)
{
	static enum view_language current = VIEW_LANGUAGE__MAX;

	if (language == current)
		return;
	if (setenv("LANGUAGE", languages[language].catalogues, 1) != 0)
		abort();
	_nl_msg_cat_cntr++;
	current = language;
}

const char *view_language_code(enum view_language language)
{
	return languages[(unsigned)language < VIEW_LANGUAGE__MAX ? language : VIEW_LV].code;
}

const char *view_language_tag(enum view_language language)
{
	return languages[(unsigned)language < VIEW_LANGUAGE__MAX ? language : VIEW_LV].tag;
}

bool view_language_parse(const char *code, enum view_language *out)
{
	for (int i = 0; code && i < VIEW_LANGUAGE__MAX; i++) {
		if (strcmp(code, languages[i].code) == 0) {
			*out = (enum view_language)i;
			return true;
		}
	}
	return false;
}

bool view_language_is_latvian(enum view_language language)
{
	return language != VIEW_EN;
}

void view_without_easy(struct view *view)
{
	view->without_easy = true;
}

void view_language(struct view *view, enum view_language language)
{
	if ((unsigned)language >= VIEW_LANGUAGE__MAX)
		return;
	view->language = language;
	language_set(language);
}

enum err view_language_open(const char *locale)
{
	if (!setlocale(LC_ALL, "C.UTF-8"))
		return ERR(ERR_UNAVAILABLE, "the system has no locale C.UTF-8");
	/* Numbers are written for programs and templates; the Latvian comma is the pages' own. */
	if (!setlocale(LC_NUMERIC, "C"))
		return ERR(ERR_UNAVAILABLE, "the system has no locale C");
	if (!bindtextdomain(DOMAIN_NAME, locale) ||
		!bind_textdomain_codeset(DOMAIN_NAME, "UTF-8") || !textdomain(DOMAIN_NAME))
		return ERR(ERR_NOMEM, "languages");
	/* A catalogue is opened by the first text asked of it. */
	for (int i = VIEW_LANGUAGE__MAX - 1; i >= 0; i--) {
		language_set((enum view_language)i);
		(void)gettext("Sign in");
	}
	return ERR_OK;
}

const char *view_gettext(const char *msgid)
{
	return *msgid ? gettext(msgid) : "";
}

const char *view_ngettext(const char *one, const char *many, unsigned long n)
{
	return ngettext(one, many, n);
}
