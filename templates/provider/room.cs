<?cs # /provider/room.  Form.*, Room.{id,version,address} of an old room ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Room.id ?>
<p class="jslp-lead"><?cs var:Room.address ?></p><?cs
/if ?><?cs
call:form_begin("/provider/room") ?><?cs
if:Room.id ?><?cs
	call:field_hidden("id", Room.id) ?><?cs
	call:field_hidden("version", Room.version) ?><?cs
else ?><?cs
	call:field_select("site", _("Or enter a new site below.")) ?><?cs
	call:field_text("site_address", _("Street, house and town, as people are told to come."), "", "off") ?><?cs
	call:field_text("site_area", _("For example, 164,76."), "10", "off") ?><?cs
	call:field_text("shared_area", _("For example, 45,56."), "10", "off") ?><?cs
/if ?><?cs
call:field_text("room_name", _("For example, 2. telpa."), "20", "off") ?><?cs
call:field_text("area", _("For example, 28,50."), "10", "off") ?><?cs
call:field_number("seats", "", "3") ?><?cs
call:field_checks("accessible", "") ?><?cs
if:Room.id ?><?cs call:field_checks("closed", _("Groups that are open or under way stay.")) ?><?cs /if ?><?cs
call:button(_("Save the room")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
