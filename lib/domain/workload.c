#include "domain/workload.h"

#include "domain/msgid.h"

static const char *const texts[WORKLOAD_LEVEL__MAX] = {
	[WORKLOAD_GOOD] = N_("within what is good"),
	[WORKLOAD_FULL] = N_("nearly too much"),
	[WORKLOAD_OVER] = N_("too much"),
};

enum workload_level workload_level(long long files, long long good, long long most)
{
	if (files > most)
		return WORKLOAD_OVER;
	return files > good ? WORKLOAD_FULL : WORKLOAD_GOOD;
}

const char *workload_msgid(enum workload_level level)
{
	return (unsigned)level < WORKLOAD_LEVEL__MAX ? texts[level] : "";
}

int workload_percent(long long value, long long scale)
{
	if (value <= 0 || scale <= 0)
		return 0;
	if (value >= scale)
		return 100;
	return value * 100 / scale > 0 ? (int)(value * 100 / scale) : 1;
}
