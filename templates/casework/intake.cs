<?cs # /casework/intake.  Form.*, Intake.{form,held,initiative,same_applicant,same_child}, Doubt.{applicant,child}.{value,checked,code,birth}, Files.N, Room.* ?><?cs
set:Page.switch = "1" ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?><?cs
include:"part/files.cs" ?><?cs

def:intake_doubt(key, doubt) ?><?cs if:doubt.value ?><div class="govuk-form-group<?cs if:Form[key].error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset" aria-describedby="<?cs var:key ?>-why<?cs if:Form[key].error ?> <?cs var:key ?>-error<?cs /if ?>">
<legend class="govuk-fieldset__legend"><?cs var:_("Please look once more") ?></legend>
<div class="govuk-hint" id="<?cs var:key ?>-why"><?cs
	if:doubt.code ?><?cs call:say(_("The last digit of the personal code %1 does not fit the others. It may still be right."), doubt.code, "") ?> <?cs /if ?><?cs
	if:doubt.birth ?><?cs call:say(_("The personal code %1 tells another birth date than the one you entered."), doubt.birth, "") ?><?cs /if ?></div><?cs
	call:field_error(key) ?>
<div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="<?cs var:key ?>" name="<?cs var:key ?>" type="checkbox" value="<?cs var:doubt.value ?>"<?cs if:doubt.checked ?> checked<?cs /if ?>>
<label class="govuk-label govuk-checkboxes__label" for="<?cs var:key ?>"><?cs var:_("I have checked: this is right.") ?></label>
</div></div>
</fieldset>
</div><?cs /if ?><?cs /def ?><?cs

def:intake_person(prefix, doubt) ?>
<div class="jslp-fields"><?cs
	set:person_key = prefix + "given_name" ?><?cs call:field_text(person_key, "", "20", "off") ?><?cs
	set:person_key = prefix + "family_name" ?><?cs call:field_text(person_key, "", "20", "off") ?>
</div>
<div class="jslp-fields"><?cs
	set:person_key = prefix + "code" ?><?cs call:field_text(person_key, _("For example, 010190-12345."), "10", "off") ?><?cs
	set:person_key = prefix + "birth_date" ?><?cs call:field_date(person_key, _("Not needed if the code tells it."), "off") ?>
</div><?cs
	set:person_key = prefix + "confirm" ?><?cs call:intake_doubt(person_key, doubt) ?><?cs
	set:person_key = prefix + "sex" ?><?cs call:field_radios_inline(person_key, "") ?><?cs
	set:person_key = prefix + "address" ?><?cs call:field_text(person_key, "", "", "off") ?><?cs
/def ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Intake.initiative ?>
<p><?cs var:_("There is no application: the file begins with your registration and the client's agreement. Opening it sends nobody a receipt or a mail.") ?> <?cs var:_("Needed: names, birth date or personal code, sex, a way to reach the applicant, the way of the decision and the group. What was not said stays empty.") ?></p><?cs
else ?>
<p><?cs var:_("The same rules and the same term as on the internet.") ?> <?cs var:_("Needed: names, birth date or personal code, sex, a way to reach the applicant, the way of the decision and the group. What was not said stays empty.") ?></p><?cs
/if ?>
<?cs call:files_begin("/casework/intake") ?><?cs
call:field_hidden("form", Intake.form) ?><?cs
call:field_hidden("held", Intake.held) ?><?cs
if:Intake.same_applicant ?><?cs call:field_hidden("same_applicant", Intake.same_applicant) ?><?cs /if ?><?cs
if:Intake.same_child ?><?cs call:field_hidden("same_child", Intake.same_child) ?><?cs /if ?><?cs
if:Intake.initiative ?><?cs call:field_hidden("origin", "initiative") ?>
<h2><?cs var:_("Own initiative") ?></h2><?cs
	call:field_area("reason", _("For the office; the client can read it in the file."), "3") ?>
