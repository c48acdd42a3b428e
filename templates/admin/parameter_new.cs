<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Parameter.name ?></p><?cs
call:summary_begin() ?><?cs
call:row_begin(_("Last value")) ?><span class="jslp-lines"><?cs var:Rows.0.value ?></span><?cs if:Parameter.unit_text ?> (<?cs var:Parameter.unit_text ?>)<?cs /if ?><?cs call:row_end() ?><?cs
call:row(_("In force from"), Rows.0.valid_from) ?><?cs
call:row(_("Legal ground"), Rows.0.legal_ref) ?><?cs
call:summary_end() ?><?cs
call:form_begin("/admin/parameter_new") ?><?cs
call:field_hidden("code", Parameter.code) ?><?cs
call:field_hidden("version", Parameter.version) ?><?cs
if:Parameter.unit == "text" ?><?cs
	call:field_area("value", "", "6") ?><?cs
else ?><?cs
	call:field_number("value", Parameter.unit_text, "5") ?><?cs
/if ?><?cs
call:field_date("valid_from", _("Tomorrow or later. The value before it ends the day before."), "off") ?><?cs
call:field_text("legal_ref", _("The act, section and part, as papers cite it."), "", "off") ?><?cs
call:field_text("verified_by", _("Name of the person who has read the norm in its wording in force."), "30", "off") ?><?cs
call:button(_("Save the new value")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
