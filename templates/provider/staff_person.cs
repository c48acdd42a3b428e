<?cs # /provider/staff_person.  Person.*, Checks.N.{text,kind,state}, Affected.N.*, Hours.*, Load.*, Kinds.N.{code,text,count}, Facts.N.*, Back.N.*, May.{manage,groups}, Page.{affected,year} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Person.name ?></h1>
<p class="jslp-lead"><?cs var:Person.role_text ?>, <?cs var:Person.provider ?><?cs
if:Person.disabled ?> <?cs call:badge("grey", _("Account disabled")) ?><?cs /if ?></p>
<h2 id="checks"><?cs var:_("Checks") ?></h2><?cs
call:summary_begin() ?><?cs
each:item = Checks ?><?cs
	call:row_begin(item.text) ?><?cs call:badge(item.kind, item.state) ?><?cs call:row_end() ?><?cs
/each ?><?cs
call:summary_end() ?>
<h2 id="affected"><?cs var:_("Sessions affected") ?></h2><?cs
if:Page.affected ?>
<p><?cs call:say(_("Sessions on whose day a check is missing or has run out: %1. Have the check made anew and enter it, or let somebody else lead; nothing is moved by itself."), Page.affected, "") ?></p>
<ul class="govuk-list govuk-list--bullet"><?cs
each:item = Affected ?>
<li><?cs var:item.day ?> <?cs var:item.starts_at ?>, <?cs if:May.groups ?><a href="/provider/group?id=<?cs var:item.group_id ?>"><?cs var:item.group_number ?></a><?cs else ?><?cs var:item.group_number ?><?cs /if ?> <?cs var:item.code ?> <?cs var:item.name ?> – <?cs var:item.check ?></li><?cs
/each ?>
</ul><?cs
	if:Page.affected > subcount(Affected) ?>
<p class="jslp-muted"><?cs call:say(_("The first %1 are shown."), subcount(Affected), "") ?></p><?cs
	/if ?><?cs
else ?>
<p class="jslp-muted"><?cs var:_("The checks are valid on the days of all sessions to come.") ?></p><?cs
/if ?>
<h2 id="hours"><?cs call:say(_("Hours in %1"), Page.year, "") ?></h2><?cs
call:summary_begin() ?><?cs
call:row_begin(_("Training")) ?><?cs
	if:Hours.training_norm ?><?cs call:say(_("%1 h of %2 h"), Hours.training, Hours.training_norm) ?> <?cs
		if:Hours.training_missing ?><?cs call:badge("wait", _("Missing hours") + ": " + Hours.training_missing) ?><?cs else ?><?cs call:badge("good", _("Met")) ?><?cs /if ?><?cs
	else ?><?cs call:say(_("%1 h"), Hours.training, "") ?><?cs /if ?><?cs
call:row_end() ?><?cs
call:row_begin(_("Supervision")) ?><?cs
	call:say(_("individual %1 h, group %2 h"), Hours.individual, Hours.group) ?><?cs
	if:Hours.training_norm ?> <?cs
		if:Hours.individual_missing ?><strong class="jslp-badge jslp-badge--wait"><?cs call:say(_("Missing: individual %1 h or group %2 h"), Hours.individual_missing, Hours.group_missing) ?></strong><?cs
		else ?><?cs call:badge("good", _("Met")) ?><?cs /if ?><br><span class="jslp-muted"><?cs call:say(_("In a year individual %1 h or group %2 h; a mix counts in proportion."), Hours.individual_norm, Hours.group_norm) ?></span><?cs
	/if ?><?cs
call:row_end() ?><?cs
call:summary_end() ?><?cs
if:!Hours.training_norm ?>
<p class="jslp-muted"><?cs var:_("No post with a norm of hours is entered.") ?></p><?cs
else ?>
<p class="jslp-muted"><?cs var:_("The norms are to be made precise: they warn, and stop nothing.") ?></p><?cs
/if ?>
<h2 id="load"><?cs var:_("Workload") ?></h2><?cs
call:summary_begin() ?><?cs
call:row(_("Hours a week by the posts"), Load.week) ?><?cs
call:row_begin(_("Led this month")) ?><?cs call:say(_("sessions: %1, hours: %2"), Load.sessions, Load.hours) ?><?cs call:row_end() ?><?cs
call:summary_end() ?>
<h2 id="entries"><?cs var:_("Entries") ?></h2><?cs
each:kind = Kinds ?>
<section aria-labelledby="<?cs var:kind.code ?>">
<h3 id="<?cs var:kind.code ?>"><?cs var:kind.text ?></h3><?cs
	if:kind.count == #0 ?>
<p class="jslp-muted"><?cs var:_("Nothing is entered.") ?></p><?cs
	else ?>
<ul class="govuk-list govuk-list--spaced"><?cs
	each:item = Facts ?><?cs
		if:item.kind == kind.code ?>
<li><strong><?cs var:item.day_on ?><?cs if:item.until_on ?> – <?cs var:item.until_on ?><?cs /if ?></strong><?cs
			if:item.title ?> <?cs var:item.title ?><?cs /if ?><?cs
			if:item.hours_text ?><?cs if:kind.code == "post" ?>, <?cs call:say(_("%1 h a week"), item.hours_text, "") ?><?cs else ?>, <?cs call:say(_("%1 h"), item.hours_text, "") ?><?cs /if ?><?cs /if ?><?cs
			if:item.norm_text ?>, <?cs var:item.norm_text ?><?cs /if ?><?cs
			if:item.last ?> – <?cs call:say(_("valid until %1"), item.last, "") ?><?cs /if ?><?cs
			if:item.evidence ?><br><?cs var:item.evidence ?><?cs /if ?><br><span class="jslp-muted"><?cs
			if:item.enterer ?><?cs call:say(_("Entered by %1, %2"), item.enterer, item.entered_at) ?><?cs
			else ?><?cs var:_("Taken over when the staff file was begun; look at the document and enter it.") ?><?cs /if ?></span><?cs
			if:May.manage ?> <a href="/provider/staff_fact_back?fact=<?cs var:item.id ?>"><?cs var:_("Take back") ?><span class="govuk-visually-hidden"> – <?cs var:kind.text ?>, <?cs var:item.day_on ?> <?cs var:item.title ?></span></a><?cs /if ?></li><?cs
		/if ?><?cs
	/each ?>
</ul><?cs
	/if ?><?cs
	if:May.manage ?>
<p><a href="/provider/staff_fact?id=<?cs var:Person.id ?>&amp;kind=<?cs var:kind.code ?>"><?cs var:_("Enter") ?><span class="govuk-visually-hidden"> – <?cs var:kind.text ?></span></a></p><?cs
	/if ?>
</section><?cs
/each ?><?cs
if:subcount(Back) > #0 ?><?cs
	call:details_begin(_("Taken back")) ?>
<ul class="govuk-list"><?cs
	each:item = Back ?>
<li><?cs var:item.kind_text ?>, <?cs var:item.day_on ?> <?cs var:item.title ?> – <?cs var:item.reason_text ?> (<?cs var:item.taker ?>, <?cs var:item.taken_at ?>)</li><?cs
	/each ?>
</ul><?cs
	call:details_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
