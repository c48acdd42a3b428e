<?cs # /provider/session_cancel.  Session.*, Form.{reason,note}.* ?><?cs
set:Page.back.href = "/provider/register?session=" + Session.id ?><?cs
set:Page.back.text = _("To the register") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Session.day ?> <?cs var:Session.starts_at ?>, <?cs var:Session.group_number ?></p>
<p><?cs var:_("Nobody is marked for a session that does not take place, and it counts for nobody: it is no absence. This cannot be taken back.") ?></p><?cs
call:form_begin("/provider/session_cancel") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_hidden("version", Session.version) ?><?cs
call:field_radios("reason", "") ?><?cs
call:field_area("note", _("Only staff can read it."), "3") ?>
<?cs call:button_warning(_("Cancel the session")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
