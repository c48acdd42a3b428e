<?cs # /provider/plan.  Rows.N.{contract_id,contract,provider,code,name,length,version,filled,made_by,made_at}, May.manage ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What each session is about, its aim and what is needed for it. A plan may be filled in part. Participants see topics only.") ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("There are no kinds of group yet"), _("They appear here with the contract that they belong to.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Contract") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Sessions with a topic") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last changed") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Session plan") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.code ?> <?cs var:item.name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Contract") ?>"><?cs var:item.contract ?><br><span class="jslp-muted"><?cs var:item.provider ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("Sessions with a topic") ?>"><?cs
	if:item.version ?><?cs call:say(_("%1 of %2"), item.filled, item.length) ?><?cs else ?><?cs call:badge("wait", _("No plan yet")) ?><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Last changed") ?>"><?cs
	if:item.version ?><?cs var:item.made_at ?><br><span class="jslp-muted"><?cs var:item.made_by ?></span><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Session plan") ?>"><?cs
	if:item.version ?><a href="/provider/plan_read?programme=<?cs var:item.code ?>&amp;contract=<?cs var:item.contract_id ?>"><?cs var:_("Read") ?><span class="govuk-visually-hidden"> – <?cs var:item.code ?> <?cs var:item.name ?></span></a><?cs elif:!May.manage ?>–<?cs /if ?><?cs
	if:May.manage ?> <a href="/provider/plan_edit?programme=<?cs var:item.code ?>"><?cs if:item.version ?><?cs var:_("Edit") ?><?cs else ?><?cs var:_("Write the plan") ?><?cs /if ?><span class="govuk-visually-hidden"> – <?cs var:item.code ?> <?cs var:item.name ?></span></a><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
