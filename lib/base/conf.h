#ifndef BASE_CONF_H
#define BASE_CONF_H

#include "base/arena.h"

/*
 * The configuration file: lines "key = value", # starts a comment line, no sections.  Keys, their meaning and defaults stand in
 * one table in conf.c; an unknown or repeated key, or a value out of bounds, is an error that names file and line.
 */
struct conf {
	const char *home;		/* JSLP_HOME, absolute */
	const char *db_socket, *db_name;
	const char *templates, *locale, *sql, *keys_dir, *files_dir, *log_dir;
	const char *mail_url, *mail_from;
	const char *state_url, *state_ca, *state_token_file, *state_system;
	/* gateway to the official electronic address; url empty: acts are sent there by hand */
	const char *eaddress_url, *eaddress_ca, *eaddress_token_file, *eaddress_adapter, *eaddress_sender;
	const char *egress;		/* further places that the worker may connect to: "host:port host:port" */
	const char *base_url;		/* for links in mail, no slash at the end */
	long long max_requests;		/* a web process ends after so many (0 = never) */
	long long session_idle_minutes, session_hours;
	long long worker_lease_seconds, worker_poll_ms;
	bool national_login;		/* JSLP_PERSON_CODE of the web server is believed */
	bool made_up_data;		/* jslp-admin generate and seed may fill the database */
};

/* Reads PATH into *out; texts live in ARENA.  ERR_INVALID with file and line, ERR_UNAVAILABLE when it cannot be read. */
enum err conf_load(struct arena *arena, const char *path, struct conf *out) CHECKED;

#endif
