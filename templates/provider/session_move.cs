<?cs # /provider/session_move.  Session.*, Form.{day,starts,scope,reason,note} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs call:say(_("Session %1: %2"), Session.number, Session.day) ?>, <?cs var:Session.starts_at ?></p><?cs
call:form_begin("/provider/session_move") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_date("day", "", "off") ?><?cs
call:field_text("starts", _("For example, 17:30."), "5", "off") ?><?cs
call:field_radios("scope", _("The rhythm stays: the sessions behind follow week by week, or month by month, from the new day on. What is over or marked is never moved.")) ?><?cs
call:field_radios("reason", "") ?><?cs
call:field_area("note", _("Only staff can read it."), "3") ?><?cs
call:button_value(_("Show the new list"), "action", "check") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
