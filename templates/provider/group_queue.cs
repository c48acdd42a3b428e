<?cs # /provider/group_queue: Group.*, Offers.N.*, Rows.N.* (position, next, year_used, too_early, apart, not_taken), Before.N.*, Filter.any, Done.* ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
if:Done.title ?><?cs call:notice("good", Done.title, Done.text) ?><?cs /if ?><?cs
if:subcount(Offers) > #0 ?>
<h2><?cs var:_("Offered, not answered yet") ?></h2>
<p><?cs var:_("These seats are held. Whoever does not answer until the end of the day named keeps the place in the waiting list, and the seat is free again.") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Offered") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Held until") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Action") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
	each:item = Offers ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?><br><span class="jslp-muted"><?cs var:item.reference ?></span></th><td class="govuk-table__cell" data-label="<?cs var:_("Offered") ?>"><?cs var:item.given_at ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Held until") ?>"><?cs var:item.until_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Action") ?>"><a href="/provider/offer?id=<?cs var:Group.id ?>&amp;application=<?cs var:item.application_id ?>"><?cs var:_("Enter the answer") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></a></td></tr><?cs
	/each ?>
</tbody>
</table>
<h2><?cs var:_("Who waits") ?></h2><?cs
/if ?>
<p><?cs var:_("The order is that in which the applications came in: by day, then by time. The next one is whom the free seat is offered to; whoever has had a group in this year, begins later, or has not taken a seat in this group is passed over and keeps the number.") ?></p>
<p><?cs var:_("Somebody else can be placed before, with a written reason that stays with the place.") ?></p><?cs
if:Group.seats ?>
<p><?cs call:say(_("Those who come together take %1 seats, all or none."), Group.seats, "") ?></p><?cs
/if ?>
<form method="get" action="/provider/group_queue" class="jslp-filter jslp-filter--line" novalidate><?cs
call:field_hidden("id", Group.id) ?><?cs
set:Form.language.required = "1" ?><?cs set:Form.times.required = "1" ?><?cs set:Form.age_from.required = "1" ?><?cs set:Form.age_to.required = "1" ?><?cs
call:field_select("language", "") ?><?cs
call:field_select("times", "") ?><?cs
call:field_number("age_from", "", "3") ?><?cs
call:field_number("age_to", "", "3") ?>
<?cs call:button_second(_("Show")) ?><?cs
if:Filter.any ?> <a href="/provider/group_queue?id=<?cs var:Group.id ?>"><?cs var:_("Show all") ?></a><?cs /if ?>
</form><?cs
if:subcount(Rows) == #0 && Filter.any ?><?cs
call:empty(_("Nobody of those who wait fits"), _("Change the filter or show all.")) ?><?cs
elif:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody is waiting"), _("People appear here when the administration has granted them this kind of group. The order is that of the applications.")) ?><?cs
else ?><?cs
if:!Group.has_room ?><?cs call:notice("wait", _("The group is full"), _("All places are taken. Those who wait keep their order.")) ?><?cs /if ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("No.") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Application received") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Age") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Language and times") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Referral") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Action") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("No.") ?>"><?cs var:item.position ?></td><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?><br><span class="jslp-muted"><?cs var:item.reference ?></span></th><td class="govuk-table__cell" data-label="<?cs var:_("Application received") ?>"><?cs var:item.received_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Age") ?>"><?cs var:item.age ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Language and times") ?>"><?cs if:item.language_text ?><?cs var:item.language_text ?><?cs else ?>–<?cs /if ?><?cs if:item.times_text ?><br><span class="jslp-muted"><?cs var:item.times_text ?></span><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Referral") ?>"><?cs var:item.referral ?><br><span class="jslp-muted"><?cs if:item.sessions ?><?cs call:say(_("Sessions: %1"), item.sessions, "") ?><?cs else ?><?cs var:_("Once a month") ?><?cs /if ?><?cs if:item.not_before ?><br><?cs call:say(_("Not before %1"), item.not_before, "") ?><?cs /if ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("Action") ?>"><?cs
	if:item.next ?><p><?cs call:badge("plum", _("The next one")) ?></p><?cs /if ?><?cs
	if:item.year_used ?><?cs var:_("Has already had a group in this year") ?><?cs
	elif:item.too_early ?><?cs var:_("Begins after the last session of this group") ?><?cs
	elif:item.apart ?><?cs var:_("No place in this group") ?><?cs
	elif:!Group.has_room ?><?cs var:_("No free place") ?><?cs
	elif:item.next ?><?cs
	call:form_begin("/provider/group_place") ?><?cs
	call:field_hidden("id", Group.id) ?><?cs
	call:field_hidden("version", Group.version) ?><?cs
	call:field_hidden("application", item.application_id) ?><?cs
	call:field_hidden("how", "offer") ?><button type="submit" class="govuk-button"><?cs var:_("Offer the place") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></button><?cs
	call:form_end() ?><a href="/provider/group_place?id=<?cs var:Group.id ?>&amp;application=<?cs var:item.application_id ?>"><?cs var:_("Give it at once") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></a><?cs
	else ?><?cs
	if:item.not_taken ?><?cs var:_("Has not taken a seat in this group") ?><br><?cs /if ?><a href="/provider/group_place?id=<?cs var:Group.id ?>&amp;application=<?cs var:item.application_id ?>"><?cs var:_("Place before others") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></a><?cs
	/if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
call:paging() ?><?cs
/if ?><?cs
if:subcount(Before) > #0 ?>
<h2><?cs var:_("Placed before others") ?></h2>
<ul class="govuk-list govuk-list--spaced"><?cs
	each:item = Before ?>
<li><strong><?cs var:item.given_name ?> <?cs var:item.family_name ?></strong> <span class="jslp-muted"><?cs var:item.given_at ?>, <?cs var:item.giver ?></span><br><span class="jslp-lines"><?cs var:item.reason ?></span></li><?cs
	/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
