#include "jail/jail.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

enum err jail_enter(void)
{
	const struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};

	if (setrlimit(RLIMIT_CORE, &none) != 0)
		return ERR(ERR_UNAVAILABLE, "RLIMIT_CORE: %s", strerror(errno));
#ifndef __SANITIZE_ADDRESS__ /* LeakSanitizer traces its own process at the end */
	if (prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L) != 0)
		return ERR(ERR_UNAVAILABLE, "PR_SET_DUMPABLE: %s", strerror(errno));
#endif
	if (prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) != 0)
		return ERR(ERR_UNAVAILABLE, "PR_SET_NO_NEW_PRIVS: %s", strerror(errno));
	return ERR_OK;
}
