<?cs # /casework/hearing_record.  File.*, Sub.N, Record.as, Write.{form,version} ?><?cs
set:Page.back.href = "/casework/hearing?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the hearing") ?><?cs
if:Record.as == "left_out" ?><?cs set:Page.title = _("Why nobody was heard") ?><?cs else ?><?cs set:Page.title = _("What was said when heard") ?><?cs /if ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What is saved here stays in the file and cannot be changed; a correction is another record.") ?></p><?cs
call:form_begin("/casework/hearing_record") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_hidden("as", Record.as) ?><?cs
if:Record.as == "left_out" ?><?cs
	call:field_radios("ground", "") ?><?cs
	call:field_area("text", _("What in this file makes it so."), "4") ?><?cs
else ?><?cs
	call:field_radios("way", "") ?><?cs
	call:field_date("day", "", "") ?><?cs
	call:field_radios("who", "") ?><?cs
	call:field_text("name", _("Only where another representative was heard."), "20", "off") ?><?cs
	call:field_area("text", _("As it was said: the view, the arguments, and what was new."), "7") ?><?cs
/if ?>
<?cs call:button(_("Save")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
