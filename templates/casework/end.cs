<?cs # /casework/end.  File.*, Sub.N; to choose: Ways.N.{as,title,when}, Ways_wait; to write: Way.{as,title,when,reason_hint}, Contact.*, Write.{form,version} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
if:Way.as ?><?cs set:Page.back.href = "/casework/end?ref=" + File.reference ?><?cs set:Page.back.text = _("To the other ways") ?><?cs /if ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?><?cs
if:!Way.as ?>
<h1><?cs var:_("Ending the file without a decision") ?></h1>
<p><?cs var:_("Where the applicant is to hear yes or no, prepare a decision instead. What is ended here is not examined any more.") ?></p>
<ul class="govuk-list govuk-list--spaced"><?cs
each:way = Ways ?>
<li><a href="/casework/end?ref=<?cs var:File.reference ?>&amp;as=<?cs var:way.as ?>"><?cs var:way.title ?></a><br><span class="jslp-muted"><?cs var:way.when ?></span></li><?cs
/each ?>
</ul><?cs
	if:Ways_wait ?>
<p class="jslp-muted"><?cs call:say(_("The application can be put right until %1. Only then does it count as not submitted."), Ways_wait, "") ?></p><?cs /if ?><?cs
else ?>
<h1><?cs var:Way.title ?></h1>
<p><?cs var:Way.when ?></p>
<?cs call:warning(_("This cannot be taken back. If it was a mistake, the applicant must apply again.")) ?><?cs
	if:Way.as != "process_ended" ?><?cs
		if:!File.email ?><?cs call:notice("wait", _("No e-mail address is known"), _("What you write stands on the page of the application. Call or write a letter as well.")) ?><?cs
		elif:!Contact.email_proven ?><p class="jslp-muted"><?cs var:_("The e-mail address is not proven: do not rely on the mail alone.") ?></p><?cs /if ?><?cs /if ?><?cs
	call:form_begin("/casework/end") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("version", Write.version) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_hidden("as", Way.as) ?><?cs
	call:field_area("reason", Way.reason_hint + " " + _("Stands in the history of the file, for the office only."), "3") ?><?cs
	call:field_area("text", _("In plain words. He or she reads it on the page of the application."), "5") ?>
<?cs call:button_warning(_("End the file")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
