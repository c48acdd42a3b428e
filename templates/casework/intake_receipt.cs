<?cs # /casework/intake_receipt: printed and handed over.  File.*, Receipt.{code,code_changed,mailed}, Due.*, Office.{name,address} ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?>
<div class="jslp-screen-only"><?cs
include:"casework/identity.cs" ?><?cs
if:File.language != Page.lang ?>
<p><?cs if:File.language == "en" ?><?cs var:_("This person gets letters in English. Choose English above before you print.") ?><?cs
else ?><?cs var:_("This person gets letters in Latvian. Choose “Latviski” above before you print.") ?><?cs /if ?></p><?cs
/if ?>
</div>
<?cs call:panel(_("Confirmation that the application was received"), _("Application number"), File.reference) ?>
<?cs call:summary_begin() ?>
<?cs call:row(_("Application number"), File.reference) ?>
<?cs if:File.registered ?><?cs call:row(_("Registration number"), File.registered) ?><?cs /if ?>
<?cs call:row_begin(_("Access code")) ?><?cs if:Receipt.code_changed ?><?cs var:_("It has been changed. The office gives the new one to the applicant only.") ?><?cs else ?><strong class="jslp-code jslp-nowrap"><?cs var:Receipt.code ?></strong><?cs /if ?><?cs call:row_end() ?>
<?cs call:row(_("Kind of group"), File.code + " " + File.programme) ?>
<?cs call:row(_("Received on"), File.received_on) ?>
<?cs call:row(_("How it came in"), File.origin_text) ?>
<?cs call:row(_("Last day for the decision"), Due.day) ?>
<?cs call:summary_end() ?>
<?cs if:subcount(Due.why) > #0 ?><h2><?cs var:_("How was this date computed?") ?></h2>
<ol><?cs each:item = Due.why ?>
<li><?cs var:item.text ?></li><?cs /each ?>
</ol>
<p><?cs var:_("Administrative Procedure Law, sections 42, 43 and 64.") ?></p><?cs /if ?>
<h2><?cs var:_("What happens now") ?></h2>
<ol>
<li><?cs var:_("A social worker looks at the application and may call you.") ?></li>
<li><?cs var:_("The head of the administration decides. You get the decision in the way you have chosen.") ?></li>
<li><?cs var:_("If the service is granted, the group's leader tells you when and where the first session is.") ?></li>
</ol>
<p><?cs var:_("With the number and the access code you see on the internet, under “Where is my application”, how far it is. Keep this paper where only you see it.") ?></p>
<?cs if:Office.name ?><p><?cs var:Office.name ?><br><?cs var:Office.address ?></p><?cs /if ?>
<div class="jslp-screen-only">
<h2><?cs var:_("What next") ?></h2><?cs
if:Receipt.mailed ?>
<p><?cs call:say(_("The receipt also goes to %1."), File.email, "") ?></p><?cs
/if ?>
<p><?cs var:_("Print this page and hand it over, or send it in a safe way. You see the access code today only.") ?></p>
<p><a href="/casework/receipt?ref=<?cs var:File.reference ?>&amp;code=1"><?cs var:_("Download the confirmation in Latvian (PDF)") ?></a></p>
<div class="jslp-buttons">
<?cs call:button_link("/casework/intake?from=" + File.reference, _("Enter another child of the same applicant")) ?>
<?cs call:button_link_second("/casework/intake", _("Enter another application")) ?>
<?cs call:button_link_second("/casework/file?ref=" + File.reference, _("Open the file")) ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
