<?cs # What else there is of the family; included by casework/file.cs.  Family.N.*. ?>
<h2 id="family"><?cs var:_("This family's applications") ?></h2><?cs
if:subcount(Family) > #0 ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("This family's applications") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Person") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
<th scope="col"><?cs var:_("Decision due by") ?></th>
</tr></thead>
<tbody><?cs
each:item = Family ?>
<tr>
<td data-label="<?cs var:_("Person") ?>"><span><a href="/casework/file?ref=<?cs var:url_escape(item.reference) ?>"><?cs var:item.person ?></a><br><span class="jslp-muted jslp-nowrap"><?cs var:item.reference ?></span></span></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.kind ?></span></td>
<td data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td>
<td data-label="<?cs var:_("Decision due by") ?>"><span><span class="jslp-nowrap"><?cs var:item.due_on ?></span><?cs if:item.days_text ?> <?cs call:badge(item.days_kind, item.days_text) ?><?cs /if ?></span></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
else ?>
<p class="jslp-muted"><?cs var:_("No other applications of these people are known.") ?></p><?cs
/if ?>
