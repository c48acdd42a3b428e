<?cs # /provider/contracts.  Rows.N.{id,number,provider,starts_on,ends_on,is_over,programmes,clients_a_year,budget,waiting,placed}, May.manage ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:May.manage ?>
<p><?cs call:button_link("/provider/contract_new", _("New contract")) ?></p><?cs
/if ?><?cs
if:subcount(Rows) == #0 ?><?cs
	if:May.manage ?><?cs call:empty(_("There are no contracts yet"), _("Enter the first one with the button above. Then its people can open groups.")) ?><?cs
	else ?><?cs call:empty(_("You are not entered in any contract"), _("You will see contracts, groups and people as soon as the administration's contract officer enters you in one.")) ?><?cs
	/if ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Contract") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("First day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Kinds of group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("People waiting") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("People in groups") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Sum") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Contract") ?>"><a href="/provider/contract?id=<?cs var:item.id ?>"><?cs var:item.number ?></a><br><span class="jslp-muted"><?cs var:item.provider ?></span><?cs if:item.is_over ?><br><?cs call:badge("grey", _("No longer in force")) ?><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("First day") ?>"><?cs var:item.starts_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Last day") ?>"><?cs var:item.ends_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Kinds of group") ?>"><?cs var:item.programmes ?></td><td class="govuk-table__cell" data-label="<?cs var:_("People waiting") ?>"><?cs var:item.waiting ?></td><td class="govuk-table__cell" data-label="<?cs var:_("People in groups") ?>"><?cs var:item.placed ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Sum") ?>"><?cs if:item.budget ?><span class="jslp-nowrap"><?cs var:item.budget ?></span><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
