<?cs # /admin/question/new before it is saved: Question.{audience_text,name,from}, New.{from,end}, Lines.N.{label,text,lang,before}, Hidden.N.{name,value} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Question.audience_text ?><?cs if:Question.name ?>: <?cs var:Question.name ?><?cs /if ?></p>
<ul>
<li><?cs call:say(_("Asked from %1."), New.from, "") ?></li><?cs
if:New.end ?>
<li><?cs call:say(_("The wording before (from %1) is asked on %2 for the last time"), Question.from, New.end) ?></li><?cs
/if ?><?cs
if:Question.name ?>
<li><?cs var:_("Questionnaires that are filled in already keep their words, and behind the course a person is asked what he or she was asked before it. In a group's results each wording has a line of its own.") ?></li><?cs
/if ?>
</ul><?cs
if:!Question.name ?><?cs
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
call:form_begin("/admin/question/new") ?><?cs
each:hidden = Hidden ?><?cs call:field_hidden(hidden.name, hidden.value) ?><?cs /each ?><?cs
if:Question.name ?><?cs call:button_value(_("Add the wording"), "action", "save") ?><?cs else ?><?cs call:button_value(_("Add the question"), "action", "save") ?><?cs /if ?>
<?cs call:button_second_value(_("Change the entries"), "action", "edit") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
