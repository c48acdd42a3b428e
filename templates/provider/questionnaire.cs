<?cs # /provider/questionnaire.  Person.*, Questionnaire.{when,seen,filled_on,enterer}, Rows.N.{key,id,text,easy}, Sheets.N (talk_sheets.cs), Form.{filled,remark,answer_KEY}.  Printed it is a sheet to fill in by hand. ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/talk_sheets.cs" ?>
<div class="jslp-sheet">
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead jslp-screen-only"><?cs var:Person.given_name ?> <?cs var:Person.family_name ?></p>
<p><?cs var:Person.code ?> <?cs var:Person.name ?>, <?cs var:Person.group_number ?></p><?cs
if:Questionnaire.filled_on ?>
<p class="jslp-screen-only"><?cs call:badge("good", _("Entered")) ?> <?cs call:say(_("Filled in on %1, entered by %2. What you save now counts instead; what was before stays."), Questionnaire.filled_on, Questionnaire.enterer) ?></p><?cs
/if ?>
<?cs
if:subcount(Rows) == #0 ?><?cs call:empty(_("No question is asked today"), _("The administration says which ones are asked, and from which day on.")) ?><?cs
else ?>
<p><?cs var:_("Mark in each line how far you agree: 1 – not at all, 5 – fully. A line may stay empty.") ?></p>
<p class="jslp-screen-only jslp-muted"><?cs var:_("To have it filled in by hand, print this page while it is empty.") ?></p><?cs
call:form_begin("/provider/questionnaire") ?><?cs
call:field_hidden("place", Person.id) ?><?cs
call:field_hidden("when", Questionnaire.when) ?><?cs
call:field_hidden("seen", Questionnaire.seen) ?><?cs
call:field_date("filled", "", "off") ?><?cs
each:item = Rows ?><?cs
	call:field_hidden("question_" + item.key, item.id) ?><?cs
	call:field_radios_inline("answer_" + item.key, item.easy) ?><?cs
/each ?><?cs
call:field_area("remark", "", "3") ?><?cs
call:button(_("Save the answers")) ?><?cs
call:form_end() ?><?cs
/if ?><?cs
if:subcount(Sheets) > #0 ?>
<section class="jslp-screen-only" aria-labelledby="entered">
<h2 id="entered"><?cs var:_("What was entered") ?></h2><?cs
	call:talk_sheets(Sheets) ?>
</section><?cs
/if ?>
</div><?cs
include:"layout/foot.cs" ?>
