<?cs include:"layout/head.cs" ?><?cs
def:weekday(n) ?><?cs
	if:n == #1 ?><?cs var:_("Monday") ?><?cs elif:n == #2 ?><?cs var:_("Tuesday") ?><?cs elif:n == #3 ?><?cs var:_("Wednesday") ?><?cs
	elif:n == #4 ?><?cs var:_("Thursday") ?><?cs elif:n == #5 ?><?cs var:_("Friday") ?><?cs elif:n == #6 ?><?cs var:_("Saturday") ?><?cs
	else ?><?cs var:_("Sunday") ?><?cs /if ?><?cs
/def ?><?cs
if:Calendar.saved ?><?cs call:notice("good", _("Saved"), Calendar.moved) ?><?cs /if ?>
<h1><?cs var:Page.title ?></h1>
<nav class="jslp-paging" aria-label="<?cs var:_("Years") ?>"><?cs
if:Calendar.prev ?><a class="jslp-paging__prev" rel="prev" href="/admin/calendar?year=<?cs var:Calendar.prev ?>"><?cs var:Calendar.prev ?></a><?cs /if ?>
<strong class="jslp-paging__where"><?cs var:Calendar.year ?></strong><?cs
if:Calendar.next ?>
<a class="jslp-paging__next" rel="next" href="/admin/calendar?year=<?cs var:Calendar.next ?>"><?cs var:Calendar.next ?></a><?cs /if ?>
</nav>
<h2><?cs var:_("Days off") ?></h2>
<table class="govuk-table">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Name of the day") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Days ?>
<tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:item.day ?><br><span class="jslp-muted"><?cs call:weekday(item.weekday) ?></span></td><td class="govuk-table__cell"><?cs var:item.name ?><?cs if:item.second ?>; <?cs var:item.second ?><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
<h2><?cs var:_("Entries of this year that differ from the rules") ?></h2><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("No entries"), _("When a law makes a day off, or takes one away, its entry is made below and shown here.")) ?><?cs
else ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("What kind of day it is") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Legal ground") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Action") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
	each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell jslp-nowrap" data-label="<?cs var:_("Day") ?>"><?cs var:item.day ?></td><td class="govuk-table__cell" data-label="<?cs var:_("What kind of day it is") ?>"><?cs
		if:item.is_holiday == #1 ?><?cs call:badge("plum", _("Day off")) ?><?cs else ?><?cs call:badge("grey", _("Ordinary day")) ?><?cs /if ?> <?cs var:item.name ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Legal ground") ?>"><?cs var:item.legal_ref ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Action") ?>"><?cs
		call:form_begin("/admin/calendar_remove") ?><?cs
		call:field_hidden("day", item.day_iso) ?><?cs
		call:field_hidden("version", item.version) ?><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:item.day ?></span></button><?cs
		call:form_end() ?></td></tr><?cs
	/each ?>
</tbody>
</table><?cs
/if ?>
<h2><?cs var:_("Add an entry") ?></h2>
<p><?cs var:_("The due dates of all open applications are computed anew at once. Each application that moves gets a line in its history.") ?></p><?cs
call:form_begin("/admin/calendar") ?><?cs
call:field_date("day", "", "off") ?><?cs
call:field_radios("kind", "") ?><?cs
call:field_text("name", "", "30", "off") ?><?cs
call:field_text("legal_ref", _("The act, section and part, as papers cite it."), "", "off") ?><?cs
call:button(_("Add the entry")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
