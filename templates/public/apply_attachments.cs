<?cs # /apply/attachments: papers, never needed.  Draft.token, Files.N.*, Room.*. ?><?cs
include:"layout/head.cs" ?><?cs
include:"part/files.cs" ?>
<?cs set:Page.symbol = "document" ?><?cs call:step_head(_("Attachments")) ?>
<p class="jslp-lead"><?cs var:_("You need not add anything. The application can be sent without papers, and papers can follow later.") ?></p>
<?cs call:details_begin(_("Why we ask")) ?>
<p><?cs var:_("A court judgment, a decision of the orphans' court or a statement from school can show at once what you have written. Then we need not ask you for it later.") ?></p>
<p><?cs var:_("Only the people who decide on your application can open the files. Do not add papers about health unless you think that we must know.") ?></p>
<?cs call:details_end() ?><?cs
if:subcount(Files) > #0 ?>
<h2><?cs call:symbol("document") ?><?cs var:_("Added files") ?></h2>
<?cs call:files_list("/apply/attachment_remove", "draft", Draft.token) ?><?cs
/if ?>
<?cs call:files_begin("/apply/attachments") ?>
<?cs call:field_hidden("draft", Draft.token) ?>
<?cs call:files_field("files", _("With a phone you can take a photo of the paper. You can choose several files at once.")) ?>
<div class="govuk-button-group">
<?cs call:button_value(_("Continue"), "action", "next") ?>
<?cs call:button_second_value(_("Add the files"), "action", "add") ?>
</div>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
