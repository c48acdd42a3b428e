<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("When you save, all sessions are planned: once a week on the weekday of the first session and on the further days that you choose, public holidays and days without sessions left out. The group that meets all year round is planned once a month for a year. You see the list before it is saved.") ?></p><?cs
if:Page.no_leaders ?><?cs
call:notice("wait", _("There is no group leader yet"), _("Ask the system administrator for an account with the role of a group leader. Without one no group can be opened.")) ?><?cs
/if ?><?cs
if:Page.no_rooms ?><?cs
call:notice("wait", _("There is no room yet"), _("Enter the site and its rooms first. Without a room no group can be opened.")) ?><?cs
/if ?><?cs
call:form_begin("/provider/group_new") ?><?cs
call:field_select("programme", "") ?><?cs
call:field_text("audience", _("For example: parents of teenagers. Leave it empty where it is for everybody of this kind."), "", "off") ?><?cs
call:field_radios("language", "") ?><?cs
call:field_select("leader", "") ?><?cs
call:field_select("second_leader", "") ?><?cs
call:field_number("capacity", _("From 1 to 100."), "3") ?><?cs
call:field_number("capacity_min", _("With fewer people the group does not begin."), "3") ?><?cs
call:field_select("room", _("People are told to come here.")) ?><?cs
call:field_date("first", "", "off") ?><?cs
call:field_text("starts", _("For example, 17:30."), "5", "off") ?><?cs
call:field_number("minutes", _("For example, 90."), "3") ?><?cs
call:details_begin_if(_("More often than once a week"), Form.starts1.value || Form.starts2.value || Form.weekday1.error || Form.starts1.error || Form.weekday2.error || Form.starts2.error) ?><?cs
call:field_select("weekday1", "") ?><?cs
call:field_text("starts1", _("For example, 17:30."), "5", "off") ?><?cs
call:field_select("weekday2", "") ?><?cs
call:field_text("starts2", _("For example, 17:30."), "5", "off") ?><?cs
call:details_end() ?><?cs
call:button_value(_("Show the sessions"), "action", "check") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
