<?cs # /casework/decide.  File.*, Form.K.*, Norms.N.{key,id,title,checked}, Missing.N.{href,text}, Draft.*, Paper.N.* ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?>
<h1><?cs var:_("Preparing the decision") ?></h1><?cs
if:Draft.return_note ?><?cs call:notice("wait", _("Returned for correction"), Draft.return_note) ?><?cs /if ?><?cs
if:Draft.instead ?><?cs call:notice("wait", _("There is a draft that extends the term"), _("When you save the decision, it takes the place of that draft.")) ?><?cs /if ?>
<?cs call:details_begin(_("What the rules say about this file")) ?><?cs include:"casework/eligibility.cs" ?><?cs call:details_end() ?>
<div class="jslp-split jslp-split--even">
<div><?cs
if:Fits.answer == "no" ?><?cs call:notice("wait", _("By the rules the file does not fit this kind of group."), _("You decide. Reasons taken from the rules are proposals: check them, and change them and the outcome where they are wrong.")) ?><?cs /if ?><?cs
call:form_begin("/casework/decide") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Draft.application_version) ?><?cs
call:field_hidden("draft", Draft.version) ?><?cs
call:field_radios("outcome", "") ?>
<details class="govuk-details"<?cs if:Draft.in_part ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:_("Only when it is granted in part") ?></span></summary>
<div class="govuk-details__text"><?cs
call:field_radios("part", "") ?><?cs
call:field_select("programme", _("Only for another kind of group.")) ?><?cs
call:field_date("from", _("Only for a later start."), "") ?><?cs
call:field_area("operative", _("They stand behind the sentence that the data give. One a line."), "3") ?><?cs
call:details_end() ?><?cs
call:field_area("facts", _("Filled in from the application; correct and add what you found out."), "9") ?>
<div class="govuk-form-group<?cs if:Form.norms.error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend"><?cs var:_("Norms applied") ?></legend>
<div class="govuk-checkboxes govuk-checkboxes--small"><?cs
each:item = Norms ?>
<div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="<?cs var:item.key ?>" name="<?cs var:item.key ?>" type="checkbox" value="<?cs var:item.id ?>"<?cs if:item.checked ?> checked<?cs /if ?>>
<label class="govuk-label govuk-checkboxes__label" for="<?cs var:item.key ?>" lang="lv"><?cs var:item.title ?></label>
</div><?cs
/each ?>
</div>
</fieldset>
</div><?cs
call:field_area("norms", _("For example: Sociālo pakalpojumu un sociālās palīdzības likums, 3. panta pirmā daļa"), "3") ?><?cs
call:field_area("reasons", _("Why these facts and norms lead to this decision. What grants the whole request can do without."), "8") ?>
<p><?cs call:button_second_value(_("Add to the reasons what the rules say"), "action", "propose") ?></p><?cs
call:field_area("hearing", _("Needed when the service is refused or granted in part: when and how the addressee was heard, and what he or she said."), "4") ?>
<p><?cs call:button_second_value(_("Add what the hearing tells"), "action", "hear") ?></p><?cs
include:"casework/hearing_warning.cs" ?><?cs
include:"casework/draft_missing.cs" ?><?cs
call:form_end() ?>
</div>
<div><?cs include:"casework/draft_paper.cs" ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
