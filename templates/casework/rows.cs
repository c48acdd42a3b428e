<?cs # The table of files, for list.cs and search.cs: Rows.N.* of cgi-bin/casework/list.c.  List.caption is set by the page.
     Thirty rows of it are most of the page's cost, so it calls no macro and no function: a badge is written out, and a reference
     (digits and dashes) needs no coding in an address. ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:List.caption ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Decision due by") ?></th>
<th scope="col"><?cs var:_("Person") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
<th scope="col"><?cs var:_("Responsible person") ?></th>
<th scope="col"><?cs var:_("Received") ?></th>
</tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr data-row>
<td data-label="<?cs var:_("Decision due by") ?>"><span><span class="jslp-nowrap"><?cs var:item.due_on ?></span><?cs if:item.days_text && !item.contest_id ?> <strong class="jslp-badge jslp-badge--<?cs var:item.days_kind ?>"><?cs var:item.days_text ?></strong><?cs /if ?></span></td>
<td data-label="<?cs var:_("Person") ?>"><span><a data-open href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.person ?></a><br><span class="jslp-muted jslp-nowrap"><?cs var:item.reference ?></span><?cs if:item.origin ?> <span class="jslp-muted">· <?cs var:item.origin ?></span><?cs /if ?><?cs if:item.unread ?> <strong class="jslp-badge jslp-badge--plum"><?cs var:_("New message") ?></strong><?cs /if ?><?cs if:item.handed ?> <strong class="jslp-badge jslp-badge--wait"><?cs var:_("Handed over, not opened yet") ?></strong><?cs /if ?><?cs if:item.stands_in ?> <strong class="jslp-badge jslp-badge--grey"><?cs var:_("standing in for:") ?> <?cs var:item.stands_in ?></strong><?cs /if ?></span></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.kind ?></span></td>
<td data-label="<?cs var:_("State") ?>"><span><strong class="jslp-badge jslp-badge--<?cs var:item.state_kind ?>"><?cs var:item.state_text ?></strong><?cs if:item.stalled ?><br><strong class="jslp-badge jslp-badge--bad"><?cs var:_("Waits too long, since") ?> <?cs var:item.stalled ?></strong><?cs /if ?><?cs if:item.contest_id ?><br><a href="/casework/contest?contest=<?cs var:item.contest_id ?>"><?cs var:item.contest_text ?></a><?cs if:item.days_text ?> <strong class="jslp-badge jslp-badge--<?cs var:item.days_kind ?>"><?cs var:item.days_text ?></strong><?cs /if ?><?cs /if ?></span></td>
<td data-label="<?cs var:_("Responsible person") ?>"><?cs if:item.owner ?><?cs var:item.owner ?><?cs else ?>–<?cs /if ?></td>
<td data-label="<?cs var:_("Received") ?>" class="jslp-nowrap"><?cs var:item.received_on ?></td>
</tr><?cs
/each ?>
</tbody>
</table>
