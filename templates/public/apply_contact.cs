<?cs # /apply/contact: phone, e-mail, the way of the decision, and what is not safe. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "phone" ?><?cs call:step_head(_("How to reach you")) ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/contact") ?>
<?cs call:field_phone("phone", _("So that a social worker can ask you if something is not clear. A number that only you answer is best.")) ?>
<?cs call:field_email("email", _("We send the receipt there. Use an address that only you read.")) ?>
<?cs call:field_radios("channel", "") ?>
<?cs call:terms_begin() ?><?cs call:term("e_address") ?><?cs call:terms_end() ?>
<?cs call:field_checks("safe", _("Tick it if somebody who must not know of it could see our letter or hear our call. Our mails and letters never say what they are about on the outside.")) ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
