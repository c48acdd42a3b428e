<?cs # /status/email: File.*, Email.{address,proven,sent}. ?><?cs
include:"layout/head.cs" ?><?cs
def:address_form(button) ?><?cs
call:form_begin("/status/email") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?>
<?cs call:field_email("email", _("Give an address that only you read.")) ?>
<?cs call:button_second_value(button, "action", "change") ?>
<?cs call:form_end() ?><?cs
/def ?>
<h1><?cs call:symbol("letter") ?><?cs var:_("Your e-mail address") ?></h1><?cs
if:!Email.address ?>
<p><?cs var:_("There is no e-mail address in your application. We call you or write to you in the way you have chosen.") ?></p>
<p><?cs var:_("You can add an address: then we tell you by e-mail when there is something new.") ?></p><?cs
call:address_form(_("Add the address and send a code")) ?><?cs
elif:Email.proven ?>
<p><strong><?cs var:Email.address ?></strong></p>
<p><?cs var:_("This address is proven: we know that you read what is sent there.") ?></p>
<p><?cs var:_("Do you have another address now? Write us a message or call us.") ?></p><?cs
else ?>
<p><strong><?cs var:Email.address ?></strong></p>
<p><?cs var:_("Before we send a decision to this address, we have to know that it is yours. We send you a code, and you write it here.") ?></p><?cs
	if:Email.sent ?>
<?cs call:form_begin("/status/email") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?>
<?cs call:field_text("code", _("Six digits. The e-mail may take a few minutes; look among the unwanted ones, too."), "10", "one-time-code") ?>
<?cs call:button_value(_("Prove the address"), "action", "prove") ?>
<?cs call:form_end() ?><?cs
	/if ?>
<?cs call:form_begin("/status/email") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?>
<?cs if:Email.sent ?><?cs call:button_second_value(_("Send another code"), "action", "send") ?><?cs else ?><?cs call:button_value(_("Send me a code"), "action", "send") ?><?cs /if ?>
<?cs call:form_end() ?>
<h2><?cs call:symbol("letter") ?><?cs var:_("Is the address wrong?") ?></h2><?cs
call:address_form(_("Change the address and send a code")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
