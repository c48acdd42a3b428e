<?cs # /casework/documents.  Kinds.N.{href,text,count,current}, Day.{text,before,behind,export}, Files.N.{href,from,to}, List.direction, Rows.N.*, Paging.{first,next} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Register of documents") ?> <span class="jslp-nowrap"><?cs var:Day.text ?></span></h1>
<div class="jslp-screen-only">
<ul class="jslp-piles" aria-label="<?cs var:_("Piles") ?>"><?cs
each:item = Kinds ?>
<li><a href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="true"<?cs /if ?>><?cs var:item.text ?> <strong><?cs var:item.count ?></strong></a></li><?cs
/each ?>
</ul>
<form method="get" action="/casework/documents" class="jslp-filter jslp-filter--line" novalidate><?cs
if:List.direction ?>
<input type="hidden" name="direction" value="<?cs var:List.direction ?>"><?cs /if ?>
<?cs call:field_date("day", "", "") ?>
<?cs call:button_second(_("Show")) ?>
</form>
<p><a href="<?cs var:url_validate(Day.before) ?>"><?cs var:_("The day before") ?></a><?cs if:Day.behind ?> · <a href="<?cs var:url_validate(Day.behind) ?>"><?cs var:_("The day after") ?></a><?cs /if ?><?cs
if:Day.export ?> · <a href="<?cs var:url_validate(Day.export) ?>"><?cs var:_("Download the day for the records system (CSV)") ?></a><?cs /if ?></p><?cs
if:subcount(Files) > #0 ?>
<p><?cs var:_("With the papers (ZIP):") ?> <?cs
each:item = Files ?><?cs if:!first(item) ?> · <?cs /if ?><a href="<?cs var:url_validate(item.href) ?>" class="jslp-nowrap"><?cs var:_("documents") ?> <?cs var:item.from ?>–<?cs var:item.to ?></a><?cs
/each ?></p><?cs
/if ?>
</div><?cs
if:subcount(Rows) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Register of documents") ?> <?cs var:Day.text ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Registration number") ?></th>
<th scope="col"><?cs var:_("Time") ?></th>
<th scope="col"><?cs var:_("Document") ?></th>
<th scope="col"><?cs var:_("Applicant") ?></th>
<th scope="col"><?cs var:_("Registered by") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr data-row>
<td data-label="<?cs var:_("Registration number") ?>"><span><span class="jslp-nowrap"><?cs var:item.mark ?></span><br><span class="jslp-muted"><?cs var:item.direction_text ?></span></span></td>
<td data-label="<?cs var:_("Time") ?>" class="jslp-nowrap"><?cs var:item.time ?></td>
<td data-label="<?cs var:_("Document") ?>"><span><?cs var:item.kind_text ?><?cs if:item.act ?> <span class="jslp-nowrap"><?cs var:item.act ?></span><?cs /if ?><?cs
	if:item.kind == "forwarding" && item.body ?><br><span class="jslp-muted"><?cs var:item.body ?></span><?cs /if ?><?cs
	if:item.contest ?><br><a href="/casework/contest?contest=<?cs var:item.contest ?>"><?cs var:_("Contest") ?></a><?cs /if ?><?cs
	if:item.href ?><br><a href="<?cs var:url_validate(item.href) ?>" class="jslp-screen-only">PDF<span class="govuk-visually-hidden"> <?cs var:item.mark ?></span></a><?cs /if ?></span></td>
<td data-label="<?cs var:_("Applicant") ?>"><span><?cs var:item.given_name ?> <?cs var:item.family_name ?><br><a data-open href="/casework/file?ref=<?cs var:item.reference ?>" class="jslp-nowrap"><?cs var:item.reference ?></a></span></td>
<td data-label="<?cs var:_("Registered by") ?>"><?cs if:item.actor ?><?cs var:item.actor ?><?cs else ?><?cs var:_("System") ?><?cs /if ?></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
call:paging_after() ?><?cs
else ?><?cs
call:empty(_("No document was registered on this day"), _("What comes in and what the office sends is registered here as it happens. Choose another day or direction.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
