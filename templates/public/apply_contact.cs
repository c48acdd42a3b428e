<?cs # /apply/contact: phone, e-mail, and the way of the decision. ?><?cs
include:"layout/head.cs" ?><?cs
include:"public/step.cs" ?>
<?cs call:step_head(_("How to reach you")) ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/contact") ?>
<?cs call:field_phone("phone", _("So that a social worker can ask you if something is not clear. A number that only you answer is best.")) ?>
<?cs call:field_email("email", _("We send the receipt there. Use an address that only you read.")) ?>
<?cs call:field_radios("channel", "") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
