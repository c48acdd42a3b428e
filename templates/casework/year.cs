<?cs # What else the client has in this calendar year; included by casework/file.cs.  Year.N.*. ?><?cs
if:subcount(Year) > #0 ?>
<h2 id="year"><?cs var:_("The same person in this calendar year") ?></h2>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("The same person in this calendar year") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Application number") ?></th>
<th scope="col"><?cs var:_("Kind of group") ?></th>
<th scope="col"><?cs var:_("Received") ?></th>
<th scope="col"><?cs var:_("State") ?></th>
<th scope="col"><?cs var:_("Place") ?></th>
</tr></thead>
<tbody><?cs
each:item = Year ?>
<tr>
<td data-label="<?cs var:_("Application number") ?>"><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:url_escape(item.reference) ?>"><?cs var:item.reference ?></a></td>
<td data-label="<?cs var:_("Kind of group") ?>"><span><?cs var:item.kind ?></span></td>
<td data-label="<?cs var:_("Received") ?>" class="jslp-nowrap"><?cs var:item.received_on ?></td>
<td data-label="<?cs var:_("State") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td>
<td data-label="<?cs var:_("Place") ?>"><span><?cs if:item.place_text ?><?cs var:item.place_text ?><?cs else ?>–<?cs /if ?><?cs if:item.counts ?> <?cs call:badge("wait", _("uses up the right of the year")) ?><?cs /if ?></span></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
/if ?>
