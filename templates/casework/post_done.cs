<?cs # /casework/post_done.  Rows.N.*, Faults.N.{text,act.M.{number,reference}} ?><?cs
set:Page.back.href = "/casework/post" ?><?cs
set:Page.back.text = _("To the outgoing post") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Handed over to the post") ?></h1><?cs
if:subcount(Faults) > #0 ?>
<div class="jslp-notice jslp-notice--bad">
<h2 class="jslp-notice__title"><?cs var:_("Not marked") ?></h2><?cs
	each:fault = Faults ?>
<p><?cs var:fault.text ?></p>
<ul><?cs
		each:item = fault.act ?>
<li><a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.number ?></a></li><?cs
		/each ?>
</ul><?cs
	/each ?>
</div><?cs
/if ?><?cs
if:subcount(Rows) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption"><?cs var:_("Marked as handed over") ?>: <?cs var:subcount(Rows) ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Act") ?></th>
<th scope="col"><?cs var:_("Kind of post") ?></th>
<th scope="col"><?cs var:_("Handed over on") ?></th>
<th scope="col"><?cs var:_("In effect from") ?></th>
<th scope="col"><?cs var:_("Can be contested until") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr>
<td data-label="<?cs var:_("Act") ?>"><a href="/casework/file?ref=<?cs var:item.reference ?>" class="jslp-nowrap"><?cs var:item.number ?></a></td>
<td data-label="<?cs var:_("Kind of post") ?>"><span><?cs var:item.channel_text ?><?cs if:item.item_number ?><br><span class="jslp-muted"><?cs var:item.item_number ?></span><?cs /if ?></span></td>
<td data-label="<?cs var:_("Handed over on") ?>" class="jslp-nowrap"><?cs var:item.handed_on ?></td>
<td data-label="<?cs var:_("In effect from") ?>" class="jslp-nowrap"><?cs var:item.effective_on ?></td>
<td data-label="<?cs var:_("Can be contested until") ?>" class="jslp-nowrap"><?cs var:item.contest_until ?></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
else ?><?cs
call:empty(_("No letter was marked"), _("Letters that were marked stand here with the days that follow from it.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
