<?cs # /casework/intake, before it is entered.  Said.P.{title,rows.N.{label,text}}, Kept.N.{name,value}, Same.KEY.{key,chosen,rows.N.{uuid,name,birth,code,why,files.M.{reference,text}}},
     Open.N.{reference,person}, Due.{day,why,over}, Files.N.name, Intake.initiative, Warn.{age,outgrown} ?><?cs
set:Page.switch = "1" ?><?cs
include:"layout/head.cs" ?><?cs

def:intake_file(reference) ?><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:url_escape(reference) ?>" target="_blank" rel="noopener"><?cs var:reference ?><span class="govuk-visually-hidden"> <?cs var:_("(in a new tab)") ?></span></a><?cs /def ?><?cs

def:intake_same(same, hint) ?><?cs if:same.key ?><div class="govuk-form-group<?cs if:Form[same.key].error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset" aria-describedby="<?cs var:same.key ?>-hint<?cs if:Form[same.key].error ?> <?cs var:same.key ?>-error<?cs /if ?>">
<legend class="govuk-fieldset__legend"><?cs var:Form[same.key].label ?></legend>
<div class="govuk-hint" id="<?cs var:same.key ?>-hint"><?cs var:hint ?></div><?cs
	call:field_error(same.key) ?>
<div class="govuk-radios"><?cs
	set:same_n = #0 ?><?cs
	each:row = same.rows ?><?cs
		set:same_n = same_n + #1 ?><?cs if:same_n == #1 ?><?cs set:same_id = same.key ?><?cs else ?><?cs set:same_id = same.key + "-" + same_n ?><?cs /if ?>
<div class="govuk-radios__item">
<input class="govuk-radios__input" id="<?cs var:same_id ?>" name="<?cs var:same.key ?>" type="radio" value="<?cs var:row.uuid ?>"<?cs if:row.uuid == same.chosen ?> checked<?cs /if ?> aria-describedby="<?cs var:same_id ?>-item-hint">
<label class="govuk-label govuk-radios__label" for="<?cs var:same_id ?>"><?cs call:say(_("The same person: %1, born %2"), row.name, row.birth) ?></label>
<div class="govuk-hint govuk-radios__hint" id="<?cs var:same_id ?>-item-hint"><?cs call:say(_("Known by %1. Personal code: %2."), row.why, row.code) ?><?cs
		each:file = row.files ?><br><?cs call:intake_file(file.reference) ?>: <?cs var:file.text ?><?cs /each ?></div>
</div><?cs
	/each ?><?cs set:same_id = same.key + "-new" ?>
<div class="govuk-radios__item">
<input class="govuk-radios__input" id="<?cs var:same_id ?>" name="<?cs var:same.key ?>" type="radio" value="new"<?cs if:same.chosen == "new" ?> checked<?cs /if ?>>
<label class="govuk-label govuk-radios__label" for="<?cs var:same_id ?>"><?cs var:_("Another person") ?></label>
</div>
</div>
</fieldset>
</div><?cs /if ?><?cs /def ?>
<h1><?cs var:_("Check before it is entered") ?></h1><?cs
each:open = Open ?>
<div class="jslp-notice jslp-notice--bad">
<h2 class="jslp-notice__title"><?cs var:_("A file of this year for the same kind of group is open already") ?></h2>
<p><?cs var:open.person ?>: <?cs call:intake_file(open.reference) ?></p>
</div><?cs
/each ?><?cs
if:Warn.age ?><?cs call:notice("wait", _("The group is meant for another age"), _("The application is entered all the same. Ask whether another kind of group would do, or go back and choose it.")) ?><?cs /if ?><?cs
if:Warn.outgrown ?><?cs call:notice("wait", _("The age may not fit until the last session"), _("It fits now, but not any more at the last session of a group that begins today.")) ?><?cs /if ?><?cs
if:Due.over ?><?cs call:notice("bad", _("The term of the decision is over already"), _("The application is entered all the same. Hand it to a social worker at once.")) ?><?cs /if ?>
<p><?cs var:_("Last day for the decision") ?>: <strong><?cs var:Due.day ?></strong></p><?cs
include:"part/due.cs" ?>
<?cs call:form_begin("/casework/intake") ?><?cs
each:kept = Kept ?><?cs call:field_hidden(kept.name, kept.value) ?><?cs /each ?><?cs
call:field_hidden("page", "check") ?><?cs
call:intake_same(Same.same_applicant, _("Look at the files before you say so. The same person keeps one row, however often he or she applies.")) ?><?cs
call:intake_same(Same.same_child, _("Look at the files before you say so. Twins are born on one day.")) ?><?cs
each:part = Said ?>
<h2><?cs var:part.title ?></h2><?cs
	call:summary_begin() ?><?cs
	each:row = part.rows ?><?cs call:row_lines(row.label, row.text) ?>
<?cs /each ?><?cs
	call:summary_end() ?><?cs
/each ?>
<h2><?cs var:_("Papers") ?></h2><?cs
if:subcount(Files) > #0 ?>
<ul class="jslp-papers"><?cs each:file = Files ?>
<li><?cs var:file.name ?> <span class="jslp-muted"><?cs var:file.kind_text ?>, <?cs var:file.size_text ?></span></li><?cs /each ?>
</ul><?cs
else ?>
<p class="jslp-muted"><?cs var:_("None.") ?></p><?cs
/if ?>
<div class="jslp-buttons">
<?cs if:Intake.initiative ?><?cs call:button_value(_("Start the file"), "action", "send") ?><?cs else ?><?cs call:button_value(_("Enter the application"), "action", "send") ?><?cs /if ?>
<?cs call:button_second_value(_("Change"), "action", "edit") ?>
</div><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
