<?cs # /apply/person: the applicant. ?><?cs
set:Form.birth_date.required = "1" ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "who" ?><?cs call:step_head(_("About you")) ?>
<?cs if:Draft.for_child ?><p><?cs var:_("Here we ask about you, the adult. The child comes on the next page.") ?></p><?cs /if ?>
<?cs call:step_saved() ?>
<?cs call:step_why(_("So that nobody is mixed up with somebody else, and because the law asks who applies. We show your data only to the people who decide and help.")) ?>
<?cs call:form_begin("/apply/person") ?>
<?cs call:person_fields("", "given-name", "family-name", "bday", _("Street, house, town. If you have no declared address, leave it empty.")) ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
