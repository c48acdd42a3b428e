<?cs # /admin/programme/new before it is saved: Programme.*, New.{from,end}, Changed.N.{label,text,before}, Hidden.N.{name,value} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Programme.code ?> <?cs var:Programme.name ?></p>
<ul>
<li><?cs call:say(_("In force from %1."), New.from, "") ?></li>
<li><?cs call:say(_("The version before (from %1) ends on %2"), Programme.from, New.end) ?></li>
<li><?cs var:Programme.open ?></li>
</ul>
<h2><?cs var:_("What changes") ?></h2><?cs
if:subcount(Changed) == #0 ?>
<p><?cs var:_("Nothing: only the dates.") ?></p><?cs
else ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("What") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Until now") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("New") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
	each:line = Changed ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("What") ?>"><?cs var:line.label ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Until now") ?>"><span class="jslp-lines"<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs if:line.before ?><?cs var:line.before ?><?cs else ?>–<?cs /if ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("New") ?>"><span class="jslp-lines"<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs if:line.text ?><?cs var:line.text ?><?cs else ?>–<?cs /if ?></span></td></tr><?cs
	/each ?>
</tbody>
</table><?cs
/if ?><?cs
call:form_begin("/admin/programme/new") ?><?cs
each:hidden = Hidden ?><?cs call:field_hidden(hidden.name, hidden.value) ?><?cs /each ?><?cs
call:button_value(_("Add the version"), "action", "save") ?>
<?cs call:button_second_value(_("Change the entries"), "action", "edit") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
