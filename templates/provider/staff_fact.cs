<?cs # /provider/staff_fact.  Person.*, Fact.kind, Has.KEY, Form.{fact_title,day,until,hours,norm,fact_evidence} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Person.name ?></p><?cs
if:Fact.kind == "criminal_record" ?>
<p><?cs var:_("Only the day of the check is kept. Enter it when the person may work with children; what the check said is not written down anywhere.") ?></p><?cs
elif:Fact.kind == "offered_to_present_staff" ?>
<p><?cs var:_("By the contract a post is first offered to those of the administration who give the service now. Write down on which day that was done, and what came of it.") ?></p><?cs
/if ?><?cs
call:form_begin("/provider/staff_fact") ?><?cs
call:field_hidden("id", Person.id) ?><?cs
call:field_hidden("kind", Fact.kind) ?><?cs
if:Has.fact_title ?><?cs call:field_text("fact_title", "", "", "off") ?><?cs /if ?><?cs
call:field_date("day", "", "off") ?><?cs
if:Has.until ?><?cs
	if:Fact.kind == "child_rights" ?><?cs call:field_date("until", _("As the certificate says; empty: by the parameter of the system."), "off") ?><?cs
	else ?><?cs call:field_date("until", _("Empty where there is none."), "off") ?><?cs /if ?><?cs
/if ?><?cs
if:Has.hours ?><?cs
	if:Fact.kind == "post" ?><?cs call:field_text("hours", _("Hours a week, for example 20 or 37,5."), "5", "off") ?><?cs
	else ?><?cs call:field_text("hours", _("For example, 4 or 1,5."), "5", "off") ?><?cs /if ?><?cs
/if ?><?cs
if:Has.norm ?><?cs call:field_radios("norm", "") ?><?cs /if ?><?cs
if:Has.fact_evidence ?><?cs call:field_text("fact_evidence", _("Document, its number and day, and where it is kept."), "", "off") ?><?cs /if ?><?cs
call:button(_("Enter")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
