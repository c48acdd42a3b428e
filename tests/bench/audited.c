/*
 * The bare minimum of a page with personal data: "hello" that finds a session and commits an audit row first.  What a page of the
 * office can reach at most on this machine.
 *	audited SOCKET USER NAME	a FastCGI program on the socket on standard input
 */
#include <fcgiapp.h>
#include <mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static MYSQL *link_;

static MYSQL_STMT *prepare(const char *text)
{
	MYSQL_STMT *statement = mysql_stmt_init(link_);

	if (mysql_stmt_prepare(statement, text, strlen(text)) != 0) {
		fprintf(stderr, "audited: %s\n", mysql_stmt_error(statement));
		exit(1);
	}
	return statement;
}

static void run(MYSQL_STMT *statement)
{
	if (mysql_stmt_execute(statement) != 0 || mysql_stmt_store_result(statement) != 0) {
		fprintf(stderr, "audited: %s\n", mysql_stmt_error(statement));
		exit(1);
	}
	mysql_stmt_free_result(statement);
}

int main(int argc, char **argv)
{
	static const char answer[] = "Content-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><title>Hello</title><p>Hello";
	MYSQL_STMT *session, *audit;
	FCGX_Request request;

	link_ = mysql_init(NULL);
	mysql_options(link_, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (argc != 4 || !mysql_real_connect(link_, NULL, argv[2], NULL, argv[3], 0, argv[1], 0)) {
		fprintf(stderr, "audited: %s\n", mysql_error(link_));
		return 1;
	}
	session = prepare("SELECT s.user_id, u.login, u.name, u.role FROM web_session s JOIN app_user u ON u.id = s.user_id"
		" WHERE s.id_hash = REPEAT('x', 32)");
	audit = prepare("INSERT INTO audit (at, program, role, action, object, request_id) VALUES (NOW(6), 'bench', 'resident', 'view',"
		" 'application:1', 'bench')");
	if (FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&request) == 0) {
		run(session);
		run(audit);
		FCGX_PutStr(answer, (int)strlen(answer), request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
