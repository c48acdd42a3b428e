<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("No numbers yet"), _("A quarter appears here as soon as an application is received in it.")) ?><?cs
else ?>
<p><?cs var:_("Choose a quarter. Every number there says what it counts, and its rows can be taken out as CSV.") ?></p>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Quarter") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Applications received") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell"><a href="/report/quarter?year=<?cs var:item.year ?>&amp;quarter=<?cs var:item.quarter ?>"><?cs call:say(_("%1, quarter %2"), item.year, item.quarter) ?></a></td><td class="govuk-table__cell jslp-number"><?cs var:item.received ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
