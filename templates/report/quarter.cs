<?cs # Numbers carry data-number, so that the test that counts by itself finds them. ?><?cs
include:"layout/head.cs" ?><?cs

def:number(key, value) ?><td class="govuk-table__cell jslp-number" data-number="<?cs var:key ?>"><?cs var:value ?></td><?cs /def ?><?cs
def:head(text) ?><th scope="col" class="govuk-table__header jslp-number"><?cs var:text ?></th><?cs /def ?><?cs
def:measure(text, what, key, value, before) ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:text ?><br><span class="govuk-hint"><?cs var:what ?></span></th><?cs call:number(key, value) ?><td class="govuk-table__cell jslp-number"><?cs var:before ?></td></tr><?cs /def ?>
<h1><?cs call:say(_("Quarter report: %1, quarter %2"), Quarter.year, Quarter.quarter) ?></h1>
<p><?cs call:say(_("From %1 to %2"), Quarter.first, Quarter.last) ?><?cs if:Quarter.runs ?> <?cs call:badge("wait", _("The quarter is still running")) ?><?cs /if ?></p><?cs
if:Mismatch ?><?cs call:notice("bad", _("The totals do not agree"), _("Clients by programme, by sex and by age differ. Do not use this report; tell the administrator.")) ?><?cs /if ?>
<form method="get" action="/report/quarter" class="jslp-filter jslp-filter--line">
<div class="govuk-form-group"><label class="govuk-label" for="year"><?cs var:_("Year") ?></label><input type="text" class="govuk-input govuk-input--width-5" id="year" name="year" inputmode="numeric" value="<?cs var:Quarter.year ?>"></div>
<div class="govuk-form-group"><label class="govuk-label" for="quarter"><?cs var:_("Quarter") ?></label><input type="text" class="govuk-input govuk-input--width-3" id="quarter" name="quarter" inputmode="numeric" value="<?cs var:Quarter.quarter ?>"></div>
<button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("Show") ?></button>
</form>
<h2><?cs var:_("At a glance") ?></h2>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("At a glance") ?>">
<table class="govuk-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Number") ?></th><?cs call:head(_("This quarter")) ?><?cs call:head(_("Quarter before")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
call:measure(_("Applications received"), _("By the day of receipt."), "received", Total.received, Before.received) ?><?cs
call:measure(_("Decisions"), _("Granted, granted in part or refused, by the day of the decision; a file that is decided anew counts with each of its decisions."), "decided", Total.decided, Before.decided) ?><?cs
call:measure(_("Decided in time"), _("Decided on the day on which the term of that time ended, or before it."), "in_time", Total.in_time, Before.in_time) ?><?cs
call:measure(_("Decided in time, %"), _("Share of the decisions."), "in_time_percent", Total.in_time_percent, Before.in_time_percent) ?><?cs
call:measure(_("Days to a decision, median"), _("Calendar days from receipt, or since the file was to be decided anew: half of the decisions took no longer."), "days_median", Total.days_median, Before.days_median) ?><?cs
call:measure(_("Days to a decision, nine in ten"), _("Nine in ten decisions took no longer."), "days_90", Total.days_90, Before.days_90) ?><?cs
call:measure(_("Open at the end"), _("Received and neither decided nor ended; of a running quarter: today."), "still_open", Total.still_open, Before.still_open) ?><?cs
call:measure(_("Overdue at the end"), _("Open, and the due day was over."), "overdue", Total.overdue, Before.overdue) ?><?cs
call:measure(_("Clients"), _("People in a group who were present (or late) at one or more held sessions; who took part in two kinds of group counts in each."), "clients", Total.clients, Before.clients) ?><?cs
call:measure(_("Sessions held"), _("Sessions with a signed register, by their day."), "held", Total.held, Before.held) ?><?cs
call:measure(_("Attendance, %"), _("Present or late among all marks of held sessions."), "present_percent", Total.present_percent, Before.present_percent) ?>
</tbody>
</table>
</section>
<h2><?cs var:_("Applications and decisions") ?></h2><?cs
call:bars(_("Applications received, by kind of group"), _("Kind of group"), _("applications"), Received) ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("Applications and decisions by kind of group") ?>">
<table class="govuk-table">
<caption class="govuk-table__caption"><?cs var:_("Applications and decisions by kind of group") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><?cs call:head(_("Received")) ?><?cs call:head(_("Granted")) ?><?cs call:head(_("In part")) ?><?cs call:head(_("Refused")) ?><?cs call:head(_("In time")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Programmes ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.code ?> <?cs var:item.name ?></th><?cs
	call:number("received:" + item.code, item.received) ?><?cs call:number("granted:" + item.code, item.granted) ?><?cs
	call:number("granted_in_part:" + item.code, item.granted_in_part) ?><?cs call:number("refused:" + item.code, item.refused) ?><?cs
	call:number("in_time:" + item.code, item.in_time) ?></tr><?cs
/each ?>
</tbody>
<tfoot><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:_("Total") ?></th><?cs call:number("received:all", Total.received) ?><?cs call:number("granted:all", Total.granted) ?><?cs call:number("granted_in_part:all", Total.granted_in_part) ?><?cs call:number("refused:all", Total.refused) ?><?cs call:number("in_time:all", Total.in_time) ?></tr></tfoot>
</table>
</section>
<h2><?cs var:_("Clients") ?></h2><?cs
call:bars(_("Clients, by kind of group"), _("Kind of group"), _("clients"), Clients) ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("Clients") ?>">
<table class="govuk-table">
<caption class="govuk-table__caption"><?cs call:say(_("Clients by kind of group, sex and age on %1"), Quarter.last, "") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><?cs call:head(_("Clients")) ?><?cs call:head(_("Women, girls")) ?><?cs call:head(_("Men, boys")) ?><?cs each:band = Bands ?><?cs call:head(band.label) ?><?cs /each ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Programmes ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.code ?> <?cs var:item.name ?></th><?cs
	call:number("clients:" + item.code, item.clients) ?><?cs call:number("women:" + item.code, item.women) ?><?cs call:number("men:" + item.code, item.men) ?><?cs
	each:band = item.band ?><?cs call:number("band" + name(band) + ":" + item.code, band.value) ?><?cs /each ?></tr><?cs
/each ?>
</tbody>
<tfoot><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:_("Total") ?></th><?cs call:number("clients:all", Total.clients) ?><?cs call:number("women:all", Total.women) ?><?cs call:number("men:all", Total.men) ?><?cs
	each:band = Total.band ?><?cs call:number("band" + name(band) + ":all", band.value) ?><?cs /each ?></tr></tfoot>
</table>
</section>
<h2><?cs var:_("Sessions") ?></h2>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("Sessions by kind of group") ?>">
<table class="govuk-table">
<caption class="govuk-table__caption"><?cs var:_("Sessions by kind of group") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><?cs call:head(_("Held")) ?><?cs call:head(_("Still planned")) ?><?cs call:head(_("Called off")) ?><?cs call:head(_("Marks")) ?><?cs call:head(_("Present")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Programmes ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.code ?> <?cs var:item.name ?></th><?cs
	call:number("held:" + item.code, item.held) ?><?cs call:number("planned:" + item.code, item.planned) ?><?cs call:number("cancelled:" + item.code, item.cancelled) ?><?cs
	call:number("marks:" + item.code, item.marks) ?><?cs call:number("present:" + item.code, item.present) ?></tr><?cs
/each ?>
</tbody>
<tfoot><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:_("Total") ?></th><?cs call:number("held:all", Total.held) ?><?cs call:number("planned:all", Total.planned) ?><?cs call:number("cancelled:all", Total.cancelled) ?><?cs call:number("marks:all", Total.marks) ?><?cs call:number("present:all", Total.present) ?></tr></tfoot>
</table>
</section>
<h2><?cs var:_("The rows behind the numbers") ?></h2>
<p><?cs var:_("CSV files without names; people are numbers in them.") ?></p>
<ul class="govuk-list">
<li><a href="/report/export_applications?year=<?cs var:Quarter.year ?>&amp;quarter=<?cs var:Quarter.quarter ?>"><?cs var:_("Applications and decisions (CSV)") ?></a></li>
<li><a href="/report/export_clients?year=<?cs var:Quarter.year ?>&amp;quarter=<?cs var:Quarter.quarter ?>"><?cs var:_("Clients (CSV)") ?></a></li>
<li><a href="/report/export_sessions?year=<?cs var:Quarter.year ?>&amp;quarter=<?cs var:Quarter.quarter ?>"><?cs var:_("Sessions (CSV)") ?></a></li>
</ul><?cs
include:"layout/foot.cs" ?>
