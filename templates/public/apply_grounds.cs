<?cs # /apply/grounds: the situation. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "document" ?><?cs call:step_head(_("Your situation")) ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/grounds") ?>
<?cs call:field_checks("grounds", _("Tick all that applies. It shows us which group fits.")) ?>
<?cs call:terms_begin() ?><?cs call:term("custody") ?><?cs call:term("behaviour_programme") ?><?cs call:term("orphan") ?><?cs call:term("orphan_court") ?><?cs call:terms_end() ?>
<?cs call:field_area("problem", _("In your own words. Only the people who decide and who help you will read it."), "8") ?>
<?cs call:field_area("wish", _("What should be different when the group ends?"), "4") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
