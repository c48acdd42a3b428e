<?cs # /apply: which programme, and for whom. ?><?cs
include:"layout/head.cs" ?><?cs
include:"public/step.cs" ?>
<?cs call:step_head(_("Send an application")) ?>
<p><?cs var:_("First, choose the group and who will take part. If you are not sure, choose what fits best: a social worker will help you.") ?></p>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply") ?>
<?cs call:field_radios("for_whom", "") ?>
<?cs call:field_radios("programme", "") ?>
<?cs call:step_send(_("Continue")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
