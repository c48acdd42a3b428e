<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:May.manage ?>
<p><?cs call:button_link("/provider/group_new", _("New group")) ?> <?cs call:button_link_second("/provider/demand", _("Who waits")) ?> <?cs call:button_link_second("/provider/leader_away", _("A leader cannot come")) ?></p><?cs
/if ?><?cs
if:May.plan || May.manage ?>
<p><?cs if:May.plan ?><a href="/provider/plan"><?cs var:_("Session plans") ?></a><?cs /if ?><?cs if:May.plan && May.manage ?> · <?cs /if ?><?cs if:May.manage ?><a href="/provider/closures"><?cs var:_("Days without sessions") ?></a><?cs /if ?></p><?cs
/if ?><?cs
call:subnav(_("Groups by state")) ?><?cs
if:subcount(Rows) == #0 ?><?cs
	if:Page.filtered ?><?cs call:empty(_("No group is in this state"), _("Choose another state to see other groups.")) ?><?cs
	elif:May.manage ?><?cs call:empty(_("There are no groups yet"), _("Open the first group with the button above. Its sessions are planned at once, and people from the waiting list can be given places.")) ?><?cs
	else ?><?cs call:empty(_("There are no groups yet"), _("Groups appear here when the provider's manager opens them.")) ?><?cs
	/if ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Group") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("First session") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("When") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Room and address") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Group leader") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Places taken") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("State") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Group") ?>"><a href="/provider/group?id=<?cs var:item.id ?>"><?cs var:item.number ?></a><br><?cs var:item.code ?> <?cs var:item.name ?><?cs if:May.all_providers ?><br><span class="jslp-muted"><?cs var:item.provider ?></span><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("First session") ?>"><?cs var:item.first_day ?></td><td class="govuk-table__cell" data-label="<?cs var:_("When") ?>"><?cs var:item.rhythm ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Room and address") ?>"><?cs var:item.room ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Group leader") ?>"><?cs var:item.leader ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Places taken") ?>"><span class="jslp-nowrap"><?cs call:say(_("%1 of %2"), item.places_taken, item.capacity) ?></span><br><progress class="jslp-progress" value="<?cs var:item.places_taken ?>" max="<?cs var:item.capacity ?>" aria-hidden="true"></progress><?cs if:(item.state == "open" || item.state == "planned") && #item.places_taken < #item.capacity_min ?><br><span class="jslp-muted jslp-nowrap"><?cs call:say(_("at least %1 to begin"), item.capacity_min, "") ?></span><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?><?cs if:item.over == #1 ?><br><?cs call:badge("wait", _("No sessions left")) ?><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
call:paging() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
