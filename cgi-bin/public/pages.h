#ifndef PUBLIC_PAGES_H
#define PUBLIC_PAGES_H

#include "run/web.h"

/* Handlers, named after their pages; NAME_post takes the page's form. */
enum err home(struct web *web) CHECKED;
enum err programme(struct web *web) CHECKED;
enum err apply(struct web *web) CHECKED;
enum err apply_post(struct web *web) CHECKED;
enum err apply_programme(struct web *web) CHECKED;
enum err apply_programme_post(struct web *web) CHECKED;
enum err apply_person(struct web *web) CHECKED;
enum err apply_person_post(struct web *web) CHECKED;
enum err apply_help(struct web *web) CHECKED;
enum err apply_child(struct web *web) CHECKED;
enum err apply_child_post(struct web *web) CHECKED;
enum err apply_representation(struct web *web) CHECKED;
enum err apply_representation_post(struct web *web) CHECKED;
enum err apply_custody(struct web *web) CHECKED;
enum err apply_custody_post(struct web *web) CHECKED;
enum err apply_children(struct web *web) CHECKED;
enum err apply_children_post(struct web *web) CHECKED;
enum err apply_adult(struct web *web) CHECKED;
enum err apply_adult_post(struct web *web) CHECKED;
enum err apply_raised(struct web *web) CHECKED;
enum err apply_raised_post(struct web *web) CHECKED;
enum err apply_contact(struct web *web) CHECKED;
enum err apply_contact_post(struct web *web) CHECKED;
enum err apply_grounds(struct web *web) CHECKED;
enum err apply_grounds_post(struct web *web) CHECKED;
enum err apply_attachments(struct web *web) CHECKED;
enum err apply_attachments_upload(struct web *web) CHECKED;
enum err apply_attachments_post(struct web *web) CHECKED;
enum err apply_attachment_remove_post(struct web *web) CHECKED;
enum err apply_needs(struct web *web) CHECKED;
enum err apply_needs_post(struct web *web) CHECKED;
enum err apply_tasks(struct web *web) CHECKED;
enum err apply_save(struct web *web) CHECKED;
enum err apply_save_post(struct web *web) CHECKED;
enum err apply_save_code_post(struct web *web) CHECKED;
enum err apply_resume(struct web *web) CHECKED;
enum err apply_resume_post(struct web *web) CHECKED;
enum err apply_check(struct web *web) CHECKED;
enum err apply_check_post(struct web *web) CHECKED;
enum err receipt(struct web *web) CHECKED;
enum err status(struct web *web) CHECKED;
enum err status_post(struct web *web) CHECKED;
enum err check(struct web *web) CHECKED;
enum err check_post(struct web *web) CHECKED;
enum err check_apply_post(struct web *web) CHECKED;
enum err contacts(struct web *web) CHECKED;
enum err privacy(struct web *web) CHECKED;
enum err accessibility(struct web *web) CHECKED;
enum err complaint(struct web *web) CHECKED;
enum err contest(struct web *web) CHECKED;

/* struct web_program: names a programme. */
enum err apply_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text) CHECKED;

#endif
