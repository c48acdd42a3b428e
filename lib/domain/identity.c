#include "domain/identity.h"

#include <string.h>

#include "domain/msgid.h"

static const struct {
	const char *code, *msgid, *way;
} levels[IDENTITY_LEVEL__MAX] = {
	[IDENTITY_SELF_ASSERTED] = {"self-asserted", N_("as stated by the person"), ""},
	[IDENTITY_EMAIL_PROVEN] = {"email-proven", N_("e-mail address proven"),
		N_("The applicant proves the e-mail address with a code, on the page of the application.")},
	[IDENTITY_SEEN_IN_PERSON] = {"seen-in-person", N_("seen in person with a document"),
		N_("The applicant comes to the office with an identity document, and an official notes it in the file.")},
	[IDENTITY_STRONG] = {"strong", N_("signed in with a national means"),
		N_("The applicant signs in with a national means, on the page of the application.")},
};

static const struct {
	const char *code, *msgid;
} documents[IDENTITY_DOCUMENT__MAX] = {
	[IDENTITY_PASSPORT] = {"passport", N_("Passport")},
	[IDENTITY_ID_CARD] = {"id_card", N_("Identity card")},
	[IDENTITY_RESIDENCE_PERMIT] = {"residence_permit", N_("Residence permit")},
	[IDENTITY_OTHER_DOCUMENT] = {"other", N_("Another document")},
};

static bool is_level(enum identity_level level)
{
	return (unsigned)level < IDENTITY_LEVEL__MAX;
}

const char *identity_code(enum identity_level level)
{
	return is_level(level) ? levels[level].code : "";
}

const char *identity_msgid(enum identity_level level)
{
	return is_level(level) ? levels[level].msgid : "";
}

const char *identity_way_msgid(enum identity_level level)
{
	return is_level(level) ? levels[level].way : "";
}

bool identity_parse(const char *code, enum identity_level *out)
{
	if (code == NULL)
		return false;
	for (int i = 0; i < IDENTITY_LEVEL__MAX; i++) {
		if (strcmp(levels[i].code, code) == 0) {
			*out = (enum identity_level)i;
			return true;
		}
	}
	return false;
}

bool identity_suffices(enum identity_level have, enum identity_level need)
{
	return is_level(have) && is_level(need) && have >= need;
}

const char *identity_document_code(enum identity_document document)
{
	return (unsigned)document < IDENTITY_DOCUMENT__MAX ? documents[document].code : "";
}

const char *identity_document_msgid(enum identity_document document)
{
	return (unsigned)document < IDENTITY_DOCUMENT__MAX ? documents[document].msgid : "";
}

bool identity_document_parse(const char *code, enum identity_document *out)
{
	if (code == NULL)
		return false;
	for (int i = 0; i < IDENTITY_DOCUMENT__MAX; i++) {
		if (strcmp(documents[i].code, code) == 0) {
			*out = (enum identity_document)i;
			return true;
		}
	}
	return false;
}
