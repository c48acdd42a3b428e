<?cs # /casework/contest_step.  File.*, Sub.N, Contest.*, Step.{code,text}, Write.version ?><?cs
set:Page.back.href = "/casework/contest?contest=" + Contest.id ?><?cs
set:Page.back.text = _("To the contest") ?><?cs
set:Page.title = Step.text ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:Step.text ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Act"), Contest.number) ?><?cs
call:row(_("Outcome"), Contest.outcome_text) ?><?cs
call:row_begin(_("State")) ?><?cs call:badge(Contest.state_kind, Contest.state_text) ?><?cs if:Contest.days_text ?> <?cs call:badge(Contest.days_kind, Contest.days_text) ?><?cs /if ?><?cs call:row_end() ?><?cs
call:summary_end() ?><?cs
call:form_begin("/casework/contest_step") ?><?cs
call:field_hidden("contest", Contest.id) ?><?cs
call:field_hidden("step", Step.code) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
if:Step.code == "decide" ?><?cs call:field_radios("outcome", "") ?><?cs call:field_date("day", _("The month for going to court runs from this day."), "") ?><?cs
elif:Step.code == "forward" ?><?cs call:field_date("day", _("The month of the higher authority runs from this day."), "") ?><?cs
else ?><?cs if:Step.code == "judge" ?><?cs call:field_radios("judgment", "") ?><?cs /if ?><?cs call:field_date("day", "", "") ?><?cs
/if ?><?cs
if:Step.code == "forward" ?><?cs call:field_text("number", _("Leave it empty to take the number that the register of documents gives."), "20", "off") ?><?cs
else ?><?cs call:field_text("number", "", "20", "off") ?><?cs /if ?><?cs
if:Step.code != "withdraw" ?><?cs call:field_text("institution", "", "", "off") ?><?cs /if ?><?cs
call:field_area("note", "", "4") ?>
<?cs call:button(_("Save")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
