<?cs # /casework/messages.  File.*, Sub.N, Contact.*, Messages.N.{at,kind_text,text,theirs,fresh,author,what,registered,answered,due_on,mail_kind,mail_text}, Write.form, Can.*, Done ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Correspondence") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?><?cs
if:Contact.undelivered ?><?cs call:notice("bad", _("An e-mail about this file was not delivered"), _("The mail server refused it. Check the address, or reach the applicant in another way.")) ?><?cs /if ?>
<div class="jslp-split jslp-split--right">
<div>
<h2><?cs var:_("What has been written") ?></h2>
<ol class="jslp-history"><?cs
each:item = Messages ?>
<li><strong><?cs if:item.theirs ?><?cs var:_("Applicant") ?><?cs elif:item.author ?><?cs var:item.author ?><?cs else ?><?cs var:_("System") ?><?cs /if ?></strong>: <?cs var:item.kind_text ?><?cs if:item.what ?> <?cs var:item.what ?><?cs /if ?> <span class="jslp-muted jslp-nowrap"><?cs var:item.at ?></span><?cs
	if:item.fresh ?> <?cs call:badge("plum", _("New")) ?><?cs /if ?><?cs
	if:item.mail_text ?> <?cs call:badge(item.mail_kind, item.mail_text) ?><?cs /if ?><?cs
	if:item.registered ?><br><span class="jslp-muted"><?cs call:say(_("Registered: No. %1"), item.registered, "") ?></span><?cs /if ?><?cs
	if:item.text ?><br><span class="jslp-lines"><?cs var:item.text ?></span><?cs /if ?><?cs
	if:item.due_on ?><br><?cs var:_("Answer until") ?>: <?cs var:item.due_on ?><?cs /if ?><?cs
	if:item.kind == "receipt" && File.origin != "initiative" ?><br><a href="/casework/receipt?ref=<?cs var:File.reference ?>"><?cs var:_("Confirmation that the application was received (PDF)") ?></a><?cs /if ?><?cs
	if:item.answered ?><br><?cs call:say(_("An answer on paper has come, registered: No. %1"), item.answered, "") ?><?cs /if ?><?cs
	if:item.direction == "to_resident" && item.kind != "offer" ?><br><a href="/casework/letter?message=<?cs var:url_escape(item.uuid) ?>"><?cs var:_("Print as a letter (PDF)") ?></a><?cs /if ?></li><?cs
/each ?>
</ol>
</div>
<aside class="jslp-actions" aria-labelledby="write">
<h2 id="write"><?cs var:_("Write to the applicant") ?></h2><?cs
if:Can.write ?><?cs
	call:form_begin("/casework/messages") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	if:File.email ?><?cs call:field_area("text", _("The applicant reads it with the access code; an e-mail without its contents tells that it is there."), "6") ?><?cs
	else ?><?cs call:field_area("text", _("The applicant reads it with the access code. No e-mail address is known, so call or write, too."), "6") ?><?cs /if ?>
<?cs call:button(_("Send")) ?><?cs
	call:form_end() ?><?cs
	if:Can.request ?>
<?cs call:button_link_second("/casework/request?ref=" + File.reference, _("Ask for information with a term")) ?><?cs /if ?><?cs
else ?>
<p><?cs var:_("A social worker writes to the applicant.") ?></p><?cs
/if ?>
</aside>
</div><?cs
include:"layout/foot.cs" ?>
