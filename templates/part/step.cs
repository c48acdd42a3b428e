<?cs # What the pages of an application share; brought by part/field.cs.
       step_head(title)       small line above, title
       step_saved()           what has been written so far is safe; Draft.token
       step_send(text)        hidden draft and the button
       step_why(text)         unfolds why we ask
       step_ways()            links to all steps and to going on later; behind the form
       person_fields(prefix, given, family, bday, where)   one person; the last four are autocomplete words and the address hint
       Confirm.value, .checked, .code, .birth: a doubt that the person is asked to look at ?><?cs

def:step_head(title) ?><p class="jslp-muted"><?cs var:_("Application") ?><?cs if:Programme.name ?>: <?cs var:Programme.name ?><?cs /if ?></p>
<h1><?cs if:Page.symbol ?><?cs call:symbol(Page.symbol) ?><?cs /if ?><?cs var:title ?></h1><?cs /def ?><?cs

def:step_saved() ?><?cs if:Draft.rebased ?>
<?cs call:notice("wait", _("The conditions of this group have changed"), _("Since you chose it, a new version has come into force. Your answers have stayed. Look at the group once more; if it no longer fits, choose another one.")) ?><?cs
/if ?><?cs if:Draft.token ?><p class="jslp-muted"><?cs var:_("Your earlier answers are saved. Nothing is sent until you press the last button.") ?></p><?cs /if ?><?cs /def ?><?cs

# The ways on from every page of a draft. ?><?cs
def:step_ways() ?><?cs if:Draft.token ?><?cs set:Page.tasks = "/apply/tasks?draft=" + Draft.token ?><?cs set:Page.save = "/apply/save?draft=" + Draft.token ?>
<p class="jslp-screen-only"><a href="<?cs var:url_validate(Page.tasks) ?>"><?cs var:_("All steps") ?></a> · <a href="<?cs var:url_validate(Page.save) ?>"><?cs var:_("Go on later, or on another device") ?></a></p><?cs /if ?><?cs /def ?><?cs

# Unfolds why a page asks. ?><?cs
def:step_why(text) ?><?cs call:details_begin(_("Why do we ask?")) ?>
<p><?cs var:text ?></p>
<?cs call:details_end() ?><?cs /def ?><?cs

def:step_send(text) ?><?cs if:Draft.token ?><?cs call:field_hidden("draft", Draft.token) ?>
<?cs /if ?><?cs call:button(text) ?><?cs /def ?><?cs

def:confirm_field(key) ?><?cs if:Confirm.value ?><div class="govuk-form-group<?cs if:Form[key].error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset" aria-describedby="<?cs var:key ?>-why<?cs if:Form[key].error ?> <?cs var:key ?>-error<?cs /if ?>">
<legend class="govuk-fieldset__legend"><?cs var:_("Please look once more") ?></legend>
<div class="govuk-hint" id="<?cs var:key ?>-why"><?cs
	if:Confirm.code ?><?cs call:say(_("The last digit of the personal code %1 does not fit the others. It may still be right."), Confirm.code, "") ?> <?cs /if ?><?cs
	if:Confirm.birth ?><?cs call:say(_("The personal code %1 tells another birth date than the one you entered."), Confirm.birth, "") ?><?cs /if ?></div><?cs
	call:field_error(key) ?>
<div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="<?cs var:key ?>" name="<?cs var:key ?>" type="checkbox" value="<?cs var:Confirm.value ?>"<?cs if:Confirm.checked ?> checked<?cs /if ?>>
<label class="govuk-label govuk-checkboxes__label" for="<?cs var:key ?>"><?cs var:_("I have checked: this is right.") ?></label>
</div></div>
</fieldset>
</div><?cs /if ?><?cs /def ?><?cs

def:person_fields(prefix, given, family, bday, where) ?><?cs
	set:person_key = prefix + "given_name" ?><?cs call:field_text(person_key, "", "20", given) ?>
<?cs	set:person_key = prefix + "family_name" ?><?cs call:field_text(person_key, "", "20", family) ?>
<?cs	set:person_key = prefix + "code" ?><?cs call:field_text(person_key, _("For example, 010190-12345. We ask so that you are not mixed up with somebody else."), "10", "off") ?>
<?cs	set:person_key = prefix + "birth_date" ?><?cs call:field_date(person_key, _("For example, 27.03.2026. Needed if there is no personal code or if it begins with 3."), bday) ?>
<?cs	set:person_key = prefix + "confirm" ?><?cs call:confirm_field(person_key) ?>
<?cs	set:person_key = prefix + "sex" ?><?cs call:field_radios_inline(person_key, _("Only for the statistics that the law asks us for.")) ?>
<?cs	set:person_key = prefix + "address" ?><?cs call:field_text(person_key, where, "", "off") ?>
<script src="/static/js/streets.js" defer></script>
<?cs call:terms_begin() ?><?cs call:term("declared_address") ?><?cs call:terms_end() ?><?cs /def ?><?cs
# end ?>
