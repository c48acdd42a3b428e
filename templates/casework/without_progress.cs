<?cs # /casework/without_progress.  File.*, Sub.N, Contact.*, Write.{form,version} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Leaving the application without progress") ?></h1>
<p><?cs var:_("For an application that cannot be examined as it is. It is no refusal: when it has been put right, the file goes on. The term of the decision goes on, too.") ?></p>
<p><?cs var:_("If only some information is missing,") ?> <a href="/casework/request?ref=<?cs var:File.reference ?>"><?cs var:_("ask the applicant for it") ?></a>.</p><?cs
if:!File.email ?><?cs call:notice("wait", _("No e-mail address is known"), _("The request stands on the page of the application. Call or write a letter as well.")) ?><?cs
elif:!Contact.email_proven ?><p class="jslp-muted"><?cs var:_("The e-mail address is not proven: do not rely on the mail alone.") ?></p><?cs /if ?><?cs
call:form_begin("/casework/without_progress") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_checks("flaws", "") ?><?cs
call:field_area("text", _("In plain words: what is missing, why it is needed, and how it can be given."), "7") ?><?cs
call:field_date("due", _("A day that is no working day moves to the next one."), "") ?>
<?cs call:button(_("Leave without progress")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
