<?cs # /status/answer: File.*, Asked.{text,hearing,due,author,author_title}, Write.{form,version}, Files.N.*, Room.*. ?><?cs
include:"layout/head.cs" ?><?cs
include:"part/files.cs" ?>
<h1><?cs call:symbol("letter") ?><?cs if:Asked.hearing ?><?cs var:_("Your view before we decide") ?><?cs else ?><?cs var:_("Answer to our question") ?><?cs /if ?></h1><?cs
if:Asked.text ?>
<h2><?cs call:symbol("document") ?><?cs if:Asked.hearing ?><?cs var:_("What we intend to decide, and why") ?><?cs else ?><?cs var:_("What we need") ?><?cs /if ?></h2>
<p class="jslp-lines"><?cs var:Asked.text ?></p>
<p><?cs if:Asked.author ?><?cs if:Asked.author_title ?><?cs var:Asked.author_title ?> <?cs /if ?><?cs var:Asked.author ?>, <?cs call:site_phone() ?><?cs /if ?></p>
<p><strong><?cs call:say(_("Please answer until: %1"), Asked.due, "") ?></strong> <?cs if:Asked.hearing ?><?cs var:_("You need not answer. If we hear nothing, we decide on what we know.") ?><?cs else ?><?cs var:_("A later answer counts as well, but it takes longer then.") ?><?cs /if ?></p><?cs
/if ?>
<?cs call:files_begin("/status/answer") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("form", Write.form) ?><?cs call:field_hidden("version", Write.version) ?>
<?cs if:Asked.hearing ?><?cs call:field_area("text", _("What do you think about it? What do we not know yet?"), "7") ?><?cs else ?><?cs call:field_area("text", _("If you cannot answer, write that, too."), "7") ?><?cs /if ?>
<?cs call:files_field("files", _("With a phone you can take a photo of the paper. You can choose several files at once.")) ?>
<?cs if:subcount(Files) > #0 ?><p><strong><?cs var:_("These files go along:") ?></strong></p>
<ul class="govuk-list"><?cs each:file = Files ?>
<li><?cs var:file.name ?>, <?cs var:file.size_text ?> <button type="submit" class="jslp-link" name="drop" value="<?cs var:file.uuid ?>"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:file.name ?></span></button></li><?cs
/each ?></ul>
<?cs /if ?>
<?cs call:button(_("Send the answer")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
