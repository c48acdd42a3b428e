#include "domain/state.h"

#include <string.h>

#include "domain/msgid.h"

/* Texts of a state; resident NULL = the same as staff see. */
struct state_text {
	const char *code, *msgid, *resident;
};

static const struct state_text application_texts[APPLICATION__MAX] = {
	[APPLICATION_DRAFT] = {"draft", N_("Draft"), NULL},
	[APPLICATION_RECEIVED] = {"received", N_("Received"), NULL},
	[APPLICATION_WITHOUT_PROGRESS] = {"without_progress", N_("Left without progress"), NULL},
	[APPLICATION_INFORMATION_REQUESTED] = {"information_requested",
		N_("Additional information requested"),
		N_("We are waiting for information from you")},
	[APPLICATION_IN_REVIEW] = {"in_review", N_("In review"), NULL},
	[APPLICATION_PREPARED] = {"prepared", N_("Draft decision prepared"), N_("In review")},
	[APPLICATION_FOR_APPROVAL] = {"for_approval", N_("Handed over for approval"),
		N_("In review")},
	[APPLICATION_RETURNED] = {"returned", N_("Returned for correction"), N_("In review")},
	[APPLICATION_GRANTED] = {"granted", N_("Service granted"), NULL},
	[APPLICATION_GRANTED_IN_PART] = {"granted_in_part", N_("Granted in part"), NULL},
	[APPLICATION_REFUSED] = {"refused", N_("Refused"), NULL},
	[APPLICATION_WITHDRAWN] = {"withdrawn", N_("Withdrawn"), NULL},
	[APPLICATION_NOT_SUBMITTED] = {"not_submitted", N_("Deemed not submitted"), NULL},
	[APPLICATION_TRANSFERRED] = {"transferred",
		N_("Transferred to the competent institution"), NULL},
	[APPLICATION_PROCESS_ENDED] = {"process_ended", N_("Process ended"), NULL},
};

static const struct state_text place_texts[PLACE__MAX] = {
	[PLACE_REFERRAL_ISSUED] = {"referral_issued", N_("Referral issued"), NULL},
	[PLACE_WAITLISTED] = {"waitlisted", N_("On the waiting list"), NULL},
	[PLACE_OFFERED] = {"offered", N_("Place offered"), NULL},
	[PLACE_ENROLLED] = {"enrolled", N_("Place in the group confirmed"), NULL},
	[PLACE_ACTIVE] = {"active", N_("Receives the service"), NULL},
	[PLACE_SUSPENDED] = {"suspended", N_("Suspended for a time"), NULL},
	[PLACE_COMPLETED] = {"completed", N_("Completed"), NULL},
	[PLACE_DISCONTINUED] = {"discontinued", N_("Ended early"), NULL},
};

static const struct state_text group_texts[GROUP__MAX] = {
	[GROUP_PLANNED] = {"planned", N_("Planned"), NULL},
	[GROUP_OPEN] = {"open", N_("Open for enrolment"), NULL},
	[GROUP_RUNNING] = {"running", N_("Sessions under way"), NULL},
	[GROUP_FINISHED] = {"finished", N_("Finished"), NULL},
	[GROUP_CANCELLED] = {"cancelled", N_("Cancelled"), NULL},
};

static const struct state_text session_texts[SESSION__MAX] = {
	[SESSION_PLANNED] = {"planned", N_("Planned"), NULL},
	[SESSION_HELD] = {"held", N_("Held"), NULL},
	[SESSION_CANCELLED] = {"cancelled", N_("Cancelled"), NULL},
	[SESSION_MOVED] = {"moved", N_("Moved"), NULL},
};

static const struct state_text attendance_texts[ATTENDANCE__MAX] = {
	[ATTENDANCE_PRESENT] = {"present", N_("Present"), NULL},
	[ATTENDANCE_LATE] = {"late", N_("Came late"), NULL},
	[ATTENDANCE_EXCUSED] = {"excused", N_("Absent, excused"), NULL},
	[ATTENDANCE_ABSENT] = {"absent", N_("Absent, not excused"), NULL},
};

