<?cs # /provider/register.  Session.*, Rows.N.{key,version,note,choice,companions,away,away_text,asked,theirs,missing}, Count.*, Changes.N, History.N, Page.{saved,signed,reopened,cancelled} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Session.day ?> <?cs var:Session.starts_at ?></p>
<p><?cs if:Session.sees_group == #1 ?><a href="/provider/group?id=<?cs var:Session.group_id ?>"><?cs var:Session.group_number ?></a><?cs else ?><?cs var:Session.group_number ?><?cs /if ?> – <?cs var:Session.code ?> <?cs var:Session.name ?> (<?cs call:say(_("session %1"), Session.number, "") ?>), <?cs var:Session.room ?></p><?cs
if:Session.topic ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Topic"), Session.topic) ?><?cs
	if:Session.aim ?><?cs call:row_lines(_("Aim and content"), Session.aim) ?><?cs /if ?><?cs
	if:Session.materials ?><?cs call:row_lines(_("Materials"), Session.materials) ?><?cs /if ?><?cs
	call:summary_end() ?><?cs
/if ?><?cs
if:Page.signed && Session.has_void == #1 ?><?cs call:notice("wait", _("The register is signed, and certificates do not hold any more"), _("The corrected register makes something else of what they say. Tell these people, and give them the new certificate where there is one: the documents of the group have the list.")) ?><?cs
	if:Session.sees_group == #1 ?>
<p><a href="/provider/group_documents?id=<?cs var:Session.group_id ?>"><?cs var:_("Documents of the group") ?></a></p><?cs
	else ?>
<p><?cs var:_("Tell the leader of the group.") ?></p><?cs
	/if ?><?cs
elif:Page.signed ?><?cs call:notice("good", _("The register is signed"), _("The state system will be told.")) ?><?cs
elif:Page.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs
elif:Page.reopened ?><?cs call:notice("good", _("The register is open again"), _("Correct it and sign it once more. What was before stays in the history below.")) ?><?cs
elif:Page.cancelled ?><?cs call:notice("good", _("The session is cancelled"), _("Nobody is marked for it, and it counts for nobody.")) ?><?cs
/if ?><?cs
if:Session.register == "signed" ?>
<p><?cs call:badge("good", _("Register signed")) ?> <?cs var:Session.signer ?>, <?cs var:Session.signed_at ?></p><?cs
	if:Session.reopenable ?>
<p><a href="/provider/register_reopen?session=<?cs var:Session.id ?>"><?cs var:_("Open the register again to correct it") ?></a></p><?cs
	elif:Session.locked ?>
<p class="jslp-muted"><?cs var:_("This register is locked. The provider's manager can open it again, with a reason.") ?></p><?cs
	/if ?><?cs
elif:!Session.editable ?><?cs call:notice("grey", Session.state_text, _("This session does not take place, so it has no register.")) ?><?cs
elif:Session.reopened ?>
<p><?cs call:badge("wait", _("Opened again: to be signed")) ?></p><?cs
/if ?><?cs
if:Session.entered_from == "paper" ?>
<p><?cs call:badge("grey", _("Entered from a paper sheet")) ?></p><?cs
/if ?><?cs
each:item = History ?>
<p class="jslp-lines"><?cs var:item.state_text ?>: <?cs var:item.reason_text ?><?cs if:item.note ?> – <?cs var:item.note ?><?cs /if ?> (<?cs var:item.actor ?>, <?cs var:item.at ?>)</p><?cs
/each ?><?cs
if:subcount(Rows) == #0 ?><?cs
	if:Session.editable ?><?cs
call:empty(_("Nobody has a place in this session"), _("People appear here when they are given a place in the group.")) ?><?cs
	/if ?><?cs
elif:Session.editable ?><?cs
	if:Session.register == "open" ?>
<p><a href="/provider/register_sheet?session=<?cs var:Session.id ?>"><?cs var:_("A sheet to fill in by hand (PDF)") ?></a></p><?cs
	/if ?><?cs
call:form_begin("/provider/register") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_hidden("version", Session.version) ?>
<button type="submit" class="govuk-visually-hidden" name="action" value="save" tabindex="-1" aria-hidden="true"><?cs var:_("Save") ?></button>
<?cs call:button_second_value(_("All came"), "action", "all") ?>
<p class="jslp-muted"><?cs var:_("Marks everybody who has no mark yet. Then change the exceptions.") ?></p>
<p class="jslp-muted" id="register-keys" hidden><?cs var:_("On a keyboard: in the row of a person, 1 to 4 choose the mark and go on to the next person.") ?></p>
<div id="register-unsent" hidden data-session="<?cs var:Session.id ?>"<?cs if:Page.saved || Page.signed ?> data-sent<?cs /if ?>><?cs
	call:notice("wait", _("This browser has marks that were not sent"), _("They were made on this page before, and did not reach us.")) ?>
<div class="jslp-buttons"><button type="button" class="govuk-button" data-unsent-put><?cs var:_("Put them in again") ?></button> <button type="button" class="govuk-button govuk-button--secondary" data-unsent-drop><?cs var:_("Forget them") ?></button></div>
</div>
<ul class="jslp-register" id="register" tabindex="-1"><?cs
each:item = Rows ?>
<li<?cs if:item.asked ?> class="jslp-register__asked"<?cs /if ?>><fieldset class="jslp-mark">
<legend class="jslp-register__name"><?cs var:item.given_name ?> <?cs var:item.family_name ?><?cs if:item.companions ?> <span class="jslp-muted">(<?cs call:say(_("together with %1"), item.companions, "") ?>)</span><?cs /if ?><?cs if:item.missing ?> <span class="jslp-missing"><?cs var:_("Not marked yet") ?></span><?cs /if ?></legend><?cs
	if:item.excuse_text ?>
