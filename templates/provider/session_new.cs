<?cs # /provider/session_new.  Group.*, Form.{kind,participant,day,starts,instead} ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?>
<p><?cs var:_("A session beside those of the course: to make up for one that did not take place, or for one participant alone. Those who come to it get a letter.") ?></p><?cs
call:form_begin("/provider/session_new") ?><?cs
call:field_hidden("group", Group.id) ?><?cs
call:field_radios("kind", "") ?><?cs
call:field_select("participant", _("Only for a session with one participant.")) ?><?cs
call:field_date("day", _("Weekends are fine, public holidays are not."), "off") ?><?cs
call:field_text("starts", _("For example, 17:30."), "5", "off") ?><?cs
call:field_select("instead", _("Leave it empty where it makes up for nothing. A session that one participant missed counts for him or her as attended when this one is.")) ?><?cs
call:button(_("Add the session")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
