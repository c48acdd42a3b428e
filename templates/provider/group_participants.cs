<?cs include:"layout/head.cs" ?><?cs
def:open(what, day) ?><?cs if:!day ?><?cs call:badge("wait", what) ?> <?cs /if ?><?cs /def ?><?cs
include:"provider/group_head.cs" ?><?cs
if:Can.finish ?>
<div class="jslp-notice jslp-notice--wait">
<h2 class="jslp-notice__title"><?cs var:_("This group has no sessions left") ?></h2>
<p><?cs if:Can.finish == "missed" ?><?cs var:_("A session was cancelled, and none was held in its place.") ?><?cs else ?><?cs var:_("Its last session was cancelled.") ?><?cs /if ?> <?cs var:_("Plan a session in its place, or finish the group. When it is finished, it is computed who completed it; that cannot be taken back.") ?></p>
<p><?cs call:button_link_second("/provider/session_new?group=" + Group.id, _("Plan a session")) ?></p><?cs
call:form_begin("/provider/group_finish") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("version", Group.version) ?><?cs
call:button(_("Finish the group")) ?><?cs
call:form_end() ?>
</div><?cs
/if ?><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody has a place yet"), _("Participants appear here when the manager gives them a place from the waiting list.")) ?><?cs
else ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Place") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Application") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Takes part from") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("State") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Before and after the course") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Was there") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Excused") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Not excused") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Place") ?>"><?cs var:item.place_number ?></td><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Application") ?>"><?cs var:item.reference ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Takes part from") ?>"><?cs var:item.starts_on ?></td><td class="govuk-table__cell" data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?><?cs
	if:item.result_text ?> <span class="jslp-muted"><?cs var:item.result_text ?> (<?cs var:item.percent ?> %)</span><?cs /if ?><?cs
	if:item.state == "completed" ?><br><a href="/provider/certificate?place=<?cs var:item.id ?>"><?cs var:_("Certificate (PDF)") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></a><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Before and after the course") ?>"><div><?cs
	if:item.talk_on && item.rules_on && item.before_on && item.after_on ?><?cs call:badge("good", _("All is done")) ?> <?cs
	else ?><?cs var:_("Still open:") ?> <?cs
		call:open(_("Talk"), item.talk_on) ?><?cs
		call:open(_("Rules"), item.rules_on) ?><?cs
		call:open(_("Questionnaire before"), item.before_on) ?><?cs
		call:open(_("Questionnaire after"), item.after_on) ?><?cs
	/if ?><br><a href="/provider/first_talk?place=<?cs var:item.id ?>"><?cs var:_("Open") ?><span class="govuk-visually-hidden"> – <?cs var:_("Before and after the course") ?>, <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></a></div></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Was there") ?>"><?cs var:item.present ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Excused") ?>"><?cs var:item.excused ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Not excused") ?>"><?cs var:item.absent ?></td></tr><?cs
/each ?>
</tbody>
</table>
<p class="jslp-muted"><?cs var:_("Counted are signed registers only.") ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
