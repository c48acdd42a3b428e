<?cs # The table of files, for list.cs and search.cs: Rows.N.* of cgi-bin/casework/list.c.  List.caption is set by the page. ?>
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
<td data-label="<?cs var:_("Decision due by") ?>"><span><span class="jslp-nowrap"><?cs var:item.due_on ?></span><?cs if:item.days_text ?> <?cs call:badge(item.days_kind, item.days_text) ?><?cs /if ?></span></td>
<td data-label="<?cs var:_("Person") ?>"><span><a data-open href="/casework/file?ref=<?cs var:url_escape(item.reference) ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></a><br><span class="jslp-muted jslp-nowrap"><?cs var:item.reference ?></span></span></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.code ?> <?cs var:item.programme ?></span></td>
<td data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td>
<td data-label="<?cs var:_("Responsible person") ?>"><?cs if:item.owner ?><?cs var:item.owner ?><?cs else ?>–<?cs /if ?></td>
<td data-label="<?cs var:_("Received") ?>" class="jslp-nowrap"><?cs var:item.received_on ?></td>
</tr><?cs
/each ?>
</tbody>
</table>
