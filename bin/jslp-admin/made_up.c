#include "commands.h"

/* Made-up people must never get among real ones: generate and seed ask here first. */

bool made_up_allowed(struct tool *tool)
{
	enum err err = tool_conf(tool);

	if (err == ERR_OK && !tool->conf->made_up_data)
		err = ERR(ERR_DENIED, "%s does not say \"made_up_data = yes\": its database is not for made-up data",
			tool->conf_path);
	if (err != ERR_OK)
		(void)tool_fail(tool, err, "nothing is made up");
	return err == ERR_OK;
}
