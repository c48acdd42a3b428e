#include "pages.h"
#include "run/page.h"

/* Pages that are only text; they stand in the footer. */

enum err contacts(struct web *web)
{
	return page_render(web, "public/contacts.cs", N_("Contacts"));
}

enum err privacy(struct web *web)
{
	return page_render(web, "public/privacy.cs", N_("Personal data processing"));
}

enum err accessibility(struct web *web)
{
	return page_render(web, "public/accessibility.cs", N_("Accessibility statement"));
}

enum err complaint(struct web *web)
{
	return page_render(web, "public/complaint.cs", N_("Make a complaint"));
}
