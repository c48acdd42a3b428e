<?cs include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
call:summary_begin() ?><?cs
call:row(_("Room and address"), Group.room) ?><?cs
call:row(_("Group leader"), Group.leader) ?><?cs
if:Group.second_leader ?><?cs call:row(_("Second group leader"), Group.second_leader) ?><?cs /if ?><?cs
call:row(_("Language of the sessions"), Group.language_text) ?><?cs
if:Group.audience ?><?cs call:row(_("For whom this group is"), Group.audience) ?><?cs /if ?><?cs
call:row(_("Fewest people to begin with"), Group.capacity_min) ?><?cs
call:row(_("Contract"), Group.contract) ?><?cs
call:row(_("Provider"), Group.provider) ?><?cs
call:row(_("First session"), Group.first_day) ?><?cs
call:row(_("Length of a session in minutes"), Group.minutes) ?><?cs
call:summary_end() ?>
<h2><?cs var:_("Sessions") ?></h2>
<ol class="jslp-session-list"><?cs
each:item = Rows ?><?cs
	if:item.number ?>
<li><strong><?cs var:item.number ?>.</strong> <span><?cs var:item.day ?></span> <span><?cs var:item.starts_at ?></span> <?cs
		call:badge(item.state_kind, item.state_text) ?> <?cs
		if:item.register == "signed" ?><span class="jslp-muted"><?cs var:_("Register signed") ?></span> <?cs /if ?><?cs
		if:May.mark ?><a href="/provider/register?session=<?cs var:item.id ?>"><?cs var:_("Attendance register") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></a><?cs /if ?><?cs
		if:item.was ?> <span class="jslp-muted"><?cs call:say(_("before: %1"), item.was, "") ?></span><?cs /if ?><?cs
		if:item.movable && May.manage ?> <a href="/provider/session_move?session=<?cs var:item.id ?>"><?cs var:_("Move") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></a><?cs /if ?></li><?cs
	else ?>
<li class="jslp-muted"><span><?cs var:item.day ?></span> <span><?cs var:_("No session") ?>: <?cs var:item.reason ?></span></li><?cs
	/if ?><?cs
/each ?>
</ol><?cs
include:"layout/foot.cs" ?>
