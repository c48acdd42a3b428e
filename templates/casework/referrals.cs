<?cs # /casework/referrals.  Rows.N.{reference,number,code,name,issued_on,contract,given_name,family_name}, Paging.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("Here is whom nobody can offer a place: more than one contract, or none, is about the kind of group, or the contract has ended. Say who provides the service.") ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("Every referral has a provider"), _("A referral appears here when it is not clear from the contracts who carries it out.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Application") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Referral") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Contract") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Application") ?>"><a href="/casework/refer?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a></th><td class="govuk-table__cell" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.code ?> <?cs var:item.name ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Referral") ?>"><?cs var:item.number ?><br><span class="jslp-muted"><?cs var:item.issued_on ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("Contract") ?>"><?cs if:item.contract ?><?cs var:item.contract ?> <?cs call:badge("grey", _("No longer in force")) ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
call:paging() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
