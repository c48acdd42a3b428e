<?cs # /apply/representation: on what the applicant acts for child Draft.n, Child.name. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "who" ?><?cs call:step_head(_("Who may act for the child")) ?>
<p><?cs call:say(_("This is about %1."), Child.name, "") ?></p>
<?cs call:step_saved() ?>
<?cs call:step_why(_("An application for a child may be sent only by somebody who may act for the child. A parent without custody can still take part in a group.")) ?>
<?cs call:form_begin("/apply/representation") ?>
<?cs call:field_hidden("n", Draft.n) ?>
<?cs call:field_radios("child_basis", "") ?>
<?cs call:terms_begin() ?><?cs call:term("custody") ?><?cs call:term("representative") ?><?cs call:term("guardian") ?><?cs call:term("foster_parent") ?><?cs call:term("orphan_court") ?><?cs call:terms_end() ?>
<?cs call:field_text("child_document", _("Not needed if you are the parent. If you do not have it at hand, leave it empty: you can show it later."), "", "off") ?>
<?cs call:field_date("child_valid_from", "", "") ?>
<?cs call:step_send(_("Save and continue")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
