#ifndef JSLP_ADMIN_SEED_H
#define JSLP_ADMIN_SEED_H

#include "run/tool.h"
#include "service/service.h"

/*
 * The demo: accounts, files in every state, groups with signed registers.  Everything beyond the
 * accounts goes through the services and with the rights of the program that would do it; days of
 * the past are given to them as their "now".
 */
enum { SEED_USERS_MAX = 16, SEED_FILES_MAX = 64 };

struct seed_user {
	const char *login, *role, *name, *title;
	int provider;	/* 1, 2 = index into the providers + 1; 0 = the office */
	int64_t id, provider_id;
	const char *contracts; /* as struct service has them */
};

struct seed {
	struct tool *tool;
	const char *password;
	struct seed_user *users;
	size_t nusers;
	struct calendar *calendar;
	int64_t files[SEED_FILES_MAX];	/* application.id of file number N */
};

/* DAYS before (negative: after) today. */
struct date seed_day(const struct seed *seed, int days);

/*
 * What a service needs to act for LOGIN ("" = a resident) on DAY at HOUR (UTC) under the rights of
 * PROGRAM; its arena is tool->work, which this empties.
 */
enum err seed_service(struct seed *seed, const char *program, const char *login, struct date day, int hour,
	struct service *out) CHECKED;

/* Files in their states; seed->files is filled. */
enum err seed_files(struct seed *seed) CHECKED;
/* What is planned for the sessions of some kinds of group; before the groups. */
enum err seed_plans(struct seed *seed) CHECKED;
/* Groups, the places of files that have been granted, and registers up to yesterday. */
enum err seed_groups(struct seed *seed) CHECKED;

/* File number FROM ... in group GROUP; what seed_files and seed_groups have to agree on. */
enum { SEED_GROUPS = 4 };
struct seed_group {
	const char *programme;	/* code */
	const char *manager, *leader, *room, *starts_at;
	int first_days;		/* before today */
	int files;		/* how many files are granted for it */
	int places;		/* how many of them have a place */
};
extern const struct seed_group seed_group_table[SEED_GROUPS];

/* Talks, signed rules and questionnaires of GROUP, which is group GROUP_ID. */
enum err seed_around(struct seed *seed, const struct seed_group *group, int64_t group_id) CHECKED;

#endif
