<?cs # /provider/rooms.  Rows.N.{site_id,address,site_area_text,shared_area_text,id,name,area_text,seats,holds,is_accessible,is_closed,groups}, Page.per_person ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs call:button_link("/provider/room", _("New room")) ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("There are no rooms yet"), _("Enter the first room with the button above. A group is opened in a room.")) ?><?cs
else ?>
<p><?cs call:say(_("How many people a room holds is the smaller of its seats and its area, %1 m² for each person."), Page.per_person, "") ?></p>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Room") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Site") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Area, m²") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Seats") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Holds people") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Groups") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Room") ?>"><?cs if:item.id ?><a href="/provider/room?id=<?cs var:item.id ?>"><?cs var:item.name ?></a><?cs else ?>–<?cs /if ?><?cs
	if:item.is_accessible ?><br><?cs call:badge("good", _("Reachable with a wheelchair")) ?><?cs /if ?><?cs
	if:item.is_closed ?><br><?cs call:badge("grey", _("Takes no new groups")) ?><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Site") ?>"><?cs var:item.address ?><?cs
	if:item.site_area_text ?><br><span class="jslp-muted"><?cs if:item.shared_area_text ?><?cs call:say(_("%1 m², of them %2 m² shared"), item.site_area_text, item.shared_area_text) ?><?cs else ?><?cs call:say(_("%1 m²"), item.site_area_text, "") ?><?cs /if ?></span><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Area, m²") ?>"><?cs if:item.area_text ?><?cs var:item.area_text ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Seats") ?>"><?cs if:item.seats ?><?cs var:item.seats ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Holds people") ?>"><?cs if:item.holds ?><?cs var:item.holds ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Groups") ?>"><?cs var:item.groups ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
