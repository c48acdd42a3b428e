<?cs # /provider/session_move, before it is saved.  Session.*, Rows.N.{number,from_day,from_at,to_day,to_at}, Write.{day,starts,scope,reason,note,seen} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Check the new list") ?></h1>
<p><?cs call:say(_("Nothing has been saved yet. People with a place in the group are told once when you save: %1."), Session.people, "") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Session") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Now") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Then") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Session") ?>"><?cs var:item.number ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Now") ?>"><?cs var:item.from_day ?>, <?cs var:item.from_at ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Then") ?>"><strong><?cs var:item.to_day ?>, <?cs var:item.to_at ?></strong></td></tr><?cs
/each ?>
</tbody>
</table><?cs
call:form_begin("/provider/session_move") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_hidden("day", Write.day) ?><?cs
call:field_hidden("starts", Write.starts) ?><?cs
call:field_hidden("scope", Write.scope) ?><?cs
call:field_hidden("reason", Write.reason) ?><?cs
call:field_hidden("note", Write.note) ?><?cs
call:field_hidden("seen", Write.seen) ?><?cs
call:button_value(_("Move and tell the people"), "action", "save") ?> <?cs
call:button_second_value(_("Change it"), "action", "edit") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
