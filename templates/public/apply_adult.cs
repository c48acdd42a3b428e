<?cs # /apply/adult: another adult of the family. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "who" ?><?cs call:step_head(_("Another adult")) ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/adult") ?>
<?cs call:field_radios_inline("adult", "") ?>
<h2><?cs call:symbol("who") ?><?cs var:_("If yes: about the other adult") ?></h2>
<p><?cs var:_("Leave it empty if nobody else comes.") ?></p>
<?cs call:person_fields("adult_", "off", "off", "off", _("Only if it is safe that we know it. It is not shown to anybody else in the family.")) ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
