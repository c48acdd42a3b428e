<?cs # /status/answer: File.*, Asked.{text,due,author,author_title}, Write.{form,version}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("letter") ?><?cs var:_("Answer to our question") ?></h1><?cs
if:Asked.text ?>
<h2><?cs call:symbol("document") ?><?cs var:_("What we need") ?></h2>
<p class="jslp-lines"><?cs var:Asked.text ?></p>
<p><?cs if:Asked.author ?><?cs if:Asked.author_title ?><?cs var:Asked.author_title ?> <?cs /if ?><?cs var:Asked.author ?>, <a class="jslp-nowrap" href="tel:+37163007224">63007224</a><?cs /if ?></p>
<p><strong><?cs call:say(_("Please answer until: %1"), Asked.due, "") ?></strong> <?cs var:_("A later answer counts as well, but it takes longer then.") ?></p><?cs
/if ?>
<?cs call:form_begin("/status/answer") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("form", Write.form) ?><?cs call:field_hidden("version", Write.version) ?>
<?cs call:field_area("text", _("If you cannot answer, write that, too."), "7") ?>
<?cs call:button(_("Send the answer")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
