<?cs # /admin/ground/end: Form.* of ground_end_keys, Rows.0 the newest version, Ground.{kind,kind_text,code,id,version} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Ground.kind_text ?>: <?cs var:Rows.0.title ?></p>
<p><?cs var:_("From the day that you enter nobody can choose this ground any more. Acts and records that were made with it keep it. Until that day the end can be taken back.") ?></p><?cs
call:form_begin("/admin/ground/end") ?><?cs
call:field_hidden("kind", Ground.kind) ?><?cs
call:field_hidden("code", Ground.code) ?><?cs
call:field_hidden("id", Ground.id) ?><?cs
call:field_hidden("version", Ground.version) ?><?cs
call:field_date("from", _("Tomorrow or later."), "off") ?><?cs
call:button_warning(_("End the ground")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
