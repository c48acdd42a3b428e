#ifndef CASEWORK_CONTEST_H
#define CASEWORK_CONTEST_H

#include "casework.h"
#include "service/contest.h"

/* Contests: the register, one contest, what was filed, and its next step. */

extern const struct form_key contests_query[3], contest_query[2], contest_new_keys[7], contest_step_query[2], contest_step_keys[9];
extern const struct form_choice contest_ways[];

enum err contests_show(struct web *web) CHECKED;
enum err contest_show(struct web *web) CHECKED;
enum err contest_new_show(struct web *web) CHECKED;
enum err contest_new_post(struct web *web) CHECKED;
enum err contest_step_show(struct web *web) CHECKED;
enum err contest_step_post(struct web *web) CHECKED;

/* A contest as its pages need it; texts in the request's arena. */
struct contest {
	int64_t id, version;
	const char *uuid;
	enum contest_state state, authority;	/* authority: what it has made of the act */
	enum act_outcome outcome;
	struct date filed, until, day, due; /* until: the act could be contested; day: of the newest step; due: none while no term runs */
	struct db_result row, steps;	/* statements contest_one, contest_steps */
	struct file file;
};

/* The contest with ID, nothing put into the page yet.  ERR_NOT_FOUND. */
enum err contest_find(struct web *web, int64_t id, struct contest *out) CHECKED;
/* File.* (file_put), Sub.N.*, Contest.{id,version,number,filed_on,contest_until,outcome_text,effect,late,running,state_*,days_*}. */
enum err contest_put(struct web *web, struct contest *contest) CHECKED;
/* NODE.state_text and NODE.state_kind of a contest. */
enum err contest_state_put(struct view_node *node, enum contest_state state, bool running) CHECKED;
/* Whether CONTEST runs on this day. */
bool contest_runs(const struct web *web, const struct contest *contest);

/* Contested.N.{id,number,state_*,days_*,filed_on,effect}: the contests of FILE, the newest first. */
enum err contest_file_put(struct web *web, const struct file *file) CHECKED;
/* Rows.N.{contest_id,contest_kind,contest_text} of ROWS of statement contest_files, at most MOST. */
enum err contest_pile_put(struct web *web, const struct db_result *rows, size_t most) CHECKED;

/* As refuse, for a move of contest ID. */
enum err contest_refuse(struct web *web, enum err code, int64_t id, const char *why) CHECKED;

/* The steps that a person enters; each leads to one state or to one of several. */
enum contest_page { CONTEST_FORWARD, CONTEST_DECIDE, CONTEST_APPEAL, CONTEST_JUDGE, CONTEST_WITHDRAW, CONTEST_PAGE__MAX };
extern const struct form_choice contest_pages[];
/* True if PAGE can be opened for a contest in STATE by ROLE. */
bool contest_page_may(enum contest_page page, enum contest_state state, enum role role);

#endif
