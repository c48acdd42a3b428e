<?cs # /apply/raised: birth dates of the children whom the applicant raises. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "child" ?><?cs call:step_head(_("Children whom you raise")) ?>
<p><?cs call:say(_("This group depends on the age of the child. %1."), Programme.age, "") ?></p>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/raised") ?>
<?cs call:field_date("raised_1", "", "off") ?>
<?cs call:details_begin(_("More children")) ?>
<?cs call:field_date("raised_2", "", "off") ?>
<?cs call:field_date("raised_3", "", "off") ?>
<?cs call:field_date("raised_4", "", "off") ?>
<?cs call:field_date("raised_5", "", "off") ?>
<?cs call:field_date("raised_6", "", "off") ?>
<?cs call:details_end() ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
