<?cs # /receipt: Receipt.{reference,code,code_changed,email,programme}, Receipt.more.N.reference: the files of further children, Due.day, Due.why.N.text. ?><?cs
include:"layout/head.cs" ?>
<?cs call:panel(_("Application received"), _("Application number"), Receipt.reference) ?>
<?cs call:summary_begin() ?>
<?cs if:subcount(Receipt.more) > #0 ?><?cs call:row_begin(_("Numbers, one for each child")) ?><?cs var:Receipt.reference ?><?cs
each:file = Receipt.more ?><br><?cs var:file.reference ?><?cs /each ?><?cs call:row_end() ?>
<?cs else ?><?cs call:row(_("Application number"), Receipt.reference) ?>
<?cs /if ?><?cs call:row_begin(_("Access code")) ?><?cs if:Receipt.code_changed ?><?cs var:_("It has been changed. The office gives the new one to the applicant only.") ?><?cs else ?><strong class="jslp-code jslp-nowrap"><?cs var:Receipt.code ?></strong><?cs /if ?><?cs call:row_end() ?>
<?cs call:row(_("Group"), Receipt.programme) ?>
<?cs call:row(_("Last day for the decision"), Due.day) ?>
<?cs call:summary_end() ?>
<p><?cs var:_("Write down or print the number and the access code. With both of them you see how far the application is; nobody needs them to call you.") ?></p><?cs
if:Receipt.email ?>
<p><?cs call:say(_("We also send this receipt to %1."), Receipt.email, "") ?></p><?cs
/if ?>
<?cs include:"part/due.cs" ?><h2><?cs call:symbol("when") ?><?cs var:_("What happens now") ?></h2>
<ol>
<li><?cs var:_("A social worker looks at the application and may call you.") ?></li>
<li><?cs var:_("The head of the administration decides. You get the decision in the way you have chosen.") ?></li>
<li><?cs var:_("If the service is granted, the group's leader tells you when and where the first session is.") ?></li>
</ol>
<?cs call:button_link("/status", _("See where the application is")) ?>
<p><?cs var:_("Questions? Call us:") ?></p><?cs
call:site_contacts() ?><?cs
include:"layout/foot.cs" ?>
