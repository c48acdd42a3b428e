#ifndef SERVICE_GROUP_H
#define SERVICE_GROUP_H

#include "domain/timetable.h"
#include "service/staff.h"

/* A group as a provider's manager opens it. */
struct service_group {
	int64_t programme_id, leader_id;
	int64_t room_id;
	int64_t second_leader_id;	/* 0 = none */
	int capacity_min, capacity;	/* 1-100 */
	const char *language;		/* "lv" */
	const char *audience;		/* for whom it is, "" = everybody of the programme */
	struct date first;	/* day of the first session */
	const char *starts_at;	/* "17:30" */
	struct timetable_slot more[TIMETABLE_SLOTS_MAX - 1]; /* further days of the week */
	size_t nmore;
	int minutes;		/* length of a session, 15-480 */
	bool is_planned;	/* nobody is given a place until it is opened (service/group_state.h) */
};

/* What is wrong with a group that cannot be opened. */
enum service_group_fault {
	GROUP_FAULT_NONE,
	GROUP_FAULT_PROGRAMME,	/* not in force on the first day */
	GROUP_FAULT_CONTRACT,	/* no contract of the actor's is about it on the first day */
	GROUP_FAULT_LEADER,	/* not entered in that contract as a leader */
	GROUP_FAULT_SECOND_LEADER,	/* likewise, or the first one again */
	GROUP_FAULT_ROOM,	/* no open room of this provider */
	GROUP_FAULT_CROWDED,	/* the room holds fewer people (domain/room.h) */
	GROUP_FAULT_PAST,	/* the first day is over, or more than two years away */
	GROUP_FAULT_HOLIDAY,	/* the first day is a public holiday */
	GROUP_FAULT_FULL,	/* more people have a place than it would have places (service/group_edit.h) */
	GROUP_FAULT_SLOTS,	/* the group is a monthly one and has no days of the week, or two of them overlap */
	GROUP_FAULT_CLASH,	/* a session needs a room or a leader that another group has then */
	GROUP_FAULT_UNFIT,	/* a check on the leader is missing or expired on the day of a session (domain/staff.h) */
	GROUP_FAULT_SECOND_UNFIT,	/* likewise of the second one */
};

/* What stands in the way of a session: another group's needs the same room or leader at that time, or a leader may not lead on that day. */
struct service_group_clash {
	struct date day;
	const char *starts_at, *group; /* of the other one; group is its number */
	const char *room; /* NULL: it is the leader */
	const char *leader; /* of the other one */
	struct service_staff_unfit unfit; /* .name NULL: it is another group; else all above is nothing */
};

/*
 * Opens a group of the actor's provider with all its sessions (domain/timetable.h) in one
 * transaction; *out_id is the group.  ERR_INVALID with *out_fault when the data are wrong; of GROUP_FAULT_CLASH and …UNFIT *out_clash says with what, or why,
 * ERR_DENIED for other roles than the manager.  Sent twice with the same data it is one group.
 */
enum err service_group_open(struct service *service, const struct service_group *group, int64_t *out_id, enum service_group_fault *out_fault,
	struct service_group_clash *out_clash) CHECKED;

/*
 * All that service_group_open would refuse but for what happens between the two, and the days that it would plan: *out in the arena.  ERR_INVALID with
 * *out_fault; GROUP_FAULT_CLASH: *out_clash says with what, the days are there, too.
 */
enum err service_group_check(struct service *service, const struct service_group *group, struct timetable_line **out, size_t *out_n,
	enum service_group_fault *out_fault, struct service_group_clash *out_clash) CHECKED;

/* The first of N days, sessions of MINUTES in ROOM_ID with the leaders (0 = none), that another group than GROUP_ID stands in the way of; *out_found. */
struct service_group_needs {
	int64_t group_id, provider_id, room_id, leader_id, second_leader_id;
	int minutes;
};
struct service_group_session {
	struct date day;
	const char *starts_at;
};
enum err service_group_clash(struct service *service, const struct service_group_needs *needs, const struct service_group_session *sessions, size_t n,
	struct service_group_clash *out, bool *out_found) CHECKED;

/* The first leader of NEEDS (*out_second: it is the second one) who may not lead on all of N days, in out->unfit; *out_found. */
enum err service_group_unfit(struct service *service, const struct service_group_needs *needs, const struct service_group_session *sessions, size_t n,
	struct service_group_clash *out, bool *out_second, bool *out_found) CHECKED;

/* *out: GROUP_ID itself has another session then than those with the ids EXCEPT, N of them; each is MINUTES long. */
enum err service_group_overlaps(struct service *service, int64_t group_id, int minutes, const struct service_group_session *session, const int64_t *except,
	size_t n, bool *out) CHECKED;

/*
 * The days of a group of PROVIDER_ID by PLAN, left out days too, with the calendar and the provider's closures of today: *out in the arena.  Its sessions and
 * rhythm are filled in: SESSIONS of the programme (0: monthly).
 */
enum err service_group_timetable(struct service *service, int64_t provider_id, struct timetable_plan *io_plan, int sessions, struct timetable_line **out,
	size_t *out_n) CHECKED;

/* When GROUP_ID meets in a week, as it is now: *out_n of them (0: a monthly one). */
enum err service_group_slots(struct service *service, int64_t group_id, struct timetable_slot out[TIMETABLE_SLOTS_MAX], size_t *out_n) CHECKED;

/* ERR_INVALID: nobody who leads groups by the contract on FROM_ON. */
enum err service_group_leader(struct service *service, int64_t contract_id, int64_t leader_id, const char *from_on) CHECKED;

/* ERR_INVALID with *out_fault: no open room of the provider, or one for fewer than CAPACITY (domain/room.h). */
enum err service_group_room(struct service *service, int64_t provider_id, int64_t room_id, int capacity, enum service_group_fault *out_fault) CHECKED;

/* How much area of a room each person needs today, in hundredths of a square metre (parameter room_area_per_person). */
enum err service_group_room_area(struct service *service, long long *out) CHECKED;

/* The user's side of the wall, as the statements of support_group.sql want it. */
struct service_wall {
	struct db_value contracts;	/* "3,7"; NULL for the office, which reads only */
	struct db_value any_leader;	/* 1: all groups of those contracts; 0: those led by leader */
	struct db_value leader;
};
struct service_wall service_group_wall(const struct service *service);

#endif
