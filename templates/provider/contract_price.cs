<?cs # /provider/contract_price.  Contract.*, Form.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Contract"), Contract.number) ?><?cs
call:row(_("Service provider"), Contract.provider) ?><?cs
call:row(_("In force"), Contract.starts_on + " – " + Contract.ends_on) ?><?cs
call:summary_end() ?>
<p><?cs var:_("What was paid by a price before stays as it is: that price ends on the day before the new one begins.") ?></p><?cs
call:form_begin("/provider/contract_price") ?><?cs
call:field_hidden("id", Contract.id) ?><?cs
call:field_hidden("version", Contract.version) ?><?cs
call:field_select("kind", "") ?><?cs
call:field_radios("unit", "") ?><?cs
call:field_text("price", _("For example, 14,40."), "10", "off") ?><?cs
call:field_date("from", "", "off") ?><?cs
call:button(_("Save the price")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
