<?cs # /provider/contract.  Contract.*, Programmes.N, People.N, Amendments.N, Form.{user,from}, Prices.N, May.{manage,staff}, Page.nobody ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:say(_("Contract %1"), Contract.number, "") ?></h1>
<p class="jslp-lead"><?cs var:Contract.provider ?></p><?cs
call:summary_begin() ?><?cs
call:row(_("Signed on"), Contract.signed_on) ?><?cs
call:row(_("In force"), Contract.starts_on + " – " + Contract.ends_on) ?><?cs
call:row(_("Its people see files until"), Contract.access_until) ?><?cs
if:Contract.clients_a_year ?><?cs call:row(_("Planned clients a year"), Contract.clients_a_year) ?><?cs /if ?><?cs
if:Contract.budget ?><?cs call:row(_("Sum"), Contract.budget) ?><?cs /if ?><?cs
call:summary_end() ?>
<p><a href="/provider/contract_year?id=<?cs var:Contract.id ?>"><?cs var:_("Money, clients and what falls due, on one page") ?></a></p>
<h2 id="programmes"><?cs var:_("Kinds of group") ?></h2>
<section class="jslp-scroll" tabindex="0" aria-labelledby="programmes">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Referrals") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("People waiting") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("People in groups") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Groups open or under way") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Programmes ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.code ?> <?cs var:item.name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Referrals") ?>"><?cs var:item.referrals ?></td><td class="govuk-table__cell" data-label="<?cs var:_("People waiting") ?>"><?cs var:item.waiting ?></td><td class="govuk-table__cell" data-label="<?cs var:_("People in groups") ?>"><?cs var:item.placed ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Groups open or under way") ?>"><?cs var:item.groups ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section>
<p><a href="/provider/plan"><?cs var:_("Session plans") ?></a></p>
<h2 id="prices"><?cs var:_("Price list") ?></h2><?cs
if:subcount(Prices) == #0 ?><?cs
	call:empty(_("There are no prices yet"), _("Nothing can be paid for under this contract until the administration's contract officer enters what was agreed.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-labelledby="prices">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Kind of group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("What the price is for") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Price") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("First day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last day") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Who pays") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Prices ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.code ?> <?cs var:item.name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("What the price is for") ?>"><?cs var:item.unit_text ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Price") ?>"><span class="jslp-nowrap"><?cs var:item.sum ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("First day") ?>"><?cs var:item.valid_from ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Last day") ?>"><?cs if:item.valid_to ?><?cs var:item.valid_to ?><?cs else ?>…<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Who pays") ?>"><?cs var:item.payer_text ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
if:May.manage ?>
<p><?cs call:button_link_second("/provider/contract_price?id=" + Contract.id, _("Add a price")) ?></p><?cs
/if ?>
<h2 id="people"><?cs var:_("People of the provider") ?></h2>
<p><?cs var:_("Only who is entered here sees the clients and groups of this contract, and only on those days.") ?></p><?cs
if:May.staff ?>
<p><a href="/provider/staff"><?cs var:_("Staff file") ?></a></p><?cs
/if ?><?cs
if:subcount(People) == #0 ?><?cs
	call:empty(_("Nobody is entered"), _("Nobody of the provider sees any client of this contract yet.")) ?><?cs
else ?>
<ul class="govuk-list"><?cs
each:item = People ?>
<li><strong><?cs var:item.name ?></strong> – <?cs var:item.role_text ?>, <?cs var:item.from_on ?><?cs if:item.until_on ?> – <?cs var:item.until_on ?><?cs else ?> – …<?cs /if ?><?cs
	if:item.disabled ?> <?cs call:badge("grey", _("Account disabled")) ?><?cs /if ?><?cs
	if:May.manage && !item.until_on ?><?cs
		call:form_begin("/provider/contract_person_end") ?><?cs
		call:field_hidden("id", Contract.id) ?><?cs
		call:field_hidden("person", item.id) ?><?cs
		call:field_hidden("version", item.version) ?>
<button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("End from today") ?><span class="govuk-visually-hidden"> – <?cs var:item.name ?></span></button><?cs
		call:form_end() ?><?cs
	/if ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
if:May.manage ?><?cs
	if:Page.nobody ?>
<p class="jslp-muted"><?cs var:_("Everybody with an account of this provider is entered. New accounts are made by the system administrator.") ?></p><?cs
	else ?>
<h3><?cs var:_("Enter a person") ?></h3><?cs
		call:form_begin("/provider/contract_person") ?><?cs
		call:field_hidden("id", Contract.id) ?><?cs
		call:field_select("user", "") ?><?cs
		call:field_date("from", "", "off") ?><?cs
		call:button(_("Enter")) ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/if ?>
<h2 id="amendments"><?cs var:_("Amendments") ?></h2><?cs
if:subcount(Amendments) == #0 ?>
<p class="jslp-muted"><?cs var:_("There are no amendments.") ?></p><?cs
/if ?><?cs
each:item = Amendments ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Number of the amendment"), item.number) ?><?cs
	call:row(_("Signed on"), item.signed_on) ?><?cs
	call:row_lines(_("What is agreed"), item.about) ?><?cs
	if:item.ends_on ?><?cs call:row(_("New last day of the contract"), item.ends_on) ?><?cs /if ?><?cs
	if:item.budget ?><?cs call:row(_("New sum of the contract"), item.budget) ?><?cs /if ?><?cs
	call:row(_("Entered by"), item.enterer) ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
if:May.manage ?>
<p><?cs call:button_link_second("/provider/contract_amend?id=" + Contract.id, _("Enter an amendment")) ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
