<?cs # /apply/child: child Draft.n, and who the applicant is to it. Draft.address: the applicant's. ?><?cs
set:Form.child_birth_date.required = "1" ?><?cs
if:!Form.child_address.value && !Form.child_given_name.value ?><?cs set:Form.child_address.value = Draft.address ?><?cs /if ?><?cs
include:"layout/head.cs" ?>
<?cs if:Draft.n > #1 ?><?cs set:Page.symbol = "child" ?><?cs call:step_head(_("About one more child")) ?><?cs else ?><?cs set:Page.symbol = "child" ?><?cs call:step_head(_("About the child")) ?>
<p><?cs var:_("One child on this page. If there are more, you add them afterwards.") ?></p><?cs /if ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/child") ?>
<?cs call:field_hidden("n", Draft.n) ?>
<?cs call:person_fields("child_", "off", "off", "off", _("Street, house, town. Change it if the child is declared elsewhere.")) ?>
<?cs call:field_radios("child_relation", "") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
