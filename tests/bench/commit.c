/*
 * The bare minimum of a durable submission: the rows of one application, committed in one transaction, in a loop.
 *	commit SOCKET USER NAME COUNT	prints transactions a second
 * The drafts that each transaction marks as sent are made before the clock starts.
 */
#include <mysql.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PERSON, APPLICATION, APPLICANT, CLIENT, HISTORY, AUDIT, DRAFT, STATEMENTS };

static const char *const texts[STATEMENTS] = {
	[PERSON] = "INSERT INTO person (uuid, birth_date, sex, given_name, family_name, name_folded, created_at)"
		   " VALUES (?, '1985-02-01', 'male', 'Jānis', 'Salīdzinājums', 'salidzinajums janis', NOW(6))",
	[APPLICATION] = "INSERT INTO application (reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin,"
			" language, received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email,"
			" channel, grounds, problem_sealed) VALUES (LEFT(CONCAT('B-', ?), 20), ?, REPEAT('h', 32), REPEAT('a', 32), 4, 'self',"
			" 'web', 'lv', NOW(6), '2026-11-23', '2026-12-23', '2026-12-28', '2027-03-23', 'received', NOW(6), '+371 20000000', '',"
			" 'post', 'other', REPEAT('s', 90))",
	[APPLICANT] = "INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address,"
		      " relation) VALUES (?, 'applicant', ?, 'Jānis', 'Salīdzinājums', '1985-02-01', 'male', 'Lielā iela 1', 'self')",
	[CLIENT] = "INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address,"
		   " relation) VALUES (?, 'client', ?, 'Jānis', 'Salīdzinājums', '1985-02-01', 'male', 'Lielā iela 1', 'self')",
	[HISTORY] = "INSERT INTO application_history (application_id, seq, state, at) VALUES (?, 1, 'received', NOW(6))",
	[AUDIT] = "INSERT INTO audit (at, program, role, action, object, request_id) VALUES (NOW(6), 'bench', 'resident', 'apply',"
		  " CONCAT('application:', ?), ?)",
	[DRAFT] = "UPDATE draft SET answers_sealed = '', sent_at = NOW(6), updated_at = NOW(6), version = version + 1"
		  " WHERE token = REPLACE(LEFT(?, 32), '-', '0') AND sent_at IS NULL",
};

static MYSQL *link_;
static MYSQL_STMT *statements[STATEMENTS];

static void fail(const char *what)
{
	fprintf(stderr, "commit: %s: %s\n", what, mysql_error(link_));
	exit(1);
}

static void query(const char *text)
{
	if (mysql_query(link_, text) != 0)
		fail(text);
}

/* Runs a statement with up to two values: numbers where TEXT is NULL. */
static unsigned long long run(int which, const char *text, unsigned long long a, unsigned long long b)
{
	MYSQL_BIND bind[2];
	unsigned long length = text ? strlen(text) : 0;

	memset(bind, 0, sizeof(bind));
	for (int i = 0; i < 2; i++) {
		const bool is_text = text && !(which == AUDIT && i == 0);

		bind[i].buffer_type = is_text ? MYSQL_TYPE_STRING : MYSQL_TYPE_LONGLONG;
		bind[i].buffer = is_text ? (void *)text : i == 0 ? (void *)&a : (void *)&b;
		bind[i].buffer_length = length;
		bind[i].length = is_text ? &length : NULL;
	}
	if (mysql_stmt_bind_param(statements[which], bind) || mysql_stmt_execute(statements[which]))
		fail(mysql_stmt_error(statements[which]));
	return mysql_stmt_insert_id(statements[which]);
}

static void key_of(char out[37], long n)
{
	const unsigned low = (unsigned)n;

	snprintf(out, 37, "%08x-%04x-4000-8000-%012x", low, (unsigned)getpid() & 0xffff, low);
}

static void one(long n)
{
	unsigned long long person, application;
	char key[37];

	key_of(key, n);
	query("START TRANSACTION");
	person = run(PERSON, key, 0, 0);
	application = run(APPLICATION, key, 0, 0);
	run(APPLICANT, NULL, application, person);
	run(CLIENT, NULL, application, person);
	run(HISTORY, NULL, application, 0);
	run(AUDIT, key, application, 0);
	run(DRAFT, key, 0, 0);
	query("COMMIT");
}

static void prepare(void)
{
	for (int i = 0; i < STATEMENTS; i++) {
		statements[i] = mysql_stmt_init(link_);
		if (mysql_stmt_prepare(statements[i], texts[i], strlen(texts[i])))
			fail(mysql_stmt_error(statements[i]));
	}
}

static void make_drafts(long count)
{
	char text[400], key[37];

	query("START TRANSACTION");
	for (long n = 0; n < count; n++) {
		key_of(key, n);
		snprintf(text, sizeof(text), "INSERT INTO draft (token, visitor_hash, submission_id, answers_sealed, created_at, updated_at) VALUES"
			" (REPLACE(LEFT('%s', 32), '-', '0'), REPEAT('v', 32), '%s', REPEAT('s', 300), NOW(6), NOW(6))", key, key);
		query(text);
	}
	query("COMMIT");
}

int main(int argc, char **argv)
{
	struct timespec from, to;
	long count;
	double seconds;

	if (argc != 5)
		return 2;
	count = strtol(argv[4], NULL, 10);
	link_ = mysql_init(NULL);
	mysql_options(link_, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (!mysql_real_connect(link_, NULL, argv[2], NULL, argv[3], 0, argv[1], 0))
		fail("connect");
	make_drafts(count);
	prepare();
	clock_gettime(CLOCK_MONOTONIC, &from);
	for (long n = 0; n < count; n++)
		one(n);
	clock_gettime(CLOCK_MONOTONIC, &to);
	seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
	printf("%.1f\n", (double)count / seconds);
	return 0;
}
