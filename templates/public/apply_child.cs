<?cs # /apply/child: the child, and who the applicant is to it. Draft.address: the applicant's. ?><?cs
set:Form.child_birth_date.required = "1" ?><?cs
if:!Form.child_address.value && !Form.child_given_name.value ?><?cs set:Form.child_address.value = Draft.address ?><?cs /if ?><?cs
include:"layout/head.cs" ?><?cs
include:"public/step.cs" ?>
<?cs call:step_head(_("About the child")) ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/child") ?>
<?cs call:person_fields("child_", "off", "off", "off", _("Street, house, town. Change it if the child is declared elsewhere.")) ?>
<?cs call:field_radios("relation", "") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
