<?cs # /provider/group_edit.  Group.*, Form.*, Changes.N.{at,actor,leader,second_leader,room,capacity,capacity_min} ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?>
<p><?cs var:_("This holds at once; sessions that have begun keep who led them and where they were. A session with a leader or a room of its own keeps it. If the room changes, everybody with a place gets a letter. The day and time of sessions are changed at the session itself.") ?></p><?cs
call:form_begin("/provider/group_edit") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("version", Group.version) ?><?cs
call:field_select("leader", "") ?><?cs
call:field_select("second_leader", "") ?><?cs
call:field_select("room", "") ?><?cs
call:field_number("capacity", _("From 1 to 100, and not fewer than have a place."), "3") ?><?cs
call:field_number("capacity_min", "", "3") ?><?cs
call:button(_("Save")) ?> <?cs
call:button_link_second("/provider/group?id=" + Group.id, _("Back to the group")) ?><?cs
call:form_end() ?><?cs
if:subcount(Changes) > #0 ?>
<h2><?cs var:_("What it was before") ?></h2>
<ul class="jslp-changes"><?cs
each:item = Changes ?>
<li><?cs call:say(_("until %1, changed by %2"), item.at, item.actor) ?>: <?cs var:item.leader ?><?cs if:item.second_leader ?>, <?cs var:item.second_leader ?><?cs /if ?>; <?cs var:item.room ?>; <?cs call:say(_("places: %1, at least %2"), item.capacity, item.capacity_min) ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