<p><?cs call:badge("wait", _("Has said that he or she cannot come")) ?> <?cs var:item.excuse_text ?></p><?cs
	/if ?><?cs
	if:item.asked ?>
<p class="jslp-missing"><?cs call:say(_("%1 has meanwhile marked: %2."), item.theirs.who, item.theirs.mark) ?><?cs if:item.theirs.note ?> <?cs call:say(_("Note: %1"), item.theirs.note, "") ?><?cs /if ?> <?cs var:_("Below is what you said.") ?></p><?cs
	/if ?>
<div class="jslp-big"><?cs
	if:item.key || item.key == "0" ?><?cs
	each:choice = item.choice ?>
<label class="jslp-mark__choice jslp-mark__choice--<?cs var:choice.mark ?>"><input type="radio" name="m<?cs var:item.key ?>" value="<?cs var:choice.value ?>"<?cs if:choice.checked ?> checked<?cs /if ?>><span><?cs var:choice.text ?></span></label><?cs
	/each ?><?cs
	/if ?>
</div><?cs
	if:item.key || item.key == "0" ?><?cs
	if:subcount(item.away) > #0 ?>
<label class="jslp-register__away"><span><?cs var:_("Who of them") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></span> <select class="govuk-select" name="a<?cs var:item.key ?>"><?cs
		each:who = item.away ?>
<option value="<?cs var:who.value ?>"<?cs if:who.checked ?> selected<?cs /if ?>><?cs var:who.text ?></option><?cs
		/each ?>
</select></label><?cs
	/if ?><?cs
call:field_hidden("b" + item.key, item.id + "-" + item.version) ?>
<details class="jslp-register__note"<?cs if:item.note ?> open<?cs /if ?>>
<summary><?cs var:_("Note") ?><span class="govuk-visually-hidden"> – <?cs var:item.given_name ?> <?cs var:item.family_name ?></span></summary>
<input class="govuk-input" type="text" name="n<?cs var:item.key ?>" maxlength="500" autocomplete="off" aria-label="<?cs var:_("Note") ?> – <?cs var:item.given_name ?> <?cs var:item.family_name ?>" value="<?cs var:item.note ?>">
</details><?cs
	/if ?>
</fieldset></li><?cs
/each ?>
</ul>
<div class="jslp-count"><p data-marked="<?cs var:Count.marked ?>"><?cs call:say(_("Marked: %1 of %2"), Count.marked, Count.all) ?></p></div><?cs
	if:Session.past && Session.entered_from != "paper" ?>
<div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="paper" name="paper" type="checkbox" value="yes">
<label class="govuk-label govuk-checkboxes__label" for="paper"><?cs var:_("I enter this from a sheet that was filled in at the session") ?></label>
</div></div><?cs
	/if ?>
<div class="jslp-actions"><?cs
	call:button_value(_("Save"), "action", "save") ?> <?cs
	if:Session.signable ?><?cs call:button_second_value(_("Save and sign"), "action", "sign") ?><?cs /if ?>
</div><?cs
	if:Session.signable ?>
<p class="jslp-muted"><?cs var:_("A signed register can be opened again, with a reason. What was before stays visible.") ?></p><?cs
	else ?>
<p class="jslp-muted"><?cs var:_("The register can be signed on the day of the session or later.") ?></p><?cs
	/if ?><?cs
call:form_end() ?>
<script src="/static/js/register.js" defer></script><?cs
else ?>
<table class="govuk-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Attendance") ?></th></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.given_name ?> <?cs var:item.family_name ?><?cs if:item.companions ?> <span class="jslp-muted">(<?cs call:say(_("together with %1"), item.companions, "") ?>)</span><?cs /if ?></th><td class="govuk-table__cell"><?cs
	if:Session.register == "signed" ?><?cs each:choice = item.choice ?><?cs if:choice.checked ?><?cs var:choice.text ?><?cs /if ?><?cs /each ?><?cs if:item.away_text ?> (<?cs var:item.away_text ?>)<?cs /if ?><?cs if:item.note ?><br><span class="jslp-muted"><?cs var:item.note ?></span><?cs /if ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
/if ?><?cs
if:subcount(Left) > #0 ?>
<p><?cs var:_("Not in this register, because the monthly group is over for them at this age, or they have had all sessions of this calendar year:") ?></p>
<ul><?cs each:item = Left ?>
<li><?cs var:item.given_name ?> <?cs var:item.family_name ?></li><?cs /each ?>
</ul><?cs
/if ?><?cs
if:Session.cancellable ?>
<p><a href="/provider/session_cancel?session=<?cs var:Session.id ?>"><?cs var:_("The session does not take place") ?></a></p><?cs
/if ?><?cs
if:subcount(Changes) > #0 ?>
<h2><?cs var:_("What was signed and changed") ?></h2>
<ul class="jslp-changes"><?cs
each:item = Changes ?>
<li class="jslp-lines"><?cs var:item.at ?>, <?cs var:item.actor ?>: <?cs
	if:item.kind == "signed" ?><?cs var:_("signed") ?><?cs
	elif:item.kind == "reopened" ?><?cs var:_("opened again") ?> – <?cs var:item.reason ?><?cs
	elif:item.kind == "unlocked" ?><?cs var:_("unlocked") ?> – <?cs var:item.reason ?><?cs
	else ?><?cs var:item.given_name ?> <?cs var:item.family_name ?>: <?cs
		if:item.mark_before_text == item.mark_text ?><?cs var:_("note changed") ?><?cs
		else ?><?cs if:item.mark_before ?><?cs var:item.mark_before_text ?><?cs else ?>–<?cs /if ?> → <?cs var:item.mark_text ?><?cs /if ?><?cs
	/if ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
