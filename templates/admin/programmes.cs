<?cs # /admin/programmes: the catalogue today.  Rows.N.{code,name,client_text,valid_from,in_force,next_on,versions} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What is offered today. A version in force is never changed: a new one begins on a day to come, and the files made before keep theirs.") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Number") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Name") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Whom a place is given to") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("In force from") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Next version") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="<?cs var:_("Number") ?>"><?cs var:item.code ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Name") ?>"><a href="/admin/programme?code=<?cs var:url_escape(item.code) ?>" data-open><?cs var:item.name ?></a></td><td class="govuk-table__cell" data-label="<?cs var:_("Whom a place is given to") ?>"><?cs var:item.client_text ?></td><td class="govuk-table__cell jslp-nowrap" data-label="<?cs var:_("In force from") ?>"><?cs var:item.valid_from ?><?cs
	if:!item.in_force ?> <?cs call:badge("plum", _("Not yet in force")) ?><?cs /if ?></td><td class="govuk-table__cell jslp-nowrap" data-label="<?cs var:_("Next version") ?>"><?cs
	if:item.next_on ?><?cs call:badge("plum", item.next_on) ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
include:"layout/foot.cs" ?>
