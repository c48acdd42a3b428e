#ifndef RUN_UPLOAD_H
#define RUN_UPLOAD_H

#include "run/page.h"
#include "service/attachment.h"

/*
 * Files in the forms of pages.  A route with FORM_FILE keys names a function UPLOAD:
 *
 *	enum err apply_attachments_upload(struct web *web)	— finds out whose the files are, from the keys that stand before them in
 *	{							  the body, and says it; an error of it is the answer to the request
 *		…
 *		return upload_hold(web, &(struct service_attachment_holder){token, true, ATTACHMENT_APPLICATION});
 *	}
 *
 * Before the handler runs, each file is stored and held under that token, or refused for itself: then its key is bad, with a text that names the file and says
 * what to do, so that `if (!web->form.ok) return page_form_again(…)` shows it, and the files beside it are stored all the same.
 * In the page the csrf field and the hidden token come first: templates/part/files.cs.
 */
enum err upload_hold(struct web *web, const struct service_attachment_holder *holder) CHECKED;

/*
 * Instead of upload_hold, for a file that is read at once and not kept as it came: its bytes, at most MOST of them, in the request's memory.  One file a
 * form; more, or a larger one, makes its key bad.
 */
enum err upload_gather(struct web *web, size_t most) CHECKED;
/* That file's bytes and tidy name, for the handler; NULL: none came, or it was refused. */
const void *upload_gathered(const struct web *web, size_t *out_len, const char **out_name);

/* Files stored by this request. */
size_t upload_stored(const struct web *web);

/* NODE.N.{uuid,name,kind_text,size_text,purpose,purpose_text,created_at} of LIST. */
enum err upload_list_put(struct web *web, const struct service_attachment_list *list, const char *node) CHECKED;

/* Files.N.* as above for what TOKEN holds, and Room.{file_mb,total_mb,files}: what part/files.cs shows.  *out (may be NULL) is the list. */
enum err upload_put(struct web *web, const char *token, struct service_attachment_list *out) CHECKED;

#endif
