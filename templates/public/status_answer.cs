<?cs # /status/answer: File.*, Asked.{text,due,author,author_title}, Write.{form,version}, Files.N.*, Room.*. ?><?cs
include:"layout/head.cs" ?><?cs
include:"part/files.cs" ?>
<h1><?cs call:symbol("letter") ?><?cs var:_("Answer to our question") ?></h1><?cs
if:Asked.text ?>
<h2><?cs call:symbol("document") ?><?cs var:_("What we need") ?></h2>
<p class="jslp-lines"><?cs var:Asked.text ?></p>
<p><?cs if:Asked.author ?><?cs if:Asked.author_title ?><?cs var:Asked.author_title ?> <?cs /if ?><?cs var:Asked.author ?>, <?cs call:site_phone() ?><?cs /if ?></p>
<p><strong><?cs call:say(_("Please answer until: %1"), Asked.due, "") ?></strong> <?cs var:_("A later answer counts as well, but it takes longer then.") ?></p><?cs
/if ?>
<?cs call:files_begin("/status/answer") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("form", Write.form) ?><?cs call:field_hidden("version", Write.version) ?>
<?cs call:field_area("text", _("If you cannot answer, write that, too."), "7") ?>
<?cs call:files_field("files", _("With a phone you can take a photo of the paper. You can choose several files at once.")) ?>
<?cs if:subcount(Files) > #0 ?><p><strong><?cs var:_("These files go along:") ?></strong></p>
<ul class="govuk-list"><?cs each:file = Files ?>
<li><?cs var:file.name ?>, <?cs var:file.size_text ?> <button type="submit" class="jslp-link" name="drop" value="<?cs var:file.uuid ?>"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:file.name ?></span></button></li><?cs
/each ?></ul>
<?cs /if ?>
<?cs call:button(_("Send the answer")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
