<?cs # /casework/hearing_invite.  File.*, Sub.N, Contact.*, Write.{form,version} ?><?cs
set:Page.back.href = "/casework/hearing?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the hearing") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Inviting the addressee to say his or her view") ?></h1><?cs
if:File.decided_on ?>
<p><?cs var:_("The file stays as it is. The addressee reads the invitation on the page of the application and can answer there.") ?></p><?cs
else ?>
<p><?cs var:_("The file waits for the applicant until the answer comes. The term of the decision goes on.") ?></p><?cs
/if ?><?cs
if:!File.email ?><?cs call:notice("wait", _("No e-mail address is known"), _("The request stands on the page of the application. Call or write a letter as well.")) ?><?cs
elif:!Contact.email_proven ?><p class="jslp-muted"><?cs var:_("The e-mail address is not proven: do not rely on the mail alone.") ?></p><?cs /if ?><?cs
call:form_begin("/casework/hearing_invite") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_area("text", _("Begun from the file: check it, and write which decision is intended and why, so that it can be answered."), "14") ?><?cs
call:field_date("due", _("A day that is no working day moves to the next one."), "") ?>
<?cs call:button(_("Send the invitation")) ?><?cs
call:form_end() ?>
<p><?cs var:_("It can be printed as a letter from the correspondence.") ?></p><?cs
include:"layout/foot.cs" ?>