static const struct state_text outcome_texts[OUTCOME__MAX] = {
	[OUTCOME_GRANTED] = {"granted", N_("Service granted"), NULL},
	[OUTCOME_GRANTED_IN_PART] = {"granted_in_part", N_("Granted in part"), NULL},
	[OUTCOME_REFUSED] = {"refused", N_("Refused"), NULL},
	[OUTCOME_EXTENDED] = {"extended", N_("Term extended"), NULL},
	[OUTCOME_CORRECTED] = {"corrected", N_("Clerical error corrected"), NULL},
	[OUTCOME_SUSPENDED] = {"suspended", N_("Service suspended"), NULL},
	[OUTCOME_TERMINATED] = {"terminated", N_("Service ended"), NULL},
	[OUTCOME_REVOKED] = {"revoked", N_("Decision withdrawn"), NULL},
};

static const struct state_text contest_texts[CONTEST__MAX] = {
	[CONTEST_FILED] = {"filed", N_("Contested"), NULL},
	[CONTEST_FORWARDED] = {"forwarded", N_("Forwarded to the higher authority"), NULL},
	[CONTEST_UPHELD] = {"upheld", N_("Left unchanged by the higher authority"), NULL},
	[CONTEST_AMENDED] = {"amended", N_("Amended by the higher authority"), NULL},
	[CONTEST_ANNULLED] = {"annulled", N_("Annulled by the higher authority"), NULL},
	[CONTEST_NOT_EXAMINED] = {"not_examined", N_("Contest left without examination"), NULL},
	[CONTEST_APPEALED] = {"appealed", N_("Appealed to the court"), NULL},
	[CONTEST_COURT_UPHELD] = {"court_upheld", N_("Left unchanged by the court"), NULL},
	[CONTEST_COURT_AMENDED] = {"court_amended", N_("Amended by the court"), NULL},
	[CONTEST_COURT_ANNULLED] = {"court_annulled", N_("Annulled by the court"), NULL},
	[CONTEST_WITHDRAWN] = {"withdrawn", N_("Contest withdrawn"), NULL},
};

static const struct state_text referral_texts[REFERRAL__MAX] = {
	[REFERRAL_VALID] = {"valid", N_("Valid"), NULL},
	[REFERRAL_USED] = {"used", N_("Used up"), NULL},
	[REFERRAL_EXPIRED] = {"expired", N_("Not valid any more"), NULL},
	[REFERRAL_VOID] = {"void", N_("Void"), NULL},
};

static const struct state_text claim_texts[CLAIM__MAX] = {
	[CLAIM_SENT] = {"sent", N_("To be checked"), NULL},
	[CLAIM_RETURNED] = {"returned", N_("Returned with reasons"), NULL},
	[CLAIM_ACCEPTED] = {"accepted", N_("Accepted"), NULL},
};

static const struct {
	const char *code;
	const struct state_text *texts;
	int count;
} kinds[STATE_KIND__MAX] = {
	[STATE_APPLICATION] = {"application", application_texts, APPLICATION__MAX},
	[STATE_PLACE] = {"place", place_texts, PLACE__MAX},
	[STATE_GROUP] = {"group", group_texts, GROUP__MAX},
	[STATE_SESSION] = {"session", session_texts, SESSION__MAX},
	[STATE_ATTENDANCE] = {"attendance", attendance_texts, ATTENDANCE__MAX},
	[STATE_OUTCOME] = {"outcome", outcome_texts, OUTCOME__MAX},
	[STATE_CONTEST] = {"contest", contest_texts, CONTEST__MAX},
	[STATE_REFERRAL] = {"referral", referral_texts, REFERRAL__MAX},
	[STATE_CLAIM] = {"claim", claim_texts, CLAIM__MAX},
};

static const struct state_move *find_move(enum state_kind kind, int from, int to)
{
	for (size_t i = 0; i < state_nmoves; i++) {
		const struct state_move *move = &state_moves[i];

		if (move->kind == kind && move->from == from && move->to == to)
			return move;
	}
	return NULL;
}

bool state_may(enum state_kind kind, int from, int to, enum role role)
{
	const struct state_move *move = find_move(kind, from, to);

	return move != NULL && (unsigned)role < ROLE__MAX && (move->roles & ROLE_BIT(role)) != 0;
}

bool state_is_move(enum state_kind kind, int from, int to)
{
	const struct state_move *move = find_move(kind, from, to);

	return move != NULL && move->roles != 0;
}

bool state_needs_other_person(enum state_kind kind, int from, int to)
{
	const struct state_move *move = find_move(kind, from, to);

	return move != NULL && move->needs_other_person;
}

