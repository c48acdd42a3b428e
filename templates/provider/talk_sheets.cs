<?cs # talk_sheets(rows): every questionnaire of a stage.  rows.N.{id,filled_on,enterer,entered_at,counts,may,withdrawer,withdrawn_at,reason} ?><?cs
def:talk_sheets(rows) ?><?cs
	if:subcount(rows) > #0 ?>
<ul><?cs
		each:item = rows ?>
<li><?cs if:item.withdrawn_at ?><s><?cs call:say(_("Filled in on %1, entered by %2."), item.filled_on, item.enterer) ?></s> <?cs call:badge("grey", _("Entry withdrawn")) ?> <span class="jslp-muted"><?cs var:item.withdrawer ?>, <?cs var:item.withdrawn_at ?>:</span> <span class="jslp-lines"><?cs var:item.reason ?></span><?cs
			else ?><?cs call:say(_("Filled in on %1, entered by %2."), item.filled_on, item.enterer) ?><?cs if:!item.counts ?> <span class="jslp-muted"><?cs var:_("A later one counts.") ?></span><?cs /if ?><?cs
				if:item.may ?> <a href="/provider/talk_withdraw?what=questionnaire&amp;id=<?cs var:item.id ?>"><?cs var:_("Withdraw") ?><span class="govuk-visually-hidden"> – <?cs var:item.filled_on ?>, <?cs var:item.enterer ?></span></a><?cs /if ?><?cs
			/if ?></li><?cs
		/each ?>
</ul><?cs
	/if ?><?cs
/def ?>