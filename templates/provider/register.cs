<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Session.day ?> <?cs var:Session.starts_at ?></p>
<p><a href="/provider/group?id=<?cs var:Session.group_id ?>"><?cs var:Session.group_number ?></a> – <?cs var:Session.code ?> <?cs var:Session.name ?> (<?cs call:say(_("session %1"), Session.number, "") ?>), <?cs var:Session.room ?></p><?cs
if:Page.signed ?><?cs call:notice("good", _("The register is signed"), _("It is locked now, and the state system will be told.")) ?><?cs
elif:Page.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs
/if ?><?cs
if:Session.register == "signed" ?>
<p><?cs call:badge("good", _("Register signed")) ?> <?cs var:Session.signer ?>, <?cs var:Session.signed_at ?></p><?cs
elif:!Session.editable ?><?cs call:notice("grey", Session.state_text, _("This session does not take place, so it has no register.")) ?><?cs
/if ?><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody has a place in this session"), _("People appear here when they are given a place in the group.")) ?><?cs
elif:Session.editable ?><?cs
call:form_begin("/provider/register") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_hidden("version", Session.version) ?>
<ul class="jslp-register" id="register" tabindex="-1"><?cs
each:item = Rows ?>
<li><fieldset class="jslp-mark">
<legend class="jslp-register__name"><?cs var:item.given_name ?> <?cs var:item.family_name ?><?cs if:item.missing ?> <span class="jslp-missing"><?cs var:_("Not marked yet") ?></span><?cs /if ?></legend>
<div class="jslp-big"><?cs
	if:item.key || item.key == "0" ?><?cs
	each:choice = item.choice ?>
<label class="jslp-mark__choice jslp-mark__choice--<?cs var:choice.mark ?>"><input type="radio" name="m<?cs var:item.key ?>" value="<?cs var:choice.value ?>"<?cs if:choice.checked ?> checked<?cs /if ?>><span><?cs var:choice.text ?></span></label><?cs
	/each ?><?cs
	/if ?>
</div>
</fieldset></li><?cs
/each ?>
</ul>
<div class="jslp-count"><p data-marked="<?cs var:Count.marked ?>"><?cs call:say(_("Marked: %1 of %2"), Count.marked, Count.all) ?></p></div>
<div class="jslp-actions"><?cs
	call:button_value(_("Save"), "action", "save") ?> <?cs
	if:Session.signable ?><?cs call:button_second_value(_("Save and sign"), "action", "sign") ?><?cs /if ?>
</div><?cs
	if:Session.signable ?>
<p class="jslp-muted"><?cs var:_("A signed register cannot be changed.") ?></p><?cs
	else ?>
<p class="jslp-muted"><?cs var:_("The register can be signed on the day of the session or later.") ?></p><?cs
	/if ?><?cs
call:form_end() ?><?cs
else ?>
<table class="govuk-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Attendance") ?></th></tr></thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.given_name ?> <?cs var:item.family_name ?></th><td class="govuk-table__cell"><?cs
	each:choice = item.choice ?><?cs if:choice.checked ?><?cs var:choice.text ?><?cs /if ?><?cs /each ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
