<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What holds today. A past value is never changed: a new one begins on a day to come, and the files received before keep theirs.") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Parameter") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Value") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("In force from") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Legal ground") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="<?cs var:_("Parameter") ?>"><a href="/admin/parameter?code=<?cs var:url_escape(item.code) ?>" data-open><?cs var:item.name ?></a></td><td class="govuk-table__cell" data-label="<?cs var:_("Value") ?>"><?cs var:item.value ?><?cs if:item.unit_text ?> (<?cs var:item.unit_text ?>)<?cs /if ?></td><td class="govuk-table__cell jslp-nowrap" data-label="<?cs var:_("In force from") ?>"><?cs var:item.valid_from ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Legal ground") ?>"><?cs var:item.legal_ref ?><?cs
	if:!item.verified_by ?><br><?cs call:badge("wait", _("Not yet checked against the norm")) ?><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
include:"layout/foot.cs" ?>
