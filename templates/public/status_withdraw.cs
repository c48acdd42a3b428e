<?cs # /status/withdraw: File.*, Write.{form,version}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("document") ?><?cs var:_("Take the application back") ?></h1>
<?cs call:summary_begin() ?>
<?cs call:row(_("Application number"), File.reference) ?>
<?cs call:row(_("Group"), File.programme) ?>
<?cs call:summary_end() ?>
<p><?cs var:_("If you take it back, nobody decides on it, and you get no place in a group. You can apply again at any time; a new term begins then.") ?></p>
<p><?cs var:_("If something has only changed, write us a message instead.") ?> <a href="/status/messages<?cs var:File.query ?>"><?cs var:_("Write a message") ?></a></p>
<?cs call:form_begin("/status/withdraw") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("form", Write.form) ?><?cs call:field_hidden("version", Write.version) ?>
<?cs call:field_area("text", _("You need not say why."), "3") ?>
<?cs call:button_warning(_("Yes, take it back")) ?>
<?cs call:form_end() ?>
<p><a href="/status<?cs var:File.query ?>"><?cs var:_("No, keep the application") ?></a></p><?cs
include:"layout/foot.cs" ?>
