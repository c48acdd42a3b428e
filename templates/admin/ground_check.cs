<?cs # /admin/ground/new before it is saved: Ground.{kind_text,name,from}, New.{from,end}, Lines.N.{label,text,lang,before}, Hidden.N.{name,value} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Ground.kind_text ?><?cs if:Ground.name ?>: <?cs var:Ground.name ?><?cs /if ?></p>
<ul>
<li><?cs call:say(_("In force from %1."), New.from, "") ?></li><?cs
if:New.end ?>
<li><?cs call:say(_("The version before (from %1) ends on %2"), Ground.from, New.end) ?></li><?cs
/if ?><?cs
if:Ground.name ?>
<li><?cs var:_("Acts and records that were made before keep the version that they were made with.") ?></li><?cs
/if ?>
</ul><?cs
if:!Ground.name ?><?cs
	call:summary_begin() ?><?cs
	each:line = Lines ?><?cs
		call:row_begin(line.label) ?><span<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs var:line.text ?></span><?cs call:row_end() ?><?cs
	/each ?><?cs
	call:summary_end() ?><?cs
else ?>
<h2><?cs var:_("What changes") ?></h2><?cs
	if:subcount(Lines) == #0 ?>
<p><?cs var:_("Nothing: only the dates.") ?></p><?cs
	else ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("What") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Until now") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("New") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
		each:line = Lines ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("What") ?>"><?cs var:line.label ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Until now") ?>"><span<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs var:line.before ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("New") ?>"><span<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs var:line.text ?></span></td></tr><?cs
		/each ?>
</tbody>
</table><?cs
	/if ?><?cs
/if ?><?cs
call:form_begin("/admin/ground/new") ?><?cs
each:hidden = Hidden ?><?cs call:field_hidden(hidden.name, hidden.value) ?><?cs /each ?><?cs
if:Ground.name ?><?cs call:button_value(_("Add the version"), "action", "save") ?><?cs else ?><?cs call:button_value(_("Add the ground"), "action", "save") ?><?cs /if ?>
<?cs call:button_second_value(_("Change the entries"), "action", "edit") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
