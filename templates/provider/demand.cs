<?cs # /provider/demand.  Rows.N.{code,name,waiting,free,next,oldest_on,languages,times,ages_out,unserved,first}, Bars.N ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("Nobody waits"), _("People appear here when JSLP has referred them to your contract and they have no place yet.")) ?><?cs
else ?><?cs
	if:Rows.0.first ?><?cs
	call:notice("wait", _("Which group to open next"), Rows.0.code + " " + Rows.0.name) ?>
<p><?cs call:button_link("/provider/group_new", _("New group")) ?></p><?cs
	/if ?><?cs
	if:subcount(Bars) > #0 ?><?cs call:bars(_("Waiting beyond the free seats"), _("Kind of group"), _("People"), Bars) ?><?cs /if ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:Page.title ?></caption>
<thead><tr><th scope="col"><?cs var:_("Kind of group") ?></th><th scope="col" class="jslp-number"><?cs var:_("Waiting") ?></th><th scope="col"><?cs var:_("Free seats") ?></th><th scope="col"><?cs var:_("Waiting since") ?></th><th scope="col"><?cs var:_("Languages and times") ?></th><th scope="col"><?cs var:_("Too old within three months") ?></th></tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr>
<th scope="row" data-label="<?cs var:_("Kind of group") ?>"><?cs var:item.code ?> <?cs var:item.name ?></th>
<td class="jslp-number" data-label="<?cs var:_("Waiting") ?>"><?cs var:item.waiting ?></td>
<td data-label="<?cs var:_("Free seats") ?>"><span><?cs var:item.free ?><?cs if:item.next ?><br><span class="jslp-muted"><?cs call:say(_("first session: %1"), item.next, "") ?></span><?cs /if ?></span></td>
<td data-label="<?cs var:_("Waiting since") ?>"><?cs if:item.oldest_on ?><?cs var:item.oldest_on ?><?cs else ?>–<?cs /if ?></td>
<td data-label="<?cs var:_("Languages and times") ?>"><span><?cs if:item.languages ?><?cs var:item.languages ?><?cs else ?>–<?cs /if ?><?cs if:item.times ?><br><span class="jslp-muted"><?cs var:item.times ?></span><?cs /if ?></span></td>
<td data-label="<?cs var:_("Too old within three months") ?>"><?cs if:item.ages_out > #0 ?><strong><?cs var:item.ages_out ?></strong><?cs else ?>0<?cs /if ?></td>
</tr><?cs
/each ?>
</tbody>
</table>
<p class="jslp-muted"><?cs var:_("The first line is the kind for which the most people wait without a free seat. The age is that of the client; where it is asked of a child of the client, look at the application.") ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
