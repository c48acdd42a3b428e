<?cs # /provider/claim.  Claim.*, Sent.*, Own.N, Corrected.N {group,href,kind,unit_text,price,sessions,minutes,persons,unpaid,sum},
     Unpaid.N, Corrections.N {day,group,reference,given_name,referral,mark_text,reason_text,quantity,sum}, Reasons.N.{text,count}, Unsigned.N, Events.N,
     Page.{done,running,late,before,before_text,more}, May.{send,decide,pay,names} ?><?cs
include:"layout/head.cs" ?><?cs

def:head(text) ?><th scope="col" class="govuk-table__header"><?cs var:text ?></th><?cs /def ?><?cs
def:head_number(text) ?><th scope="col" class="govuk-table__header jslp-number"><?cs var:text ?></th><?cs /def ?><?cs
def:cell(label, text) ?><td class="govuk-table__cell" data-label="<?cs var:label ?>"><?cs var:text ?></td><?cs /def ?><?cs
def:cell_number(label, text) ?><td class="govuk-table__cell jslp-number" data-label="<?cs var:label ?>"><span class="jslp-nowrap"><?cs var:text ?></span></td><?cs /def ?><?cs

def:sums(rows, caption, total) ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:caption ?>">
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption"><?cs var:caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Group")) ?><?cs call:head(_("What the price is for")) ?><?cs call:head_number(_("Price")) ?><?cs call:head_number(_("Sessions")) ?><?cs call:head_number(_("Persons counted")) ?><?cs call:head_number(_("Not paid")) ?><?cs call:head_number(_("Sum")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
	each:item = rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Group") ?>"><a href="<?cs var:item.href ?>"><?cs var:item.group ?></a><br><span class="jslp-muted"><?cs var:item.kind ?></span></th><?cs
		call:cell(_("What the price is for"), item.unit_text) ?><?cs
		if:item.price ?><?cs call:cell_number(_("Price"), item.price) ?><?cs else ?><?cs call:cell_number(_("Price"), "–") ?><?cs /if ?><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Sessions") ?>"><?cs var:item.sessions ?><?cs if:item.minutes ?><br><span class="jslp-nowrap jslp-muted"><?cs call:say(_("%1 minutes"), item.minutes, "") ?></span><?cs /if ?></td><?cs
		call:cell_number(_("Persons counted"), item.persons) ?><?cs
		call:cell_number(_("Not paid"), item.unpaid) ?><?cs
		call:cell_number(_("Sum"), item.sum) ?></tr><?cs
	/each ?>
</tbody>
<tfoot><tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="6"><?cs var:_("Total") ?></th><td class="govuk-table__cell jslp-number"><strong class="jslp-nowrap"><?cs var:total ?></strong></td></tr></tfoot>
</table>
</section><?cs
/def ?><?cs

def:who(item) ?><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs if:item.given_name ?><?cs var:item.given_name ?><br><?cs /if ?><span class="jslp-nowrap"><?cs var:item.reference ?></span><?cs if:item.referral ?><br><span class="jslp-muted jslp-nowrap"><?cs call:say(_("referral %1"), item.referral, "") ?></span><?cs /if ?></th><?cs /def ?><?cs

if:Page.done == "sent" ?><?cs call:notice("good", _("The claim is sent"), _("The administration checks it. You will see here whether it is accepted or returned with reasons.")) ?><?cs
elif:Page.done == "accepted" ?><?cs call:notice("good", _("The claim is accepted"), _("It does not change any more. The act of acceptance can be taken out below.")) ?><?cs
elif:Page.done == "returned" ?><?cs call:notice("good", _("The claim is returned"), _("The provider sees your reasons and sends it again.")) ?><?cs
elif:Page.done == "paid" ?><?cs call:notice("good", _("Invoice and payment are saved"), "") ?><?cs
/if ?>
<h1><?cs call:say(_("Monthly claim %1"), Claim.number, "") ?></h1>
<p class="jslp-lead"><?cs var:Claim.first ?> – <?cs var:Claim.last ?> <?cs call:badge(Claim.state_kind, Claim.state_text) ?></p><?cs
if:Claim.next ?><p><?cs var:_("The contract has ended. What was corrected since can still be claimed:") ?> <a href="<?cs var:Claim.next ?>"><?cs var:_("the claim of the next month") ?></a></p><?cs /if ?><?cs
if:Claim.is_live && Claim.reason ?><?cs call:notice("bad", _("The administration has returned it: put this right and send it again"), Claim.reason) ?><?cs /if ?><?cs
if:Page.running ?><?cs call:notice("wait", _("The month is not over yet"), _("These are its sessions so far. The claim can be sent from the first day of the next month on.")) ?><?cs
elif:Page.late ?><?cs call:notice("wait", _("A later month was accepted already"), _("This month cannot be sent any more. What it lacks comes as a correction in the next claim.")) ?><?cs
elif:Page.before ?><?cs call:notice("wait", _("An earlier month comes first"), _("Claims go one after another, so that each can bring the corrections of those before it.")) ?>
<p><a href="<?cs var:Page.before ?>"><?cs call:say(_("Open the claim of %1"), Page.before_text, "") ?></a></p><?cs
/if ?><?cs
if:subcount(Unsigned) > #0 ?>
<section class="jslp-missing" aria-labelledby="unsigned">
<h2 id="unsigned"><?cs var:_("Registers that are not signed") ?></h2>
<p><?cs var:_("Sign them before you send the claim: what is signed later comes as a correction in the next one.") ?></p>
<ul><?cs
each:item = Unsigned ?>
<li><?cs var:item.day_on ?> – <?cs var:item.group_number ?>, <?cs call:say(_("session %1"), item.number, "") ?><?cs if:May.names ?> <a href="/provider/register?session=<?cs var:item.id ?>"><?cs var:_("Open the register") ?><span class="govuk-visually-hidden"> <?cs var:item.group_number ?> <?cs var:item.day_on ?></span></a><?cs /if ?></li><?cs
/each ?>
</ul>
</section><?cs
/if ?><?cs
call:summary_begin() ?><?cs
call:row_begin(_("Contract")) ?><a href="/provider/contract?id=<?cs var:Claim.contract_id ?>"><?cs var:Claim.contract ?></a><?cs call:row_end() ?><?cs
call:row(_("Service provider"), Claim.provider) ?><?cs
call:row(_("Who pays"), Claim.payer_text) ?><?cs
call:row(_("Sessions of the month"), Claim.own) ?><?cs
call:row(_("Corrections of earlier months"), Claim.correction) ?><?cs
call:row_begin(_("To be paid")) ?><strong class="jslp-nowrap"><?cs var:Claim.sum ?></strong><?cs call:row_end() ?><?cs
if:Sent.invoice_number ?><?cs call:row(_("Number of the invoice"), Sent.invoice_number) ?><?cs /if ?><?cs
if:Sent.paid_on ?><?cs call:row(_("Paid on"), Sent.paid_on) ?><?cs /if ?><?cs
call:summary_end() ?>
<p><a href="<?cs var:Claim.sheet ?>"><?cs var:_("All lines (XLSX)") ?></a><?cs if:Claim.act ?> · <a href="<?cs var:Claim.act ?>"><?cs var:_("Act of acceptance (PDF)") ?></a><?cs /if ?></p><?cs
if:May.send ?><?cs
	call:form_begin("/provider/claim_send") ?><?cs
	call:field_hidden("contract", Claim.contract_id) ?><?cs
	call:field_hidden("payer", Claim.payer) ?><?cs
	call:field_hidden("month", Claim.month) ?><?cs
	call:field_hidden("version", Claim.version) ?><?cs
	call:field_hidden("lines", Claim.lines) ?><?cs
	call:field_hidden("cents", Claim.cents) ?><?cs
	call:button(_("Send the claim")) ?><?cs
	call:form_end() ?><?cs
/if ?>
<h2><?cs var:_("Lines") ?></h2><?cs
if:subcount(Own) == #0 ?><?cs
	call:empty(_("There are no marks in this month"), _("Lines come from registers of sessions. As soon as somebody is marked, they stand here.")) ?><?cs
else ?><?cs
	call:sums(Own, _("Sessions of the month"), Claim.own) ?><?cs
/if ?><?cs
if:subcount(Corrections) > #0 ?><?cs
	call:sums(Corrected, _("Corrections of earlier months"), Claim.correction) ?>
<section class="jslp-scroll" tabindex="0" aria-labelledby="corrections">
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption" id="corrections"><?cs var:_("What has changed since it was accepted") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Person")) ?><?cs call:head(_("Group")) ?><?cs call:head(_("Day")) ?><?cs call:head(_("Mark now")) ?><?cs call:head(_("Counted or why not")) ?><?cs call:head_number(_("Difference")) ?><?cs call:head_number(_("Sum")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Corrections ?>
<tr class="govuk-table__row"><?cs call:who(item) ?><?cs call:cell(_("Group"), item.group) ?><?cs call:cell(_("Day"), item.day) ?><?cs call:cell(_("Mark now"), item.mark_text) ?><?cs call:cell(_("Counted or why not"), item.reason_text) ?><?cs call:cell_number(_("Difference"), item.quantity) ?><?cs call:cell_number(_("Sum"), item.sum) ?></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?>
<h2><?cs var:_("Not paid") ?></h2><?cs
if:subcount(Unpaid) == #0 ?>
<p class="jslp-muted"><?cs var:_("Every mark of the month is paid for.") ?></p><?cs
else ?>
<ul><?cs
each:item = Reasons ?>
<li><?cs var:item.text ?>: <?cs var:item.count ?></li><?cs
/each ?>
</ul>
<section class="jslp-scroll" tabindex="0" aria-labelledby="unpaid">
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption" id="unpaid"><?cs var:_("Marks that are not paid for") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:head(_("Person")) ?><?cs call:head(_("Group")) ?><?cs call:head(_("Day")) ?><?cs call:head(_("Mark")) ?><?cs call:head(_("Why not")) ?></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Unpaid ?>
<tr class="govuk-table__row"><?cs call:who(item) ?><?cs call:cell(_("Group"), item.group) ?><?cs call:cell(_("Day"), item.day) ?><?cs call:cell(_("Mark"), item.mark_text) ?><?cs call:cell(_("Why not"), item.reason_text) ?></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
if:Page.more ?>
<p class="jslp-muted"><?cs var:_("A hundred of each are shown here; all of them are in the XLSX file.") ?></p><?cs
/if ?><?cs
if:May.decide ?>
<h2 id="decide"><?cs var:_("Your decision") ?></h2><?cs
	call:form_begin("/provider/claim_accept") ?><?cs
	call:field_hidden("id", Claim.id) ?><?cs
	call:field_hidden("version", Claim.version) ?><?cs
	call:button(_("Accept the claim")) ?><?cs
	call:form_end() ?>
<?cs
	call:form_begin("/provider/claim_return") ?><?cs
	call:field_hidden("id", Claim.id) ?><?cs
	call:field_hidden("version", Claim.version) ?><?cs
	call:field_area("reason", _("The provider reads this."), "4") ?><?cs
	call:button_second(_("Return it")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:May.pay ?>
<h2 id="pay"><?cs var:_("Invoice and payment") ?></h2><?cs
	call:form_begin("/provider/claim_pay") ?><?cs
	call:field_hidden("id", Claim.id) ?><?cs
	call:field_hidden("version", Claim.version) ?><?cs
	call:field_text("invoice", "", "20", "off") ?><?cs
	call:field_date("paid", _("Leave it empty as long as it is not paid."), "off") ?><?cs
	call:button(_("Save")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:subcount(Events) > #0 ?>
<h2><?cs var:_("What happened") ?></h2><?cs
	call:timeline_begin(_("What happened")) ?><?cs
	each:item = Events ?><?cs
		if:item.kind == "sent" ?><?cs call:timeline_item_begin("done", _("Sent"), item.at) ?><p><?cs var:item.actor ?>, <span class="jslp-nowrap"><?cs var:item.sum ?></span></p><?cs call:timeline_item_end() ?><?cs
		elif:item.kind == "accepted" ?><?cs call:timeline_item("done", _("Accepted"), item.at, item.actor) ?><?cs
		elif:item.kind == "returned" ?><?cs call:timeline_item_begin("done", _("Returned with reasons"), item.at) ?><p><?cs var:item.actor ?></p><p class="jslp-lines"><?cs var:item.reason ?></p><?cs call:timeline_item_end() ?><?cs
		else ?><?cs call:timeline_item_begin("done", _("Invoice and payment"), item.at) ?><p><?cs var:item.actor ?>, <?cs var:item.invoice_number ?><?cs if:item.paid_on ?>, <?cs call:say(_("paid on %1"), item.paid_on, "") ?><?cs /if ?></p><?cs call:timeline_item_end() ?><?cs
		/if ?><?cs
	/each ?><?cs
	call:timeline_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
