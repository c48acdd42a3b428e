<?cs # /provider/closures.  Rows.N.{id,from_on,to_on,name,sessions}, Form.{from,to,closure} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("School breaks, repairs and other days on which you hold no sessions. New timetables leave them out, as they do public holidays; what is planned already stays until you move it.") ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("No such days are entered"), _("Sessions are planned on all days but public holidays.")) ?><?cs
else ?>
<ul class="govuk-list govuk-list--spaced"><?cs
each:item = Rows ?>
<li><strong><?cs var:item.name ?></strong>, <?cs var:item.from_on ?> – <?cs var:item.to_on ?><?cs
	if:item.sessions ?><br><?cs call:badge("wait", _("Sessions are planned on these days")) ?> <?cs var:item.sessions ?><?cs /if ?><?cs
	call:form_begin("/provider/closure_remove") ?><?cs
	call:field_hidden("id", item.id) ?>
<button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("Take away") ?><span class="govuk-visually-hidden"> – <?cs var:item.name ?></span></button><?cs
	call:form_end() ?></li><?cs
/each ?>
</ul><?cs
/if ?>
<h2><?cs var:_("Enter days without sessions") ?></h2><?cs
call:form_begin("/provider/closures") ?><?cs
call:field_date("from", "", "off") ?><?cs
call:field_date("to", "", "off") ?><?cs
call:field_text("closure", _("For example, winter school break."), "", "off") ?><?cs
call:button(_("Enter")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
