#ifndef PUBLIC_STATUS_PAGES_H
#define PUBLIC_STATUS_PAGES_H

#include "opened.h"
#include "service/correspondence.h"

/* Pages of opened applications. */

/* One application: its way so far, whose turn it is, what can be done. */
enum err status_file_show(struct web *web, const struct opened *opened) CHECKED;
/* Several of one submission: which, and where each is. */
enum err status_list_show(struct web *web, const struct opened *opened) CHECKED;

/*
 * True in *out if the resident of FILE is asked for something: information, what the application lacks, or his or her view, the last about a decided
 * file as well.  *asked: what (service_correspondence_asked), filled only then.
 */
enum err status_asked(struct web *web, const struct service_file *file, struct service_request *asked, bool *out) CHECKED;

/* A service as the resident whose application is open. */
struct service status_service(struct web *web);

enum err status_close_post(struct web *web) CHECKED;
enum err status_messages(struct web *web) CHECKED;
enum err status_messages_post(struct web *web) CHECKED;
enum err status_answer(struct web *web) CHECKED;
enum err status_answer_post(struct web *web) CHECKED;
enum err status_answer_upload(struct web *web) CHECKED;
enum err status_withdraw(struct web *web) CHECKED;
enum err status_withdraw_post(struct web *web) CHECKED;
enum err status_offer(struct web *web) CHECKED;
enum err status_offer_post(struct web *web) CHECKED;
enum err status_email(struct web *web) CHECKED;
enum err status_email_post(struct web *web) CHECKED;
enum err status_identity(struct web *web) CHECKED;
enum err status_identity_post(struct web *web) CHECKED;
enum err status_decision(struct web *web) CHECKED;
enum err status_sessions(struct web *web) CHECKED;
enum err status_certificate(struct web *web) CHECKED;
enum err status_absent(struct web *web) CHECKED;
enum err status_absent_post(struct web *web) CHECKED;
enum err status_calendar(struct web *web) CHECKED;
enum err status_calendar_post(struct web *web) CHECKED;
enum err calendar(struct web *web) CHECKED;

#endif
