<?cs # /check: one question.  Ask.{key,kind,label,hint,number,back,was,more}, Ask.choice.N.{value,text,hint,checked}, Ask.births.N.key, Ask.dates;
     Hidden.N.{name,value}: the other answers; Form.* of check_keys. ?><?cs
set:Page.switch = Ask.key ?><?cs
set:Page.title = Ask.label + " – " + Page.title ?><?cs
include:"layout/head.cs" ?><?cs
def:check_symbol() ?><?cs
	if:Ask.key == "who" ?><?cs call:symbol("who") ?><?cs
	elif:Ask.key == "birth" ?><?cs call:symbol("calendar") ?><?cs
	elif:Ask.key == "resident" ?><?cs call:symbol("place") ?><?cs
	elif:Ask.key == "group" ?><?cs call:symbol("family") ?><?cs
	elif:Ask.key == "facts" || Ask.key == "court" ?><?cs call:symbol("document") ?><?cs
	else ?><?cs call:symbol("child") ?><?cs /if ?><?cs
/def ?><?cs
def:check_terms() ?><?cs
	set:check_hard = "" ?><?cs
	if:Ask.key == "who" || Ask.key == "resident" || Ask.key == "court" ?><?cs set:check_hard = Ask.key ?><?cs /if ?><?cs
	each:choice = Ask.choice ?><?cs
		if:choice.value == "custody_suspended" ?><?cs set:check_hard = "custody" ?><?cs
		elif:choice.value == "behaviour_correction_programme" ?><?cs set:check_hard = "behaviour" ?><?cs
		elif:choice.value == "orphan_or_without_parental_care" ?><?cs set:check_hard = "orphan" ?><?cs /if ?><?cs
	/each ?><?cs
	if:check_hard ?>
<?cs call:terms_begin() ?><?cs
		if:check_hard == "who" ?><?cs call:term("guardian") ?><?cs call:term("foster_parent") ?><?cs call:term("representative") ?><?cs call:term("orphan") ?><?cs
		elif:check_hard == "resident" ?><?cs call:term("declared_address") ?><?cs
		elif:check_hard == "court" ?><?cs call:term("orphan_court") ?><?cs
		elif:check_hard == "custody" ?><?cs call:term("custody") ?><?cs call:term("orphan_court") ?><?cs
		elif:check_hard == "behaviour" ?><?cs call:term("behaviour_programme") ?><?cs
		else ?><?cs call:term("orphan") ?><?cs /if ?><?cs
		call:terms_end() ?><?cs
	/if ?><?cs
/def ?><?cs
def:check_tied() ?><?cs
	if:Form[Ask.key].error ?> aria-describedby="question-hint <?cs var:Ask.key ?>-error"<?cs else ?> aria-describedby="question-hint"<?cs /if ?><?cs
/def ?><?cs
def:check_date(key, n, auto) ?><div class="govuk-form-group<?cs if:Form[key].error ?> govuk-form-group--error<?cs /if ?>"><?cs
	if:n ?><label class="govuk-label" for="<?cs var:key ?>"><?cs call:say(_("Birth date of child %1"), n, "") ?></label><?cs /if ?><?cs
	call:field_error(key) ?>
<input class="govuk-input govuk-input--width-10<?cs if:Form[key].error ?> govuk-input--error<?cs /if ?>" id="<?cs var:key ?>" name="<?cs var:key ?>" type="text" value="<?cs var:Form[key].value ?>" autocomplete="<?cs var:auto ?>"<?cs
	if:Form[key].error ?> aria-invalid="true" aria-describedby="question-hint <?cs var:key ?>-error"<?cs else ?> aria-describedby="question-hint"<?cs /if ?>>
</div><?cs
/def ?>
<?cs call:form_begin("/check") ?><?cs
call:field_hidden("asked", Ask.key) ?><?cs
if:Ask.key == "who" && Ask.was ?><?cs call:field_hidden("was", Ask.was) ?><?cs /if ?><?cs
if:Ask.kind == "births" ?><?cs call:field_hidden("births", Ask.dates) ?><?cs /if ?><?cs
each:item = Hidden ?><?cs call:field_hidden(item.name, item.value) ?><?cs /each ?>
<p class="jslp-muted"><?cs call:say(_("Question %1"), Ask.number, "") ?></p><?cs
if:Ask.kind == "date" ?>
<h1><?cs call:check_symbol() ?><label for="<?cs var:Ask.key ?>"><?cs var:Ask.label ?></label></h1><?cs
	if:Ask.hint ?><p class="govuk-hint" id="question-hint"><?cs var:Ask.hint ?></p><?cs /if ?><?cs
	call:check_date(Ask.key, "", "bday") ?><?cs
elif:Ask.kind == "births" ?>
<h1><?cs call:check_symbol() ?><?cs var:Ask.label ?></h1>
<p class="govuk-hint" id="question-hint"><?cs var:Ask.hint ?></p><?cs
	each:item = Ask.births ?><?cs
		set:check_n = name(item) + #1 ?><?cs
		call:check_date(item.key, check_n, "off") ?><?cs
	/each ?><?cs
else ?><?cs
	call:field_group(Ask.key) ?>
<fieldset class="govuk-fieldset"<?cs if:Ask.hint ?><?cs call:check_tied() ?><?cs /if ?>>
<legend class="govuk-fieldset__legend"><h1><?cs call:check_symbol() ?><?cs var:Ask.label ?></h1></legend><?cs
	if:Ask.hint ?><div class="govuk-hint" id="question-hint"><?cs var:Ask.hint ?></div><?cs /if ?><?cs
	call:field_error(Ask.key) ?>
<div class="govuk-<?cs var:Ask.kind ?>"><?cs
	each:choice = Ask.choice ?><?cs
		set:choice_id = Ask.key ?><?cs
		if:name(choice) > #0 ?><?cs set:choice_id = Ask.key + "-" + name(choice) ?><?cs /if ?>
<div class="govuk-<?cs var:Ask.kind ?>__item">
<input class="govuk-<?cs var:Ask.kind ?>__input" id="<?cs var:choice_id ?>" name="<?cs var:Ask.key ?>" type="<?cs if:Ask.kind == "radios" ?>radio<?cs else ?>checkbox<?cs /if ?>" value="<?cs var:choice.value ?>"<?cs
		if:choice.checked ?> checked<?cs /if ?><?cs
		if:choice.hint ?> aria-describedby="<?cs var:choice_id ?>-item-hint"<?cs /if ?>>
<label class="govuk-label govuk-<?cs var:Ask.kind ?>__label" for="<?cs var:choice_id ?>"><?cs var:choice.text ?></label><?cs
		if:choice.hint ?>
<div class="govuk-hint govuk-<?cs var:Ask.kind ?>__hint" id="<?cs var:choice_id ?>-item-hint"><?cs var:choice.hint ?></div><?cs
		/if ?>
</div><?cs
	/each ?>
</div>
</fieldset>
</div><?cs
/if ?><?cs call:check_terms() ?>
<p><?cs call:button(_("Continue")) ?></p><?cs
if:Ask.kind == "births" && Ask.more ?>
<p><?cs call:button_second_value(_("Add another child"), "more", "yes") ?></p><?cs
/if ?><?cs
if:Ask.back ?>
<p><?cs call:button_second_value(_("Back to the question before"), "back", Ask.back) ?></p><?cs
/if ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