<div class="jslp-fields"><?cs
	call:field_date("agreed", _("The term of the decision runs from today, when you register it."), "off") ?><?cs
	call:field_select("document", _("Only what you have seen yourself.")) ?><?cs
	call:field_select("language", "") ?>
</div><?cs
else ?>
<h2><?cs var:_("How it came in") ?></h2><?cs
	call:field_radios_inline("origin", "") ?>
<div class="jslp-fields"><?cs
	call:field_date("received", _("The day it really came: the term runs from it."), "off") ?><?cs
	call:field_select("document", _("Only what you have seen yourself.")) ?><?cs
	call:field_select("language", "") ?>
</div><?cs
/if ?><?cs
call:field_radios_inline("for_whom", "") ?>
<div class="jslp-split jslp-split--even">
<div role="group" aria-labelledby="intake-applicant">
<h2 id="intake-applicant"><?cs if:Intake.initiative ?><?cs var:_("Client, or who acts for the client") ?><?cs else ?><?cs var:_("Applicant") ?><?cs /if ?></h2><?cs
call:intake_person("", Doubt.applicant) ?>
<div class="jslp-fields"><?cs
call:field_input("phone", "", "tel", "20", "off", "tel") ?><?cs
call:field_input("email", _("Write the address only if the applicant alone reads it: later messages go there, too."), "email", "20", "off", "email") ?>
</div><?cs
if:!Intake.initiative ?><?cs call:field_checks("mail", "") ?><?cs /if ?><?cs
call:field_select("channel", "") ?><?cs
call:field_checks("safe", "") ?>
</div>
<div role="group" aria-labelledby="intake-child">
<h2 id="intake-child"><?cs var:_("Child") ?></h2>
<p class="jslp-muted"><?cs var:_("Only when the application is for a child.") ?></p><?cs
call:intake_person("child_", Doubt.child) ?>
<div class="jslp-fields"><?cs
call:field_select("child_relation", "") ?><?cs
call:field_select("child_basis", "") ?>
</div><?cs
call:field_text("child_document", "", "", "off") ?><?cs
call:field_date("child_valid_from", "", "off") ?>
</div>
</div>
<h2><?cs var:_("Kind of group") ?></h2>
<div class="jslp-fields"><?cs
call:field_select("programme", "") ?><?cs
call:field_select("programme_2", "") ?><?cs
call:field_select("programme_3", "") ?>
</div>
<div class="jslp-split jslp-split--even">
<div>
<h2><?cs var:_("Situation") ?></h2><?cs
call:field_checks("grounds", "") ?><?cs
call:field_area("problem", "", "6") ?><?cs
call:field_area("wish", "", "3") ?>
</div>
<div>
<h2><?cs var:_("To take part") ?></h2><?cs
call:field_checks("times", "") ?><?cs
call:field_select("spoken", "") ?><?cs
call:field_checks("needs", "") ?><?cs
call:field_area("needs_note", "", "2") ?>
<h3><?cs var:_("For groups of parents") ?></h3>
<div class="jslp-fields"><?cs
call:field_date("raised_1", "", "off") ?><?cs
call:field_date("raised_2", "", "off") ?><?cs
call:field_date("raised_3", "", "off") ?>
</div>
</div>
</div>
<h2><?cs var:_("Papers") ?></h2><?cs
call:files_field("files", "") ?><?cs
if:subcount(Files) > #0 ?>
<ul class="jslp-papers"><?cs
each:file = Files ?>
<li><?cs var:file.name ?> <span class="jslp-muted"><?cs var:file.kind_text ?>, <?cs var:file.size_text ?></span>
<button type="submit" class="govuk-button govuk-button--secondary jslp-file-remove" name="drop" value="<?cs var:file.uuid ?>"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:file.name ?></span></button></li><?cs
/each ?>
</ul><?cs
/if ?>
<?cs call:button_value(_("Go on and check"), "action", "check") ?><?cs
call:form_end() ?>
<script src="/static/js/streets.js" defer></script><?cs
include:"layout/foot.cs" ?>
