<?cs # /provider/claim_group.  Claim.*, Group.{number,kind,sum}, Sessions.N.{day,is_correction,persons,whole,sum,line.M.{given_name,reference,referral,mark_text,reason_text,quantity,sum}} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:say(_("Group %1 in claim %2"), Group.number, Claim.number) ?></h1>
<p class="jslp-lead"><?cs var:Group.kind ?>, <strong class="jslp-nowrap"><?cs var:Group.sum ?></strong></p><?cs
each:session = Sessions ?>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:session.day ?>">
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption"><?cs var:session.day ?><?cs if:session.is_correction ?> <?cs call:badge("wait", _("Correction of an earlier month")) ?><?cs /if ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Person") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Mark") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Counted or why not") ?></th><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Sum") ?></th></tr></thead>
<tbody class="govuk-table__body"><?cs
	each:item = session.line ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs if:item.given_name ?><?cs var:item.given_name ?>, <?cs /if ?><span class="jslp-nowrap"><?cs var:item.reference ?></span><?cs if:item.referral ?><br><span class="jslp-muted jslp-nowrap"><?cs call:say(_("referral %1"), item.referral, "") ?></span><?cs /if ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Mark") ?>"><?cs var:item.mark_text ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Counted or why not") ?>"><?cs var:item.reason_text ?></td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Sum") ?>"><span class="jslp-nowrap"><?cs var:item.sum ?></span></td></tr><?cs
	/each ?><?cs
	if:session.whole ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("Person") ?>"><?cs var:_("The whole session") ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Mark") ?>">–</td><td class="govuk-table__cell" data-label="<?cs var:_("Counted or why not") ?>">–</td><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Sum") ?>"><span class="jslp-nowrap"><?cs var:session.whole ?></span></td></tr><?cs
	/if ?>
</tbody>
<tfoot><tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="3"><?cs call:say(_("Together, persons counted: %1"), session.persons, "") ?></th><td class="govuk-table__cell jslp-number"><strong class="jslp-nowrap"><?cs var:session.sum ?></strong></td></tr></tfoot>
</table>
</section><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
