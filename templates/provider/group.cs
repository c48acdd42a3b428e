<?cs include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
if:Group.end_reason ?><?cs call:notice("bad", _("The group was cancelled"), Group.end_reason + " (" + Group.end_actor + ")") ?><?cs /if ?><?cs
if:Group.state == "planned" && May.manage ?>
<div class="jslp-notice jslp-notice--wait">
<h2 class="jslp-notice__title"><?cs var:_("This group is only planned") ?></h2>
<p><?cs var:_("Nobody is given a place yet. Open it when it is certain that it will take place.") ?></p><?cs
call:form_begin("/provider/group_begin") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("version", Group.version) ?><?cs
call:button(_("Open the group")) ?><?cs
call:form_end() ?>
</div><?cs
/if ?><?cs
if:Group.state == "open" && #Group.places_taken < #Group.capacity_min ?><?cs
call:notice("wait", _("There are too few people yet"), _("With fewer people than the least number the group does not begin. Give more places, change the number, or cancel the group; everybody with a place then goes back to the list.")) ?><?cs
/if ?><?cs
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
<h2><?cs var:_("Sessions") ?></h2><?cs
if:May.manage && Group.state != "finished" && Group.state != "cancelled" ?>
<p><?cs call:button_link_second("/provider/session_new?group=" + Group.id, _("Add a session")) ?> <?cs call:button_link_second("/provider/leader_away", _("A leader cannot come")) ?> <?cs call:button_link_second("/provider/group_edit?id=" + Group.id, _("Change the group")) ?> <?cs call:button_link_second("/provider/group_cancel?id=" + Group.id, _("Cancel the group")) ?></p><?cs
/if ?>
<ol class="jslp-session-list"><?cs
each:item = Rows ?><?cs
	if:item.number ?>
<li><strong><?cs var:item.number ?>.</strong> <span><?cs var:item.day ?></span> <span><?cs var:item.starts_at ?></span> <?cs
		if:item.kind_text ?><span><?cs var:item.kind_text ?><?cs if:item.participant ?> – <?cs var:item.participant ?><?cs /if ?><?cs if:item.instead_of ?> <span class="jslp-muted">(<?cs call:say(_("in place of session %1"), item.instead_of, "") ?>)</span><?cs /if ?></span> <?cs /if ?><?cs
		if:item.topic ?><span><?cs var:item.topic ?></span> <?cs /if ?><?cs
		call:badge(item.state_kind, item.state_text) ?> <?cs
		if:item.register == "signed" ?><span class="jslp-muted"><?cs var:_("Register signed") ?></span> <?cs /if ?><?cs
		if:May.mark ?><a href="/provider/register?session=<?cs var:item.id ?>"><?cs var:_("Attendance register") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></a><?cs /if ?><?cs
		if:item.reason && item.state == "planned" ?><?cs call:badge("bad", _("Day off now: move it")) ?> <span><?cs var:item.reason ?></span><?cs /if ?><?cs
		if:item.was ?> <span class="jslp-muted"><?cs call:say(_("before: %1"), item.was, "") ?></span><?cs /if ?><?cs
		if:item.movable && May.manage ?> <a href="/provider/session_move?session=<?cs var:item.id ?>"><?cs var:_("Move") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></a><?cs /if ?><?cs
		if:(item.state == "cancelled" || item.was) && May.mark ?> <a href="/provider/call_list?session=<?cs var:item.id ?>"><?cs var:_("Call list") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></a><?cs /if ?></li><?cs
	else ?>
<li class="jslp-muted"><span><?cs var:item.day ?></span> <span><?cs var:_("No session") ?>: <?cs var:item.reason ?></span></li><?cs
	/if ?><?cs
/each ?>
</ol><?cs
include:"layout/foot.cs" ?>
