<?cs # /provider/claims.  Rows.N.{href,contract,provider,month_text,payer_text,sessions,state_text,state_kind,number,sum,invoice_number,paid_on}, Contract.*, May.send, Paging.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Contract.number ?>
<p class="jslp-lead"><?cs call:say(_("Contract %1, %2"), Contract.number, Contract.provider) ?></p><?cs
/if ?>
<p><?cs if:May.send ?><?cs var:_("A claim has every mark of a month: what is paid for, and what is not and why. Open a month that is over, look at it and send it.") ?><?cs
else ?><?cs var:_("The provider sends a claim when the month is over. Check it, and accept it or return it with reasons.") ?><?cs /if ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("There are no months to claim yet"), _("A month appears here when it is over and had sessions of a group.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Month") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Contract") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Who pays") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("State") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Sessions") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Sum") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Invoice") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Month") ?>"><a href="<?cs var:item.href ?>"><?cs var:item.month_text ?></a></th><td class="govuk-table__cell" data-label="<?cs var:_("Contract") ?>"><?cs var:item.contract ?><br><span class="jslp-muted"><?cs var:item.provider ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("Who pays") ?>"><?cs var:item.payer_text ?></td><td class="govuk-table__cell" data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Sessions") ?>"><?cs var:item.sessions ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Sum") ?>"><?cs if:item.sum ?><span class="jslp-nowrap"><?cs var:item.sum ?></span><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Invoice") ?>"><?cs if:item.invoice_number ?><?cs var:item.invoice_number ?><br><?cs if:item.paid_on ?><span class="jslp-muted"><?cs call:say(_("paid on %1"), item.paid_on, "") ?></span><?cs else ?><?cs call:badge("wait", _("not paid yet")) ?><?cs /if ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
	call:paging() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
