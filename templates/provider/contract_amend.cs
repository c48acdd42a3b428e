<?cs # /provider/contract_amend.  Contract.*, Form.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Contract"), Contract.number) ?><?cs
call:row(_("In force"), Contract.starts_on + " – " + Contract.ends_on) ?><?cs
if:Contract.budget ?><?cs call:row(_("Sum"), Contract.budget) ?><?cs /if ?><?cs
call:summary_end() ?><?cs
call:form_begin("/provider/contract_amend") ?><?cs
call:field_hidden("id", Contract.id) ?><?cs
call:field_hidden("version", Contract.version) ?><?cs
call:field_text("amendment_number", "", "20", "off") ?><?cs
call:field_date("signed", "", "off") ?><?cs
call:field_area("about", "", "4") ?><?cs
call:field_date("ends", _("Leave it empty if the last day stays."), "off") ?><?cs
call:field_text("budget", _("Leave it empty if the sum stays."), "20", "off") ?><?cs
call:button(_("Save the amendment")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
