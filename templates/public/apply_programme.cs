<?cs # /apply/programme: the groups in the order of the wish. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "family" ?><?cs call:step_head(_("Which group?")) ?>
<p><?cs var:_("If you are not sure, choose what fits best: a social worker will help you.") ?> <a href="/check"><?cs var:_("Which group fits me?") ?></a></p>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/programme") ?>
<?cs call:field_radios("programme", "") ?>
<?cs call:details_begin(_("Would another group do as well?")) ?>
<p><?cs var:_("If the first group is full or does not fit, we look at these in this order.") ?></p>
<?cs call:field_select("programme_2", "") ?>
<?cs call:field_select("programme_3", "") ?>
<?cs call:details_end() ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
