<?cs # /casework/contests.  Shows.N.{href,text,count,current}, States.N.{code,text,current}, List.show, Rows.N.*, Paging.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Register of contests") ?></h1>
<ul class="jslp-piles" aria-label="<?cs var:_("Piles") ?>"><?cs
each:item = Shows ?>
<li><a href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="true"<?cs /if ?>><?cs var:item.text ?> <strong><?cs var:item.count ?></strong></a></li><?cs
/each ?>
</ul>
<form method="get" action="/casework/contests" class="jslp-filter jslp-filter--line">
<input type="hidden" name="show" value="<?cs var:List.show ?>">
<div class="govuk-form-group">
<label class="govuk-label" for="state"><?cs var:_("State") ?></label>
<select class="govuk-select" id="state" name="state">
<option value=""><?cs var:_("All") ?></option><?cs
each:item = States ?>
<option value="<?cs var:item.code ?>"<?cs if:item.current ?> selected<?cs /if ?>><?cs var:item.text ?></option><?cs
/each ?>
</select>
</div>
<?cs call:button_second(_("Show")) ?>
</form><?cs
if:subcount(Rows) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Register of contests") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Next term") ?></th>
<th scope="col"><?cs var:_("Person") ?></th>
<th scope="col"><?cs var:_("Act") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
<th scope="col"><?cs var:_("Filed on") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr data-row>
<td data-label="<?cs var:_("Next term") ?>"><span><?cs if:item.due_on && item.running ?><span class="jslp-nowrap"><?cs var:item.due_on ?></span> <?cs call:badge(item.days_kind, item.days_text) ?><?cs else ?>–<?cs /if ?></span></td>
<td data-label="<?cs var:_("Person") ?>"><span><a data-open href="/casework/contest?contest=<?cs var:item.id ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></a><br><span class="jslp-muted jslp-nowrap"><?cs var:item.reference ?></span></span></td>
<td data-label="<?cs var:_("Act") ?>"><span><span class="jslp-nowrap"><?cs var:item.number ?></span><br><span class="jslp-muted"><?cs var:item.outcome_text ?></span></span></td>
<td data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td>
<td data-label="<?cs var:_("Filed on") ?>"><span><span class="jslp-nowrap"><?cs var:item.filed_on ?></span><?cs if:item.late ?> <?cs call:badge("bad", _("Filed late")) ?><?cs /if ?></span></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
call:paging() ?><?cs
else ?><?cs
call:empty(_("There is no contest here"), _("A contest comes here when it is registered in the file of the act that is contested. Choose another pile or clear the filter.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
