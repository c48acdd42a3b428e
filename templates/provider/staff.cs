<?cs # /provider/staff.  Rows.N.{id,name,role_text,provider,state_kind,state_text,next,affected,training,training_norm,training_missing,individual,group,individual_missing,group_missing}, May.all_providers ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("Whoever leads groups needs a valid criminal-record check and valid training in children's rights: without them nobody is assigned. Hours against the norms of training and supervision only warn.") ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("There are no people yet"), _("People appear here when the system administrator has made accounts of a provider for them.")) ?><?cs
else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Checks") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Runs out next") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Sessions affected") ?></th><th scope="col" class="govuk-table__header"><?cs call:say(_("Training in %1, h"), Page.year, "") ?></th><th scope="col" class="govuk-table__header"><?cs call:say(_("Supervision in %1, h"), Page.year, "") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><a href="/provider/staff_person?id=<?cs var:item.id ?>"><?cs var:item.name ?></a><br><span class="jslp-muted"><?cs var:item.role_text ?></span><?cs
	if:May.all_providers ?><br><span class="jslp-muted"><?cs var:item.provider ?></span><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Checks") ?>"><?cs call:badge(item.state_kind, item.state_text) ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Runs out next") ?>"><?cs
	if:item.next ?><?cs var:item.next ?><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Sessions affected") ?>"><?cs
	if:item.affected ?><strong><?cs var:item.affected ?></strong><?cs else ?>–<?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs call:say(_("Training in %1, h"), Page.year, "") ?>"><?cs
	if:item.training_norm ?><span class="jslp-nowrap"><?cs call:say(_("%1 of %2"), item.training, item.training_norm) ?></span><?cs
		if:item.training_missing ?><br><?cs call:badge("wait", _("Missing")) ?><?cs /if ?><?cs
	else ?><?cs var:item.training ?><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs call:say(_("Supervision in %1, h"), Page.year, "") ?>"><?cs
	call:say(_("individual %1, group %2"), item.individual, item.group) ?><?cs
		if:item.individual_missing ?><br><?cs call:badge("wait", _("Missing")) ?><?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
call:paging() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
