<?cs # /status/messages: File.*, Messages.N.{kind,own,fresh,at,text,due,author,author_title,files.N.name}, Write.form, Done. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("letter") ?><?cs var:_("Messages") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<p class="jslp-muted"><?cs var:_("Application number") ?>: <?cs var:File.reference ?></p>
<?cs call:form_begin("/status/messages") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("form", Write.form) ?>
<?cs call:field_area("text", _("Whoever handles your application reads it. In an emergency call 112."), "5") ?>
<?cs call:button(_("Send")) ?>
<?cs call:form_end() ?>
<h2><?cs call:symbol("letter") ?><?cs var:_("What has been written so far") ?></h2>
<ol class="govuk-list govuk-list--spaced"><?cs
each:item = Messages ?>
<li>
<p><strong><?cs if:item.own ?><?cs var:_("You") ?><?cs elif:item.author ?><?cs if:item.author_title ?><?cs var:item.author_title ?> <?cs /if ?><?cs var:item.author ?><?cs else ?><?cs var:_("Social Affairs Administration") ?><?cs /if ?></strong> <span class="jslp-muted jslp-nowrap"><?cs var:item.at ?></span><?cs if:item.fresh ?> <?cs call:badge("plum", _("New")) ?><?cs /if ?></p>
<?cs if:item.text ?><p class="jslp-lines"><?cs var:item.text ?></p><?cs /if ?><?cs
	if:subcount(item.files) > #0 ?>
<p><?cs var:_("Files") ?>: <?cs each:file = item.files ?><?cs if:!first(file) ?>, <?cs /if ?><?cs var:file.name ?><?cs /each ?></p><?cs /if ?><?cs
	if:item.due ?>
<p><strong><?cs call:say(_("Please answer until: %1"), item.due, "") ?></strong></p><?cs /if ?><?cs
	if:item.kind == "decision" ?>
<p><a href="/status/decision<?cs var:File.query ?>"><?cs var:_("Read the decision (PDF)") ?></a></p><?cs /if ?>
</li><?cs
/each ?>
</ol><?cs
include:"public/status_close.cs" ?><?cs
include:"layout/foot.cs" ?>
