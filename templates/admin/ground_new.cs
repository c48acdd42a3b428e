<?cs # /admin/ground/new: Form.* of ground_new_keys, Ground.{kind,kind_text,code,name,newest,version,stops} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Ground.kind_text ?><?cs if:Ground.name ?>: <?cs var:Ground.name ?><?cs /if ?></p><?cs
call:form_begin("/admin/ground/new") ?><?cs
call:field_hidden("kind", Ground.kind) ?><?cs
call:field_hidden("code", Ground.code) ?><?cs
call:field_hidden("newest", Ground.newest) ?><?cs
call:field_hidden("version", Ground.version) ?><?cs
if:Ground.name ?><?cs
	call:field_date("valid_from", _("Tomorrow or later. The version before it ends the day before."), "off") ?><?cs
else ?><?cs
	call:field_date("valid_from", _("Tomorrow or later."), "off") ?><?cs
/if ?><?cs
call:field_text("title_lv", _("A whole sentence without its full stop; papers are in Latvian and take it as it stands."), "", "off") ?><?cs
call:field_text("title_en", "", "", "off") ?><?cs
call:field_text("legal_ref", _("The act, section and part, as papers cite it."), "", "off") ?><?cs
if:Ground.stops ?><?cs
	call:field_radios("keeps_place", "") ?><?cs
	call:field_radios("at_once", "") ?><?cs
/if ?><?cs
call:button_value(_("Check before saving"), "action", "check") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
