<?cs # /status: number and access code.  Done ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("document") ?><?cs var:_("Where is my application?") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<p><?cs var:_("Both stand on your receipt. Letter case, spaces and dashes do not matter.") ?></p>
<?cs call:form_begin("/status") ?>
<?cs call:field_text("reference", _("For example, G-2026-000123."), "10", "off") ?>
<?cs call:field_text("code", _("For example, ABCD-EFGH-IJKL."), "10", "off") ?>
<?cs call:button(_("Show")) ?>
<?cs call:form_end() ?>
<p><?cs var:_("If you have lost them, call us:") ?> <?cs call:site_phone() ?></p><?cs
include:"layout/foot.cs" ?>
