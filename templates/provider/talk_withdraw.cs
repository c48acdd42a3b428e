<?cs # /provider/talk_withdraw.  Person.*, Entry.{what,id,day_on,holder,sheet,enterer,entered_at}, After.{counts,day_on}, Form.reason ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Person.given_name ?> <?cs var:Person.family_name ?></p><?cs
call:summary_begin() ?><?cs
if:Entry.sheet ?><?cs
	call:row(_("Entry"), Entry.sheet) ?><?cs
	call:row(_("Day on which it was filled in"), Entry.day_on) ?><?cs
else ?><?cs
	call:row(_("Day of the talk"), Entry.day_on) ?><?cs
	call:row(_("Who held it"), Entry.holder) ?><?cs
/if ?><?cs
call:row(_("Entered by"), Entry.enterer + ", " + Entry.entered_at) ?><?cs
call:summary_end() ?>
<p><?cs if:After.counts ?><?cs var:_("It does not count now either: a later one does.") ?><?cs
elif:After.day_on ?><?cs call:say(_("Withdrawn, it does not count any more, and the one of %1 counts again."), After.day_on, "") ?><?cs
elif:Entry.sheet ?><?cs var:_("Withdrawn, it does not count any more, and another sheet can be entered in its place.") ?><?cs
else ?><?cs var:_("Withdrawn, it does not count any more, and the talk is open again.") ?><?cs /if ?> <?cs var:_("It stays to be read, struck through, with your name and the reason. This cannot be undone; enter it anew if need be.") ?></p><?cs
call:form_begin("/provider/talk_withdraw") ?><?cs
call:field_hidden("what", Entry.what) ?><?cs
call:field_hidden("id", Entry.id) ?><?cs
call:field_area("reason", _("For example: it is about another participant, or it was entered twice."), "3") ?><?cs
call:button_warning(_("Withdraw")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
