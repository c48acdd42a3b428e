<?cs # /casework/absence_cancel.  Absence.{id,version,name,deputy,from_on,to_on,current} ?><?cs
set:Page.back.href = "/casework/absence" ?><?cs
set:Page.back.text = _("To the absences") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Cancel the absence") ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Worker"), Absence.name) ?><?cs
call:row(_("First day"), Absence.from_on) ?><?cs
call:row(_("Last day"), Absence.to_on) ?><?cs
call:row(_("Deputy"), Absence.deputy) ?><?cs
call:summary_end() ?>
<p><?cs if:Absence.current ?><?cs var:_("It is running now: the deputy will not see these files among the own ones any more.") ?><?cs else ?><?cs var:_("It has not begun yet.") ?><?cs /if ?></p><?cs
call:form_begin("/casework/absence_cancel") ?><?cs
call:field_hidden("id", Absence.id) ?><?cs
call:field_hidden("version", Absence.version) ?>
<?cs call:button_warning(_("Cancel the absence")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