int state_count(enum state_kind kind)
{
	return (unsigned)kind < STATE_KIND__MAX ? kinds[kind].count : 0;
}

static const struct state_text *text_of(enum state_kind kind, int state)
{
	if (state < 1 || state >= state_count(kind))
		return NULL;
	return &kinds[kind].texts[state];
}

bool state_is_final(enum state_kind kind, int state)
{
	if (text_of(kind, state) == NULL)
		return false;
	for (size_t i = 0; i < state_nmoves; i++)
		if (state_moves[i].kind == kind && state_moves[i].from == state)
			return false;
	return true;
}

const char *state_code(enum state_kind kind, int state)
{
	const struct state_text *text = text_of(kind, state);

	return text == NULL ? "" : text->code;
}

const char *state_msgid(enum state_kind kind, int state)
{
	const struct state_text *text = text_of(kind, state);

	return text == NULL ? "" : text->msgid;
}

const char *state_resident_msgid(enum state_kind kind, int state)
{
	const struct state_text *text = text_of(kind, state);

	if (text == NULL)
		return "";
	return text->resident == NULL ? text->msgid : text->resident;
}

bool state_parse(enum state_kind kind, const char *code, int *out)
{
	if (code == NULL)
		return false;
	for (int i = 1; i < state_count(kind); i++) {
		if (strcmp(kinds[kind].texts[i].code, code) == 0) {
			*out = i;
			return true;
		}
	}
	return false;
}

const char *state_kind_code(enum state_kind kind)
{
	return (unsigned)kind < STATE_KIND__MAX ? kinds[kind].code : "";
}

bool application_may(enum application_state from, enum application_state to, enum role role)
{
	return state_may(STATE_APPLICATION, (int)from, (int)to, role);
}

const char *application_state_code(enum application_state state)
{
	return state_code(STATE_APPLICATION, (int)state);
}

bool application_state_parse(const char *code, enum application_state *out)
{
	int state;

	if (!state_parse(STATE_APPLICATION, code, &state))
		return false;
	*out = (enum application_state)state;
	return true;
}

bool application_is_decided(enum application_state state)
{
	return state == APPLICATION_GRANTED || state == APPLICATION_GRANTED_IN_PART ||
	       state == APPLICATION_REFUSED;
}

bool application_ends_undecided(enum application_state state)
{
	return state == APPLICATION_WITHDRAWN || state == APPLICATION_NOT_SUBMITTED || state == APPLICATION_TRANSFERRED ||
		state == APPLICATION_PROCESS_ENDED;
}

bool application_is_open(enum application_state state)
{
	return state >= APPLICATION_RECEIVED && state <= APPLICATION_RETURNED;
}

enum application_state application_state_of_outcome(enum act_outcome outcome)
{
	switch (outcome) {
	case OUTCOME_GRANTED:
		return APPLICATION_GRANTED;
	case OUTCOME_GRANTED_IN_PART:
		return APPLICATION_GRANTED_IN_PART;
	case OUTCOME_REFUSED:
		return APPLICATION_REFUSED;
	case OUTCOME_EXTENDED:
		return APPLICATION_IN_REVIEW;
	case OUTCOME_NONE:
	case OUTCOME_CORRECTED:
	case OUTCOME_SUSPENDED:
	case OUTCOME_TERMINATED:
	case OUTCOME_REVOKED:
	case OUTCOME__MAX:
		break;
	}
	return APPLICATION_NONE;
}

bool outcome_is_later(enum act_outcome outcome)
{
	return outcome >= OUTCOME_CORRECTED && outcome <= OUTCOME_REVOKED;
}

bool outcome_is_unfavourable(enum act_outcome outcome)
{
	return outcome == OUTCOME_REFUSED || outcome == OUTCOME_SUSPENDED || outcome == OUTCOME_TERMINATED || outcome == OUTCOME_REVOKED;
}

bool outcome_is_grant(enum act_outcome outcome)
{
	return outcome == OUTCOME_GRANTED || outcome == OUTCOME_GRANTED_IN_PART;
}

bool attendance_is_present(enum attendance_mark mark)
{
	return mark == ATTENDANCE_PRESENT || mark == ATTENDANCE_LATE;
}

bool place_takes_seat(enum place_state state)
{
	return state >= PLACE_OFFERED && state <= PLACE_SUSPENDED;
}
