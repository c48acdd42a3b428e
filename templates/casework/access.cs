<?cs # /casework/access.  File.*, Sub.N, Access.{no,version,files,code,given,ended} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Access code") ?></h1><?cs
if:Access.code ?>
<div class="jslp-notice jslp-notice--good" role="status">
<h2 class="jslp-notice__title"><?cs var:_("The new access code") ?></h2>
<p><?cs var:_("Application number") ?>: <strong><?cs var:File.reference ?></strong></p>
<p><strong class="jslp-code jslp-nowrap"><?cs var:Access.code ?></strong></p>
<p><?cs var:_("It is shown only now. Print this page or write the code down, and give it to the applicant in person. The one before it does not work any more.") ?></p>
</div><?cs
elif:Access.ended ?><?cs
	call:notice("good", _("The access code does not work any more"), _("Nobody can open the application on the internet until a new code is given.")) ?><?cs
/if ?>
<div class="jslp-screen-only">
<p><?cs if:Access.no == #0 ?><?cs var:_("The code of the receipt is in force.") ?><?cs else ?><?cs var:_("The code of the receipt has been ended before.") ?><?cs /if ?><?cs
if:Access.files > #1 ?> <?cs var:_("The same code opens every application of this submission.") ?><?cs /if ?></p>
<h2><?cs var:_("Change the code") ?></h2>
<p><?cs var:_("When somebody else has seen the receipt or the code. Whoever has the application open now is shut out at once.") ?></p><?cs
call:form_begin("/casework/access") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Access.version) ?><?cs
call:field_area("reason", _("Stands in the history of the file, for the office only."), "3") ?>
<?cs call:button_value(_("Give a new code"), "action", "new") ?>
<?cs call:button_second_value(_("Only end this one"), "action", "end") ?><?cs
call:form_end() ?>
</div><?cs
include:"layout/foot.cs" ?>
