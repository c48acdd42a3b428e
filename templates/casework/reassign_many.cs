<?cs # /casework/reassign_many.  Many.{owner,owner_name,files,most,full}, Rows.N.{key,place,checked,reference,person,kind,due_on,days_*,state_*}, Write.form, Form.* ?><?cs
set:Page.back.href = "/casework/workload" ?><?cs
set:Page.back.text = _("To the workload") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Hand over several files") ?></h1>
<p><?cs if:Many.owner_name ?><?cs call:say(_("Responsible now: %1."), Many.owner_name, "") ?><?cs else ?><?cs var:_("Files without a responsible person.") ?><?cs /if ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("There is nothing to hand over"), _("No file is open here now. Choose another line of the workload.")) ?><?cs
elif:subcount(Form.to.choice) == #0 ?><?cs
call:empty(_("There is nobody to hand over to"), _("Another social worker must have an account that is in use. The administrator opens accounts.")) ?><?cs
else ?><?cs
call:form_begin("/casework/reassign_many") ?><?cs
call:field_hidden("owner", Many.owner) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_hidden("files", Many.files) ?><?cs
call:field_select("to", _("A worker who is absent may not see the file in time.")) ?><?cs
call:field_radios("reason", "") ?><?cs
call:field_area("note", _("Every file gets this note. Only staff can read it."), "5") ?><?cs
call:field_radios("which", "") ?>
<?cs if:Many.full ?><p><?cs call:say(_("These are the %1 most urgent files; hand over the rest after them."), Many.most, "") ?></p><?cs /if ?>
<table class="govuk-table jslp-cards">
<caption><?cs var:_("Open files") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Mark") ?></th>
<th scope="col"><?cs var:_("Decision due by") ?></th>
<th scope="col"><?cs var:_("Person") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr>
<td data-label="<?cs var:_("Mark") ?>"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="pick-<?cs var:item.reference ?>" name="pick_<?cs var:item.key ?>" value="<?cs var:item.place ?>"<?cs if:item.checked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label jslp-nowrap" for="pick-<?cs var:item.reference ?>"><?cs var:item.reference ?></label></div></div></td>
<td data-label="<?cs var:_("Decision due by") ?>"><span><span class="jslp-nowrap"><?cs var:item.due_on ?></span> <strong class="jslp-badge jslp-badge--<?cs var:item.days_kind ?>"><?cs var:item.days_text ?></strong></span></td>
<td data-label="<?cs var:_("Person") ?>"><?cs var:item.person ?></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.kind ?></span></td>
<td data-label="<?cs var:_("State") ?>"><strong class="jslp-badge jslp-badge--<?cs var:item.state_kind ?>"><?cs var:item.state_text ?></strong></td>
</tr><?cs
/each ?>
</tbody>
</table>
<?cs call:button(_("Hand over")) ?><?cs
call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
