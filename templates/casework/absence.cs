<?cs # /casework/absence.  Rows.N.{id,name,deputy,from_on,to_on,current,may_cancel}, Form.*, Can.everybody, Done ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Absences") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<div class="jslp-split jslp-split--right">
<div>
<h2><?cs var:_("Now and to come") ?></h2><?cs
if:subcount(Rows) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Now and to come") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Worker") ?></th>
<th scope="col"><?cs var:_("First day") ?></th>
<th scope="col"><?cs var:_("Last day") ?></th>
<th scope="col"><?cs var:_("Deputy") ?></th>
<th scope="col"><?cs var:_("Action") ?></th>
</tr></thead>
<tbody><?cs
	each:item = Rows ?>
<tr>
<td data-label="<?cs var:_("Worker") ?>"><span><?cs var:item.name ?><?cs if:item.current ?> <?cs call:badge("plum", _("absent now")) ?><?cs /if ?></span></td>
<td data-label="<?cs var:_("First day") ?>" class="jslp-nowrap"><?cs var:item.from_on ?></td>
<td data-label="<?cs var:_("Last day") ?>" class="jslp-nowrap"><?cs var:item.to_on ?></td>
<td data-label="<?cs var:_("Deputy") ?>"><?cs var:item.deputy ?></td>
<td data-label="<?cs var:_("Action") ?>"><?cs if:item.may_cancel ?><a href="/casework/absence_cancel?id=<?cs var:item.id ?>"><?cs var:_("Cancel") ?><span class="govuk-visually-hidden"> – <?cs var:item.name ?>, <?cs var:item.from_on ?></span></a><?cs else ?>–<?cs /if ?></td>
</tr><?cs
	/each ?>
</tbody>
</table><?cs
else ?><?cs
	call:empty(_("No absence is entered"), _("Absences stand here until their last day. While one runs, the deputy finds the files of the absent worker in the pile “Mine”.")) ?><?cs
/if ?>
</div>
<aside class="jslp-actions" aria-labelledby="enter">
<h2 id="enter"><?cs var:_("Enter an absence") ?></h2><?cs
call:form_begin("/casework/absence") ?><?cs
if:Can.everybody ?><?cs call:field_select("user", "") ?><?cs /if ?><?cs
call:field_date("from_on", "", "") ?><?cs
call:field_date("to_on", "", "") ?><?cs
call:field_select("to", _("Sees the files of the absent worker among the own ones, and may take them.")) ?>
<?cs call:button(_("Save")) ?><?cs
call:form_end() ?>
</aside>
</div><?cs
include:"layout/foot.cs" ?>
