<?cs # /casework/reassign.  File.*, Sub.N, Write.{form,version}, Form.{to,reason,note}.* ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Hand over to another worker") ?></h1>
<p><?cs if:File.owner ?><?cs call:say(_("Responsible now: %1."), File.owner, "") ?><?cs else ?><?cs var:_("Nobody is responsible for this file now.") ?><?cs /if ?> <?cs var:_("The term of the decision goes on.") ?></p><?cs
if:subcount(Form.to.choice) > #0 ?><?cs
call:form_begin("/casework/reassign") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_select("to", _("A worker who is absent may not see the file in time.")) ?><?cs
call:field_radios("reason", "") ?><?cs
call:field_area("note", _("What has been done, what comes next, what was promised to the applicant. Only staff can read it."), "6") ?>
<?cs call:button(_("Hand over")) ?><?cs
call:form_end() ?><?cs
else ?><?cs
call:empty(_("There is nobody to hand over to"), _("Another social worker must have an account that is in use. The administrator opens accounts.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
