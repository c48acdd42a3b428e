<?cs # /casework/import_check.  List.{uuid,name,bytes,maker,made_at,doer,done_at,files_made,rows_known}, Plan.{rows,known,people,errors,warnings,errors_more,warnings_more,good,changed,problem,problem_row}, Kinds.N.{text,rows}, Programmes.N.{text,rows}, Together.N.{row,kind,people}, Plan.together_more, Faults.N.{row,column,text}, Oddities.N.*, Can.{confirm,not_own}, Made.N.{number,act,reference}, Paging.first, Paging.next ?><?cs
set:Page.back.href = "/casework/import" ?><?cs
set:Page.back.text = _("To the start data") ?><?cs
include:"layout/head.cs" ?><?cs

def:import_notes(title, notes) ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:title ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Row") ?></th>
<th scope="col"><?cs var:_("Column") ?></th>
<th scope="col"><?cs var:_("What it is about, and what to do") ?></th>
</tr></thead>
<tbody><?cs
	each:item = notes ?>
<tr>
<td data-label="<?cs var:_("Row") ?>"><?cs if:item.row ?><?cs var:item.row ?><?cs else ?><?cs var:_("the whole list") ?><?cs /if ?></td>
<td data-label="<?cs var:_("Column") ?>"><?cs if:item.column ?><?cs var:item.column ?><?cs else ?>–<?cs /if ?></td>
<td data-label="<?cs var:_("What it is about, and what to do") ?>"><?cs var:item.text ?></td>
</tr><?cs
	/each ?>
</tbody>
</table><?cs /def ?>
<h1><?cs var:_("Start data: check") ?></h1><?cs
if:List.done_at ?><?cs
	call:notice("good", _("The list has been taken over"), "") ?><?cs
elif:Plan.changed && Plan.good ?><?cs
	call:notice("wait", _("The list was not taken over"), _("Something has changed meanwhile. Look at the rows once more, and confirm again.")) ?><?cs
elif:Plan.problem ?><?cs
	call:notice("bad", _("The list cannot be read"), Plan.problem) ?><?cs
elif:Plan.changed ?><?cs
	call:notice("bad", _("The list was not taken over"), _("Something has changed meanwhile, and the rows below no longer fit. Nothing has been stored. Correct them in your list, and upload it anew.")) ?><?cs
elif:Plan.errors > #0 ?><?cs
	call:notice("bad", _("Nothing can be taken over yet"), _("Correct the rows below in your list, and upload it anew.")) ?><?cs
elif:Plan.rows == #0 ?><?cs
	call:notice("bad", _("There is no row in the list"), _("Fill in the template, and upload it anew.")) ?><?cs
/if ?><?cs
call:summary_begin() ?><?cs
call:row(_("List"), List.name) ?><?cs
call:row(_("Uploaded"), List.maker + ", " + List.made_at) ?><?cs
if:List.done_at ?><?cs
	call:row(_("Taken over"), List.doer + ", " + List.done_at) ?><?cs
	call:row(_("Files made"), List.files_made) ?><?cs
	call:row(_("Rows that were there before"), List.rows_known) ?><?cs
elif:Plan.problem ?><?cs
	if:Plan.problem_row ?><?cs call:row(_("Row"), Plan.problem_row) ?><?cs /if ?><?cs
else ?><?cs
	call:row(_("Rows"), Plan.rows) ?><?cs
	each:item = Kinds ?><?cs call:row(item.text, item.rows) ?><?cs /each ?><?cs
	call:row(_("Taken over before, left as they are"), Plan.known) ?><?cs
	call:row(_("People who take part"), Plan.people) ?><?cs
	call:row(_("Rows with something wrong or odd"), Plan.errors + " / " + Plan.warnings) ?><?cs
/if ?><?cs
call:summary_end() ?><?cs
if:subcount(Made) > #0 ?>
<h2><?cs var:_("Files by row") ?></h2>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Files by row") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Row") ?></th>
<th scope="col"><?cs var:_("Number of the act") ?></th>
<th scope="col"><?cs var:_("File") ?></th>
</tr></thead>
<tbody><?cs
	each:item = Made ?>
<tr>
<td data-label="<?cs var:_("Row") ?>"><?cs var:item.number ?></td>
<td data-label="<?cs var:_("Number of the act") ?>"><?cs var:item.act ?></td>
<td data-label="<?cs var:_("File") ?>"><a href="/casework/file?ref=<?cs var:item.reference ?>" class="jslp-nowrap"><?cs var:item.reference ?></a></td>
</tr><?cs
	/each ?>
</tbody>
</table><?cs
	call:paging_after() ?><?cs
/if ?><?cs
if:subcount(Programmes) > #0 ?>
<h2><?cs var:_("Rows by kind of group") ?></h2><?cs
	call:summary_begin() ?><?cs
	each:item = Programmes ?><?cs call:row(item.text, item.rows) ?><?cs /each ?><?cs
	call:summary_end() ?><?cs
/if ?><?cs
if:subcount(Together) > #0 ?>
<h2><?cs var:_("Rows that bring several people") ?></h2>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Rows that bring several people") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Row") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("People who take part") ?></th>
</tr></thead>
<tbody><?cs
	each:item = Together ?>
<tr>
<td data-label="<?cs var:_("Row") ?>"><?cs var:item.row ?></td>
<td data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.kind ?></td>
<td data-label="<?cs var:_("People who take part") ?>"><?cs var:item.people ?></td>
</tr><?cs
	/each ?>
</tbody>
</table><?cs
	if:Plan.together_more ?>
<p><?cs call:say(_("%1 more are not shown."), Plan.together_more, "") ?></p><?cs /if ?><?cs
/if ?><?cs
if:subcount(Faults) > #0 ?>
<h2><?cs call:say(_("To be corrected: %1"), Plan.errors, "") ?></h2><?cs
	call:import_notes(_("To be corrected"), Faults) ?><?cs
	if:Plan.errors_more ?>
<p><?cs call:say(_("%1 more are not shown. Correct these first."), Plan.errors_more, "") ?></p><?cs /if ?><?cs
/if ?><?cs
if:subcount(Oddities) > #0 ?>
<h2><?cs call:say(_("To be looked at: %1"), Plan.warnings, "") ?></h2>
<p><?cs var:_("This does not stop the list.") ?></p><?cs
	call:import_notes(_("To be looked at"), Oddities) ?><?cs
	if:Plan.warnings_more ?>
<p><?cs call:say(_("%1 more are not shown."), Plan.warnings_more, "") ?></p><?cs /if ?><?cs
/if ?><?cs
if:Plan.good ?>
<h2><?cs var:_("Take it over") ?></h2><?cs
	if:Can.confirm ?>
<p><?cs var:_("All rows are taken over at once. Nobody gets a letter or an e-mail, and the state system is not told. What is taken over can be changed only file by file.") ?></p><?cs
		call:form_begin("/casework/import_check") ?><?cs
		call:field_hidden("file", List.uuid) ?>
<?cs call:button(_("Take over")) ?><?cs
		call:form_end() ?><?cs
	elif:Can.not_own ?>
<p><?cs var:_("You have uploaded this list yourself: another head confirms it, as with every decision. Where there is none, the registrar uploads it.") ?></p><?cs
	else ?>
<p><?cs var:_("The list is ready. The head finds it under “Start data”, and confirms it.") ?></p><?cs
	/if ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
