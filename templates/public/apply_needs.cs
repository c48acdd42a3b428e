<?cs # /apply/needs: times, language, help. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "help" ?><?cs call:step_head(_("What would help you to come")) ?>
<p><?cs var:_("You can leave everything empty. It does not change the decision; it helps us to find a group to which you can come.") ?></p>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/needs") ?>
<?cs call:field_checks("times", "") ?>
<?cs call:field_radios("spoken", _("If it is hard for you in Latvian, we look for a way.")) ?>
<?cs call:field_checks("needs", "") ?>
<?cs call:field_area("needs_note", "", "3") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
