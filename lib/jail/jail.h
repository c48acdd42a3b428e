#ifndef JAIL_JAIL_H
#define JAIL_JAIL_H

#include "base/err.h"

/*
 * Gives up what a running program never needs: core files (RLIMIT_CORE 0), being traced or read
 * through /proc by its own user (PR_SET_DUMPABLE 0), and gaining rights by exec
 * (PR_SET_NO_NEW_PRIVS).  Called once, after files are open and keys are read and before the first
 * byte from outside.  ERR_UNAVAILABLE when the system refuses; a program must not go on then.
 */
enum err jail_enter(void) CHECKED;

#endif
