#ifndef CASEWORK_HEARING_H
#define CASEWORK_HEARING_H

#include "casework.h"
#include "service/hearing.h"

/* The hearing of the addressee: what was done, the invitation, and what the office records. */

extern const struct form_key hearing_query[2], hearing_invite_keys[5], hearing_record_query[2], hearing_record_keys[10];

enum err hearing_show(struct web *web) CHECKED;
enum err hearing_invite_show(struct web *web) CHECKED;
enum err hearing_invite_post(struct web *web) CHECKED;
enum err hearing_record_show(struct web *web) CHECKED;
enum err hearing_record_post(struct web *web) CHECKED;

/*
 * Hearings.N.{title,day,due_on,text,ground,author,past}: what was done in FILE, the oldest first; Hearing.{text,suffices}: where that leaves it;
 * Hearing.waits, and File.state_text in its words, where the file waits for it.  *out: what it was made of.
 */
enum err hearing_put(struct web *web, const struct file *file, struct service_hearing *out) CHECKED;
/* Can.hear (an invitation), Can.record: what this person may do about it in FILE, where HEARING stands so. */
enum err hearing_can_put(struct web *web, const struct file *file, const struct hearing *hearing) CHECKED;
/* Hearing.warn: why OUTCOME ("refused") should not be decided on FILE yet; nothing where it may be. */
enum err hearing_warn_put(struct web *web, const struct file *file, const char *outcome) CHECKED;
/* True if FILE can go to the addressee for his or her view. */
bool hearing_may_invite(const struct web *web, const struct file *file);

/* Adds to the view of the addressee in IO what the hearing of FILE tells, as far as it does not stand there already; Latvian, as acts are. */
enum err hearing_propose(struct web *web, const struct file *file, struct service_decision_text *io) CHECKED;

/* Rows.N.state_text of those of ROWS, at most MOST, that wait for the view of the addressee. */
enum err hearing_rows_put(struct web *web, const struct db_result *rows, size_t most) CHECKED;

#endif
