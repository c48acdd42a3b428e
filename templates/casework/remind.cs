<?cs # /casework/remind.  Many.files, Rows.N.{key,place,checked,reference,person,kind,state_*,answer_on,days_*,reminded_on,mail}, Write.form, Form.which ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Remind several applicants") ?></h1>
<p><?cs var:_("Your files that wait for the applicant. Each one gets a message in the correspondence, and an e-mail where an address is known; at most once a day.") ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("There is nobody to remind"), _("Files come here when you have asked the applicant for something, or left an application without progress.")) ?><?cs
else ?><?cs
call:form_begin("/casework/remind") ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_hidden("files", Many.files) ?><?cs
call:field_radios("which", "") ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Waiting for the applicant") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Mark") ?></th>
<th scope="col"><?cs var:_("Answer until") ?></th>
<th scope="col"><?cs var:_("Person") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
<th scope="col"><?cs var:_("Reminded") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr>
<td data-label="<?cs var:_("Mark") ?>"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="pick-<?cs var:item.reference ?>" name="pick_<?cs var:item.key ?>" value="<?cs var:item.place ?>"<?cs if:item.checked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label jslp-nowrap" for="pick-<?cs var:item.reference ?>"><?cs var:item.reference ?></label></div></div></td>
<td data-label="<?cs var:_("Answer until") ?>"><span><?cs if:item.answer_on ?><span class="jslp-nowrap"><?cs var:item.answer_on ?></span> <strong class="jslp-badge jslp-badge--<?cs var:item.days_kind ?>"><?cs var:item.days_text ?></strong><?cs else ?>–<?cs /if ?></span></td>
<td data-label="<?cs var:_("Person") ?>"><span><a href="/casework/messages?ref=<?cs var:item.reference ?>"><?cs var:item.person ?></a></span></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.kind ?></span></td>
<td data-label="<?cs var:_("State") ?>"><strong class="jslp-badge jslp-badge--<?cs var:item.state_kind ?>"><?cs var:item.state_text ?></strong></td>
<td data-label="<?cs var:_("Reminded") ?>"><span><?cs if:item.reminded_on ?><span class="jslp-nowrap"><?cs var:item.reminded_on ?></span><?cs else ?>–<?cs /if ?><?cs if:!item.mail ?> <strong class="jslp-badge jslp-badge--wait"><?cs var:_("no e-mail address") ?></strong><?cs /if ?></span></td>
</tr><?cs
/each ?>
</tbody>
</table>
<?cs call:button(_("Remind")) ?><?cs
call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
