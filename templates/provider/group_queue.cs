<?cs include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
if:Page.given ?><?cs call:notice("good", _("The place has been given"), _("The person stands among the participants; the state system will be told.")) ?><?cs /if ?><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody is waiting"), _("People appear here when the administration has granted them this kind of group. The order is that of the decisions.")) ?><?cs
else ?>
<p><?cs var:_("In the order in which the decisions took effect. A place is given to one person at a time.") ?></p><?cs
if:!Group.has_room ?><?cs call:notice("wait", _("The group is full"), _("All places are taken. Those who wait keep their order.")) ?><?cs /if ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("No.") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Referral") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Decision in effect") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Action") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("No.") ?>"><?cs var:item.position ?></td><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Referral") ?>"><?cs var:item.referral ?><br><span class="jslp-muted"><?cs if:item.sessions ?><?cs call:say(_("Sessions: %1"), item.sessions, "") ?><?cs else ?><?cs var:_("Once a month") ?><?cs /if ?><?cs if:item.not_before ?><br><?cs call:say(_("Not before %1"), item.not_before, "") ?><?cs /if ?></span><br><?cs var:item.reference ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Decision in effect") ?>"><?cs var:item.effective_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Action") ?>"><?cs
	if:item.year_used ?><?cs var:_("Has already had a group in this year") ?><?cs
	elif:item.too_early ?><?cs var:_("Begins after the last session of this group") ?><?cs
	elif:Group.has_room ?><?cs
	call:form_begin("/provider/group_queue") ?><?cs
	call:field_hidden("id", Group.id) ?><?cs
	call:field_hidden("version", Group.version) ?><?cs
	call:field_hidden("application", item.application_id) ?><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("Give a place") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></button><?cs
	call:form_end() ?><?cs
	else ?><?cs var:_("No free place") ?><?cs
	/if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
call:paging() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
