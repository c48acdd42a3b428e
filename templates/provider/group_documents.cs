<?cs # /provider/group_documents.  Group.*, Rows.N.{place_id,given_name,family_name,number,at,void_at}, Signed.N and Sheets.N.{id,number,day,starts_at} ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?>
<ul>
<li><a href="/provider/group_participants?id=<?cs var:Group.id ?>"><?cs var:_("List of participants, to print") ?></a></li>
<li><a href="/provider/group_attendance?id=<?cs var:Group.id ?>"><?cs var:_("Attendance of all sessions, to print") ?></a></li>
<li><a href="/provider/plan"><?cs var:_("Session plans") ?></a></li>
</ul>
<h2><?cs var:_("Certificates") ?></h2><?cs
if:subcount(Rows) == #0 ?>
<p><?cs var:_("Certificates are made when the group is finished, for everybody who has completed it.") ?></p><?cs
else ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Certificates") ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Certificate number") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Made") ?></th></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Certificate number") ?>"><?cs
	if:!item.void_at ?><a href="/provider/certificate?place=<?cs var:item.place_id ?>"><?cs var:item.number ?> (PDF)</a><?cs
	else ?><s><?cs var:item.number ?></s> <?cs var:_("does not hold any more: a register was corrected") ?> (<?cs var:item.void_at ?>)<?cs
	/if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Made") ?>"><?cs var:item.at ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
/if ?><?cs
if:subcount(Signed) > #0 ?>
<h2><?cs var:_("Signed registers") ?></h2>
<ul><?cs
each:item = Signed ?>
<li><a href="/provider/register?session=<?cs var:item.id ?>"><?cs call:say(_("Session %1: %2"), item.number, item.day) ?>, <?cs var:item.starts_at ?></a></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
if:subcount(Sheets) > #0 ?>
<h2><?cs var:_("Sheets to fill in by hand") ?></h2>
<ul><?cs
each:item = Sheets ?>
<li><a href="/provider/register_sheet?session=<?cs var:item.id ?>"><?cs call:say(_("Session %1: %2"), item.number, item.day) ?>, <?cs var:item.starts_at ?> (PDF)</a></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
