<?cs # /status/offer: File.*, Offer.{programme,until,first,room,language,minutes}, Write.version, Form.{answer,reason}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("place") ?><?cs var:_("A place in a group") ?></h1>
<p><?cs var:_("A seat in this group is held for you.") ?> <strong><?cs call:say(_("Please answer until: %1"), Offer.until, "") ?></strong></p>
<?cs call:summary_begin() ?>
<?cs call:row(_("Application number"), File.reference) ?>
<?cs call:row(_("Group"), Offer.programme) ?>
<?cs if:Offer.first ?><?cs call:row(_("First session"), Offer.first) ?><?cs else ?><?cs call:row(_("First session"), _("The group's leader tells you.")) ?><?cs /if ?>
<?cs call:row(_("Length of a session in minutes"), Offer.minutes) ?>
<?cs call:row(_("Place"), Offer.room) ?>
<?cs call:row(_("Language of the sessions"), Offer.language) ?>
<?cs call:summary_end() ?>
<p><?cs var:_("If you do not answer until the end of that day, the seat goes to the next person. You keep your place in the queue.") ?></p>
<?cs call:form_begin("/status/offer") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs call:field_hidden("version", Write.version) ?>
<?cs call:field_radios("answer", "") ?>
<?cs call:field_select("reason", _("You need not say why.")) ?>
<?cs call:button(_("Send the answer")) ?>
<?cs call:form_end() ?>
<p><?cs var:_("Questions? Call us:") ?> <?cs call:site_phone() ?></p><?cs
include:"layout/foot.cs" ?>
