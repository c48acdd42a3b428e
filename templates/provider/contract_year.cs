<?cs # /provider/contract_year.  Contract.*, Year, Money.N, Parts.N, All.*, Budget.*, Clients.N, Volume.*, Claims.N, Duties.N, Exit.*, Amendments.N ?><?cs
include:"layout/head.cs" ?><?cs

def:head(text) ?><th scope="col" class="govuk-table__header"><?cs var:text ?></th><?cs /def ?><?cs
def:head_number(text) ?><th scope="col" class="govuk-table__header jslp-number"><?cs var:text ?></th><?cs /def ?><?cs
def:sum(label, text) ?><td class="govuk-table__cell jslp-number" data-label="<?cs var:label ?>"><span class="jslp-nowrap"><?cs var:text ?></span></td><?cs /def ?><?cs
def:part(title, item) ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Who pays") ?>"><?cs var:title ?></th><?cs
	call:sum(_("Accepted"), item.accepted) ?><?cs call:sum(_("Of it this year"), item.accepted_year) ?><?cs call:sum(_("Of it not paid yet"), item.not_paid) ?><?cs
	call:sum(_("Sent, to be checked"), item.sent) ?><?cs call:sum(_("Delivered, not sent yet"), item.delivered) ?><?cs call:sum(_("To come or to be signed"), item.planned) ?></tr><?cs
/def ?>
<h1><?cs call:say(_("Contract %1 on one page"), Contract.number, "") ?></h1>
<p class="jslp-lead"><?cs var:Contract.provider ?>, <?cs var:Contract.starts_on ?> – <?cs var:Contract.ends_on ?></p><?cs
if:Budget.over ?><?cs call:notice("bad", _("The sum of the contract does not suffice"), _("What is accepted, on its way and planned is more than the sum that was agreed.")) ?><?cs /if ?>
<h2><?cs call:say(_("Money in %1"), Year, "") ?></h2><?cs
call:bars(_("What the year comes to"), _("What"), _("Sum"), Money) ?><?cs
if:Budget.sum ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Sum of the contract"), Budget.sum) ?><?cs
	call:row(_("Accepted so far"), All.accepted) ?><?cs
	call:row(_("Accepted so far, % of the sum"), Budget.percent) ?><?cs
	call:row(_("Left behind all that is sent, delivered and planned"), Budget.left) ?><?cs
	call:summary_end() ?><?cs
else ?>
<p class="jslp-muted"><?cs var:_("The contract names no sum.") ?></p><?cs
/if ?>
<section class="jslp-scroll" tabindex="0" aria-labelledby="payers">
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption" id="payers"><?cs var:_("By payer, since the contract began") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Who pays")) ?><?cs call:head_number(_("Accepted")) ?><?cs call:head_number(_("Of it this year")) ?><?cs call:head_number(_("Of it not paid yet")) ?><?cs call:head_number(_("Sent, to be checked")) ?><?cs call:head_number(_("Delivered, not sent yet")) ?><?cs call:head_number(_("To come or to be signed")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Parts ?><?cs call:part(item.payer_text, item) ?><?cs /each ?><?cs
call:part(_("Total"), All) ?>
</tbody>
</table>
</section>
<p class="jslp-muted"><?cs var:_("Sessions to come, and those whose register is not signed, are counted with the people who have a place today or stand in the register, at the price of their day.") ?></p>
<h2><?cs call:say(_("Clients in %1"), Year, "") ?></h2>
<p><?cs if:Contract.clients_a_year ?><?cs call:say(_("%1 of %2 that are planned for a year."), Volume.clients, Contract.clients_a_year) ?> <?cs call:say(_("That is %1 %."), Volume.percent, "") ?><?cs
else ?><?cs call:say(_("Clients so far: %1. The contract names no plan."), Volume.clients, "") ?><?cs /if ?></p><?cs
call:bars(_("Who was present at one or more sessions"), _("Clients"), _("clients"), Clients) ?>
<h2><?cs var:_("Claims") ?></h2><?cs
if:subcount(Claims) == #0 ?><?cs
	call:empty(_("There are no months to claim yet"), _("A month appears here when it is over and had sessions of a group.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("Claims") ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Month")) ?><?cs call:head(_("Who pays")) ?><?cs call:head(_("State")) ?><?cs call:head_number(_("Sum")) ?><?cs call:head(_("Invoice")) ?><?cs call:head(_("Paid on")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Claims ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Month") ?>"><a href="<?cs var:item.href ?>"><?cs var:item.month_text ?></a></th><td class="govuk-table__cell" data-label="<?cs var:_("Who pays") ?>"><?cs var:item.payer_text ?></td><td class="govuk-table__cell" data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td><?cs if:item.sum ?><?cs call:sum(_("Sum"), item.sum) ?><?cs else ?><?cs call:sum(_("Sum"), "–") ?><?cs /if ?><td class="govuk-table__cell" data-label="<?cs var:_("Invoice") ?>"><?cs if:item.invoice_number ?><?cs var:item.invoice_number ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Paid on") ?>"><?cs if:item.paid_on ?><?cs var:item.paid_on ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section>
<p><a href="/provider/claims?contract=<?cs var:Contract.id ?>"><?cs var:_("All claims of this contract") ?></a></p><?cs
/if ?>
<h2><?cs var:_("What falls due") ?></h2>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("What falls due") ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Due on")) ?><?cs call:head(_("What")) ?><?cs call:head(_("About")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Duties ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Due on") ?>"><?cs var:item.due ?><?cs if:item.is_over ?> <?cs call:badge("grey", _("the day is over")) ?><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("What") ?>"><?cs var:item.text ?></td><td class="govuk-table__cell" data-label="<?cs var:_("About") ?>"><?cs var:item.first ?> – <?cs var:item.last ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section>
<h2><?cs var:_("If it ended today") ?></h2><?cs
call:summary_begin() ?><?cs
call:row(_("Groups open or under way"), Exit.groups) ?><?cs
if:Exit.last_session_on ?><?cs call:row(_("Their last session"), Exit.last_session_on) ?><?cs /if ?><?cs
call:row(_("People in groups"), Exit.placed) ?><?cs
call:row(_("People waiting"), Exit.waiting) ?><?cs
call:row(_("Last day of the contract"), Contract.ends_on) ?><?cs
call:row(_("Its people see files until"), Contract.access_until) ?><?cs
call:summary_end() ?>
<h2><?cs var:_("Amendments") ?></h2><?cs
if:subcount(Amendments) == #0 ?>
<p class="jslp-muted"><?cs var:_("There are no amendments.") ?></p><?cs
else ?>
<ul><?cs
each:item = Amendments ?>
<li><?cs var:item.signed_on ?> – <?cs var:item.number ?>: <?cs var:item.about ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
