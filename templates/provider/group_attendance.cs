<?cs include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
if:subcount(Rows) == #0 ?><?cs
call:empty(_("There is no attendance yet"), _("It appears here when people have places and their sessions have been marked.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><?cs
each:item = Sessions ?><th scope="col" class="govuk-table__header"><a href="/provider/register?session=<?cs var:item.id ?>"><?cs var:item.number ?>.</a><br><span class="jslp-nowrap"><?cs var:item.planned_on ?></span><?cs if:item.register == "signed" ?><br><span class="jslp-muted"><?cs var:_("signed") ?></span><?cs /if ?></th><?cs
/each ?></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:item.given_name ?> <?cs var:item.family_name ?></th><?cs
	each:cell = item.cell ?><td class="govuk-table__cell"><?cs if:cell.text ?><?cs var:cell.text ?><?cs else ?>–<?cs /if ?></td><?cs
	/each ?></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
