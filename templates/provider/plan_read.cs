<?cs # /provider/plan_read.  Kind.*, Plan.version, Rows.N.{number,topic,aim,materials}, Versions.N.{version,made_by,made_at,filled}, May.manage ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Kind.code ?> <?cs var:Kind.name ?></p><?cs
call:summary_begin() ?><?cs
call:row(_("Contract"), Kind.contract) ?><?cs
call:row(_("Provider"), Kind.provider) ?><?cs
call:row(_("Sessions"), Kind.length) ?><?cs
call:summary_end() ?><?cs
if:May.manage ?>
<p class="jslp-screen-only"><?cs call:button_link_second("/provider/plan_edit?programme=" + Kind.code, _("Edit the session plan")) ?></p><?cs
/if ?><?cs
if:subcount(Versions) == #0 ?><?cs
call:empty(_("There is no plan yet"), _("It appears here when the provider's manager has written it.")) ?><?cs
else ?><?cs
	if:Plan.version != Versions.0.version ?><?cs call:notice("wait", _("This is an older version"), _("Sessions that are planned show the newest one.")) ?><?cs /if ?><?cs
	if:subcount(Rows) == #0 ?>
<p><?cs var:_("Nothing is planned in this version.") ?></p><?cs
	else ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:Page.title ?>">
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Session") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Topic") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Aim and content") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Materials") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Session") ?>"><?cs var:item.number ?></td><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Topic") ?>"><?cs var:item.topic ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Aim and content") ?>"><span class="jslp-lines"><?cs if:item.aim ?><?cs var:item.aim ?><?cs else ?>–<?cs /if ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("Materials") ?>"><span class="jslp-lines"><?cs if:item.materials ?><?cs var:item.materials ?><?cs else ?>–<?cs /if ?></span></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
	/if ?>
<h2><?cs var:_("Versions") ?></h2>
<ul class="govuk-list"><?cs
each:item = Versions ?>
<li><?cs
	if:item.version == Plan.version ?><strong><?cs call:say(_("Version %1"), item.version, "") ?></strong><?cs
	else ?><a href="/provider/plan_read?programme=<?cs var:Kind.code ?>&amp;contract=<?cs var:Kind.contract_id ?>&amp;version=<?cs var:item.version ?>"><?cs call:say(_("Version %1"), item.version, "") ?></a><?cs
	/if ?> – <?cs var:item.made_at ?>, <?cs var:item.made_by ?> <span class="jslp-muted">(<?cs call:say(_("topics: %1"), item.filled, "") ?>)</span></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
