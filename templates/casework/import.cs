<?cs # /casework/import.  Form.file, Import.{form,rows,mb,people}, Needed.N.head, Further.N.head, Lists.N.{uuid,name,maker,made_at,doer,done_at,files_made,rows_known} ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?><?cs
include:"part/files.cs" ?>
<h1><?cs var:_("Start data") ?></h1>
<p><?cs var:_("What the office had in lists of its own before this system is taken over here: who waits for a group, who is in one now, and who has had this year's. Without it the rule of one group a year would be wrong all year.") ?></p>
<p><?cs var:_("Each row is one decision that granted a group. Applications that are not decided yet are entered as paper applications.") ?></p>
<h2><?cs var:_("1. Fill in the template") ?></h2>
<p><a href="/casework/import_template?kind=xlsx"><?cs var:_("Template (XLSX)") ?></a> · <a href="/casework/import_template?kind=csv"><?cs var:_("Template (CSV)") ?></a></p><?cs
call:details_begin(_("What stands in which column")) ?>
<ul>
<li><?cs var:_("Ieraksta veids: gaida (waits), grupā (is in a group now) or grupa bija (has had one).") ?></li>
<li><?cs var:_("Grupas veids: its number, such as 1.4. Format the column as text: as numbers 1.1 and 1.10 are the same.") ?></li>
<li><?cs var:_("Lēmuma numurs: as it was then. By it a row is known again, so that nothing is taken over twice.") ?></li>
<li><?cs var:_("Lēmumā ir apstrīdēšanas kārtība: jā, where the decision says where and until when it can be contested. Otherwise it can be contested for a year.") ?></li>
<li><?cs var:_("Lēmuma paziņošanas veids: pa pastu, ierakstītā pasta sūtījumā, e-adresē, e-pastā or klātienē. From it and the day of the decision follows when it counts as told, and until when it can be contested; where nothing is written, it counts as sent by post.") ?></li>
<li><?cs var:_("Klienta personas kods or dzimšanas datums: one of them. Without the personal code the system asks whether somebody with the same name and birth date is the same person; the answer (jā or nē) stands in “Klients jau ir sistēmā”.") ?></li>
<li><?cs var:_("The columns of the applicant (Pieteicējs): only where the client is a child. Its address, where it is another one than the child's.") ?></li>
<li><?cs call:say(_("Citi dalībnieki: only where a parent comes with a child, or a family together; everybody who takes part beside the client and the applicant. One person a line, or behind a semicolon: Vārds Uzvārds, personas kods or dzimšanas datums, sieviete or vīrietis (such as: Pēteris Ozols, 05.05.2016., vīrietis). The last word of the name is the family name; all live at the client's address. With the client and the applicant a row has at most %1 people."), Import.people, "") ?></li>
<li><?cs var:_("An adult among them is the partner of whoever applied. A child is to the applicant what the client is; where the client is of age, Pieteicēja statuss says what he or she is to the children (nothing: vecāks).") ?></li>
<li><?cs var:_("Where somebody of them may be in the system already, jā or nē stands behind the person, after one more comma.") ?></li>
<li><?cs var:_("Grupas numurs and Pirmā diena grupā: where the client is in a group now, which the provider has opened in the system before. Who has had a group has only the first day.") ?></li>
</ul>
<p><?cs var:_("Every list must have these columns, in any order:") ?> <?cs each:item = Needed ?><?cs if:!first(item) ?>, <?cs /if ?><?cs var:item.head ?><?cs /each ?>.</p>
<p><?cs var:_("It can have these, too:") ?> <?cs each:item = Further ?><?cs if:!first(item) ?>, <?cs /if ?><?cs var:item.head ?><?cs /each ?>.</p><?cs
call:details_end() ?>
<h2><?cs var:_("2. Upload the list") ?></h2>
<p><?cs var:_("Nothing is taken over yet: the next page shows what would become of each row, and what is wrong. Then the head confirms it.") ?></p><?cs
call:files_begin("/casework/import") ?><?cs
call:field_hidden("form", Import.form) ?><?cs
call:field_group("file") ?>
<label class="govuk-label" for="file"><?cs var:Form.file.label ?></label>
<div class="govuk-hint" id="file-hint"><?cs call:say(_("The first sheet that is not hidden, with its hidden rows, or CSV in UTF-8; at most %1 rows and %2 MB. Longer lists are cut into several."), Import.rows, Import.mb) ?></div><?cs
call:field_error("file") ?>
<input class="govuk-file-upload<?cs if:Form.file.error ?> govuk-file-upload--error<?cs /if ?>" id="file" name="file" type="file" accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"<?cs
call:field_invalid("file") ?><?cs call:field_tied("file", "1") ?>>
</div>
<?cs call:button(_("Upload and check")) ?><?cs
call:form_end() ?>
<h2><?cs var:_("Lists so far") ?></h2><?cs
if:subcount(Lists) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Lists so far") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("List") ?></th>
<th scope="col"><?cs var:_("Uploaded") ?></th>
<th scope="col"><?cs var:_("Taken over") ?></th>
<th scope="col"><?cs var:_("Files made") ?></th>
</tr></thead>
<tbody><?cs
	each:item = Lists ?>
<tr>
<td data-label="<?cs var:_("List") ?>"><a href="/casework/import_check?file=<?cs var:item.uuid ?>"><?cs var:item.name ?></a></td>
<td data-label="<?cs var:_("Uploaded") ?>"><span><?cs var:item.maker ?>, <span class="jslp-nowrap"><?cs var:item.made_at ?></span></span></td>
<td data-label="<?cs var:_("Taken over") ?>"><span><?cs if:item.done_at ?><?cs var:item.doer ?>, <span class="jslp-nowrap"><?cs var:item.done_at ?></span><?cs else ?><?cs call:badge("wait", _("not taken over yet")) ?><?cs /if ?></span></td>
<td data-label="<?cs var:_("Files made") ?>"><?cs if:item.done_at ?><?cs var:item.files_made ?><?cs else ?>–<?cs /if ?></td>
</tr><?cs
	/each ?>
</tbody>
</table><?cs
else ?><?cs
	call:empty(_("No list has been uploaded yet"), _("Lists stand here once they are uploaded. One that nobody confirms is deleted after some days.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
