<?cs # /casework/missed.  Rows.N.*, Can.missed, Done ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody was absent several times in a row"), _("A client appears here when a group's register is signed with the last of several absences without an excuse.")) ?><?cs
else ?>
<p><?cs var:_("Find out why the client does not come, and note what was done. Your own files come first.") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("File") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Client") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Group") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Absences in a row") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last one on") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Responsible person") ?></th><td class="govuk-table__cell"></td></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("File") ?>"><a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a></th><td class="govuk-table__cell" data-label="<?cs var:_("Client") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Group") ?>"><?cs var:item.group_number ?>, <?cs var:item.code ?> <?cs var:item.name ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("In a row") ?>"><?cs var:item.absences ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Last one on") ?>"><?cs var:item.last_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Responsible person") ?>"><?cs if:item.owner ?><?cs var:item.owner ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell"><?cs if:Can.missed ?><a href="/casework/missed_done?id=<?cs var:item.id ?>"><?cs var:_("Note what was done") ?><span class="govuk-visually-hidden"> – <?cs var:item.reference ?></span></a><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
