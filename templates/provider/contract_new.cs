<?cs # /provider/contract_new.  Form.*, Kinds.N.{key,id,text,checked} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:form_begin("/provider/contract_new") ?><?cs
call:field_text("contract_number", "", "20", "off") ?><?cs
call:field_select("provider", _("Or enter a new provider below.")) ?><?cs
call:field_text("provider_name", "", "", "off") ?><?cs
call:field_email("provider_email", "") ?><?cs
call:field_date("signed", "", "off") ?><?cs
call:field_date("starts", "", "off") ?><?cs
call:field_date("ends", "", "off") ?>
<div class="govuk-form-group<?cs if:Form.kind_0.error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset" id="kind_0"<?cs if:Form.kind_0.error ?> aria-describedby="kind_0-error"<?cs /if ?>>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><?cs var:_("Kinds of group") ?></legend><?cs
if:Form.kind_0.error ?>
<p id="kind_0-error" class="govuk-error-message"><?cs var:Form.kind_0.error ?></p><?cs
/if ?>
<div class="govuk-checkboxes" data-module="govuk-checkboxes"><?cs
each:item = Kinds ?>
<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="<?cs var:item.id ?>" name="<?cs var:item.key ?>" value="yes"<?cs if:item.checked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:item.id ?>"><?cs var:item.text ?></label></div><?cs
/each ?>
</div>
</fieldset>
</div><?cs
call:field_number("clients", _("Persons, dyads and families together."), "5") ?><?cs
call:field_text("budget", _("For example, 1 821 776,78."), "20", "off") ?><?cs
call:button(_("Save the contract")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
