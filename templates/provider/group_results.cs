<?cs # /provider/group_results.  Group.*, Counts.{places,talks,rules,before_count,after_count}, Rows.N.{text,people,before,after}, Chart.N, Page.{least,later} ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
call:summary_begin() ?><?cs
call:row(_("Participants"), Counts.places) ?><?cs
call:row_begin(_("First talk")) ?><?cs call:say(_("%1 of %2"), Counts.talks, Counts.places) ?><?cs call:row_end() ?><?cs
call:row_begin(_("Rules signed")) ?><?cs call:say(_("%1 of %2"), Counts.rules, Counts.places) ?><?cs call:row_end() ?><?cs
call:row_begin(_("Questionnaire before the course")) ?><?cs call:say(_("%1 of %2"), Counts.before_count, Counts.places) ?><?cs call:row_end() ?><?cs
call:row_begin(_("Questionnaire after the course")) ?><?cs call:say(_("%1 of %2"), Counts.after_count, Counts.places) ?><?cs call:row_end() ?><?cs
call:summary_end() ?>
<h2 id="results"><?cs var:_("Answers before and after") ?></h2>
<p><?cs call:say(_("Means of those who have answered a line both before and after, from 1 (not at all) to 5 (fully). They are told from %1 people on."), Page.least, "") ?></p><?cs
if:Page.later ?><?cs
call:empty(_("The group still runs"), _("The means appear here once the group is finished.")) ?><?cs
elif:subcount(Rows) == #0 ?><?cs
call:empty(_("Too few answers"), _("The means appear here when enough participants have filled in the questionnaire before and after the course.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-labelledby="results">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Statement") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("People") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Before") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("After") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Statement") ?>"><?cs var:item.text ?></th><?cs
	if:item.people ?><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("People") ?>"><?cs var:item.people ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Before") ?>"><?cs var:item.before ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("After") ?>"><?cs var:item.after ?></td><?cs
	else ?><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("People") ?>"><?cs var:_("too few answers") ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Before") ?>">–</td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("After") ?>">–</td><?cs /if ?></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
	if:subcount(Chart) > #0 ?><?cs
call:bars(_("Means before and after"), _("Statement"), _("Mean"), Chart) ?><?cs
	/if ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
