<?cs # /casework/file.  File.*, Referral.*, Hearings.N.*, Hearing.*, People.N.*, Grounds.N, Eligibility.N, Fits.*, History.N, Acts.N, Imported.0.*, Contested.N, Year.N, Draft.*, Can.*, Due.why, Clock.*, Handed.*, Standing.{two,ended}, Done ?><?cs
set:Page.title = File.reference + " – " + _("File") ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("File") ?> <?cs var:File.reference ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?><?cs
if:Handed.reason ?>
<div class="jslp-notice jslp-notice--plum">
<h2 class="jslp-notice__title"><?cs if:Handed.mine ?><?cs var:_("This file was handed over to you") ?><?cs else ?><?cs call:say(_("Handed over to %1"), File.owner, "") ?><?cs /if ?></h2>
<p><?cs if:Handed.from_name ?><?cs call:say(_("Until then: %1."), Handed.from_name, "") ?> <?cs /if ?><?cs call:say(_("Handed over by %1, %2."), Handed.actor, Handed.created_at) ?> <?cs var:_("Reason") ?>: <?cs var:Handed.reason ?></p><?cs
	if:Handed.note ?>
<p><strong><?cs var:_("Handover note") ?></strong><br><span class="jslp-lines"><?cs var:Handed.note ?></span></p><?cs /if ?>
</div><?cs
/if ?><?cs
if:Contact.unread ?>
<div class="jslp-notice jslp-notice--plum">
<h2 class="jslp-notice__title"><?cs var:_("The applicant has written") ?></h2>
<p><a href="/casework/messages?ref=<?cs var:File.reference ?>"><?cs var:_("Read it in the correspondence") ?></a></p>
</div><?cs
/if ?><?cs
if:Standing.two ?><?cs call:notice("bad", _("Two decisions stand in this file"), _("The withdrawal of the earlier decision was annulled after the file had been decided anew, so the earlier decision is in force again beside the newer one. Nothing was changed by itself: look at both acts and withdraw the one that is not to stand.")) ?><?cs /if ?><?cs
if:Standing.ended ?><?cs call:notice("bad", _("A decision stands in this file, although it has ended"), _("The withdrawal of the decision was annulled after the file had ended, so the decision is in force again. Nothing was changed by itself: look at the acts, and settle with the addressee what follows.")) ?><?cs /if ?><?cs
if:Contact.undelivered ?><?cs call:notice("bad", _("An e-mail about this file was not delivered"), _("The mail server refused it. Check the address, or reach the applicant in another way.")) ?><?cs /if ?>
<?cs if:Waiting.not_taken ?><?cs call:notice("wait", _("The client has not taken the places that were offered"), Waiting.not_taken) ?><?cs /if ?><?cs
if:Waiting.apart ?><?cs call:notice("bad", _("Two who must not be together have places in one group"), _("Look at “Not in one group together”, and call the provider.")) ?><?cs /if ?>
<?cs if:Told.no_calls || Told.no_letters ?>
<div class="jslp-notice jslp-notice--bad">
<h2 class="jslp-notice__title"><?cs var:_("Not safe for the applicant") ?></h2><?cs
	if:Told.no_calls ?>
<p><?cs var:_("Do not call the applicant.") ?></p><?cs /if ?><?cs
	if:Told.no_letters ?>
<p><?cs var:_("Do not send letters to the applicant's address.") ?></p><?cs /if ?>
</div><?cs
/if ?>
<?cs each:item = Missed ?>
<div class="jslp-notice jslp-notice--<?cs if:item.state == "open" ?>bad<?cs else ?>grey<?cs /if ?>">
<h2 class="jslp-notice__title"><?cs call:say(_("Absent %1 times in a row, the last time on %2"), item.absences, item.last_on) ?></h2><?cs
	if:item.state == "open" ?>
<p><a href="/casework/missed_done?id=<?cs var:item.id ?>"><?cs var:_("Note what was done") ?></a></p><?cs
	else ?>
<p class="jslp-lines"><?cs var:item.note ?> (<?cs var:item.worker ?>, <?cs var:item.done_at ?>)</p><?cs /if ?>
</div><?cs
/each ?>
<div class="jslp-split jslp-split--right">
<div>
<h2 id="summary"><?cs var:_("Summary") ?></h2><?cs
call:summary_begin() ?><?cs
call:row(_("Kind of group"), File.code + " " + File.programme) ?><?cs
if:File.origin == "web" ?><?cs call:row(_("Received"), File.received_at) ?><?cs
else ?><?cs
	call:row(_("How it came in"), File.origin_text) ?><?cs
	if:Initiative.reason ?><?cs call:row_lines(_("Why the file is opened"), Initiative.reason) ?><?cs call:row(_("The client agreed on"), Initiative.agreed_on) ?><?cs else ?><?cs call:row(_("Received on"), File.received_on) ?><?cs /if ?><?cs
	if:File.origin != "import" ?><?cs call:row(_("Entered"), File.received_at) ?><?cs /if ?><?cs
/if ?><?cs
each:item = Imported ?><?cs
	call:row_begin(_("Taken over from the earlier records")) ?><?cs var:item.done_at ?><br><?cs call:say(_("List “%1”, row %2."), item.name, item.number) ?><?cs if:Can.import ?> <a href="/casework/import_check?file=<?cs var:item.uuid ?>"><?cs var:_("To the list") ?></a><?cs /if ?><br><span class="jslp-muted"><?cs call:say(_("Uploaded by %1, confirmed by %2."), item.maker, item.doer) ?></span><?cs call:row_end() ?><?cs
/each ?><?cs
if:File.registered ?><?cs call:row(_("Registration number"), File.registered) ?><?cs /if ?><?cs
call:row(_("Decision due by"), File.due_on) ?><?cs
if:File.extended_to ?><?cs call:row(_("The term was extended until"), File.extended_to) ?><?cs else ?><?cs call:row(_("Due if the term is extended"), File.due_extended_on) ?><?cs /if ?><?cs
if:Clock.waited ?><?cs call:row(_("Has waited for the applicant, days"), Clock.waited) ?><?cs /if ?><?cs
if:Clock.measure ?><?cs call:row_begin(_("By the internal measure")) ?><?cs var:Clock.measure ?> <span class="jslp-muted"><?cs call:say(_("with the days of waiting behind the term; the legal term stays %1"), File.due_on, "") ?></span><?cs call:row_end() ?><?cs /if ?><?cs
if:Clock.complete_on ?><?cs call:row_begin(_("All information since")) ?><?cs var:Clock.complete_on ?> <span class="jslp-muted"><?cs call:say(_("A month from then would end on %1. The legal term does not pause."), Clock.complete_due, "") ?></span><?cs call:row_end() ?><?cs /if ?><?cs
if:File.decided_on ?><?cs call:row(_("Decided on"), File.decided_on) ?><?cs /if ?><?cs
if:File.owner ?><?cs call:row(_("Responsible person"), File.owner) ?><?cs else ?><?cs call:row(_("Responsible person"), _("nobody yet")) ?><?cs /if ?><?cs
call:row(_("Way of sending the decision"), File.channel_text) ?><?cs
if:File.phone ?><?cs call:row(_("Telephone"), File.phone) ?><?cs /if ?><?cs
if:File.email ?><?cs call:row_begin(_("E-mail address")) ?><?cs var:File.email ?> <?cs if:Contact.email_proven ?><?cs call:badge("good", _("proven")) ?><?cs else ?><?cs call:badge("wait", _("not proven")) ?><?cs /if ?><?cs call:row_end() ?><?cs /if ?><?cs
call:row(_("Who applied is known"), Contact.identity) ?><?cs
call:row_begin(_("Grounds stated")) ?><?cs
if:subcount(Grounds) > #0 ?><ul><?cs each:item = Grounds ?><li><?cs var:item.text ?></li><?cs /each ?></ul><?cs else ?>–<?cs /if ?><?cs
call:row_end() ?><?cs
if:File.problem ?><?cs call:row_lines(_("In the applicant's own words"), File.problem) ?><?cs /if ?><?cs
if:Told.wish ?><?cs call:row_lines(_("Hopes for"), Told.wish) ?><?cs /if ?><?cs
if:Told.programmes ?><?cs call:row_lines(_("These would do as well"), Told.programmes) ?><?cs /if ?><?cs
if:Told.children ?><?cs call:row(_("Birth dates of the children raised"), Told.children) ?><?cs /if ?><?cs
if:Told.times_text ?><?cs call:row_lines(_("Times that suit"), Told.times_text) ?><?cs /if ?><?cs
if:Told.language_text ?><?cs call:row(_("Language"), Told.language_text) ?><?cs /if ?><?cs
if:Told.needs_text ?><?cs call:row_lines(_("What would help"), Told.needs_text) ?><?cs /if ?><?cs
if:Told.note ?><?cs call:row_lines(_("Anything else"), Told.note) ?><?cs /if ?><?cs
if:Told.same ?><?cs call:row(_("Files of the other children"), Told.same) ?><?cs /if ?><?cs
call:summary_end() ?>

<?cs include:"part/due.cs" ?>
<h2 id="people"><?cs var:_("People") ?></h2><?cs
each:person = People ?>
<h3><?cs if:person.part == "client" ?><?cs var:_("Who the service is for") ?><?cs elif:person.part == "participant" ?><?cs var:_("Takes part too") ?><?cs elif:File.origin == "initiative" ?><?cs var:_("Client, or who acts for the client") ?><?cs else ?><?cs var:_("Applicant") ?><?cs /if ?></h3><?cs
	call:summary_begin() ?><?cs
	call:row(_("Name"), person.given_name + " " + person.family_name) ?><?cs
	if:person.code ?><?cs call:row(_("Personal code"), person.code) ?><?cs else ?><?cs call:row(_("Personal code"), _("not known")) ?><?cs /if ?><?cs
	call:row(_("Birth date"), person.birth_date) ?><?cs
	if:person.sex == "female" ?><?cs call:row(_("Sex"), _("female")) ?><?cs else ?><?cs call:row(_("Sex"), _("male")) ?><?cs /if ?><?cs
	call:row(_("Declared address"), person.address) ?><?cs
	if:person.part == "applicant" ?><?cs
		if:person.relation == "self" ?><?cs call:row(_("Relation"), _("applies for himself or herself")) ?><?cs
		elif:person.relation == "parent" ?><?cs call:row(_("Relation"), _("parent")) ?><?cs
		elif:person.relation == "guardian" ?><?cs call:row(_("Relation"), _("guardian")) ?><?cs
		elif:person.relation == "foster_parent" ?><?cs call:row(_("Relation"), _("foster parent")) ?><?cs
		elif:person.relation == "legal_representative" ?><?cs call:row(_("Relation"), _("legal representative")) ?><?cs
		else ?><?cs call:row(_("Relation"), _("other")) ?><?cs /if ?><?cs
	/if ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
if:subcount(Representation) > #0 ?>
<h3><?cs var:_("On what the applicant acts") ?></h3><?cs
	call:summary_begin() ?><?cs
	each:item = Representation ?><?cs
		call:row_begin(item.given_name + " " + item.family_name) ?><?cs var:item.text ?><?cs if:item.document ?>, <?cs var:item.document ?><?cs /if ?><?cs if:item.valid_from ?>, <?cs var:item.valid_from ?><?cs /if ?> <?cs var:_("(as stated)") ?><?cs call:row_end() ?><?cs
	/each ?><?cs
	call:summary_end() ?><?cs
/if ?>

<h2 id="eligibility"><?cs var:_("Eligibility") ?></h2>
<p><?cs var:_("The group is meant for:") ?> <?cs var:File.whom ?></p>
<?cs include:"casework/eligibility.cs" ?>

<h2 id="documents"><?cs var:_("Decision") ?></h2><?cs
if:Draft.preparer ?>
<p><?cs call:say(_("Draft: %1 (%2)."), Draft.outcome, Draft.preparer) ?> <?cs call:say(_("Saved %1."), Draft.prepared_at, "") ?></p><?cs
	if:Draft.return_note ?><?cs call:notice("wait", _("Returned for correction"), Draft.return_note) ?><?cs /if ?><?cs
/if ?><?cs
each:act = Acts ?><?cs
	call:summary_begin() ?><?cs
	call:row_begin(_("Act")) ?><?cs if:act.bytes ?><a href="/casework/paper?act=<?cs var:url_escape(act.number) ?>"><?cs var:act.number ?> (PDF)</a><?cs else ?><?cs var:act.number ?><?cs /if ?><?cs call:row_end() ?><?cs
	if:act.registered ?><?cs call:row(_("Registration number"), act.registered) ?><?cs /if ?><?cs
	call:row(_("Outcome"), act.text) ?><?cs
	if:act.about ?><?cs call:row(_("About act"), act.about) ?><?cs /if ?><?cs
	if:act.until_on ?><?cs call:row(_("Days"), act.from_on + " – " + act.until_on) ?><?cs elif:act.from_on ?><?cs call:row(_("From (included)"), act.from_on) ?><?cs /if ?><?cs
	if:act.extend_to ?><?cs call:row(_("The term was extended until"), act.extend_to) ?><?cs /if ?><?cs
	call:row(_("Issued on"), act.issued_on) ?><?cs
	set:act_sent = _("Handed over to the post") ?><?cs if:act.channel == "e-address" ?><?cs set:act_sent = _("Handed over or sent") ?><?cs /if ?><?cs
	if:act.message_number ?><?cs call:row_begin(_("Sent to the e-address")) ?><?cs call:say(_("%1, message no. %2"), act.handed_at, act.message_number) ?><?cs call:row_end() ?><?cs
	elif:act.handed_on ?><?cs call:row_begin(act_sent) ?><span class="jslp-nowrap"><?cs var:act.handed_on ?></span><?cs if:act.item_number ?>, <?cs var:act.item_number ?><?cs /if ?><?cs call:row_end() ?><?cs
	elif:act.origin == "issued" && (act.channel == "post" || act.channel == "registered-post" || act.channel == "e-address") ?><?cs if:act.job == "waiting" && act.delivery != "rerouted" ?><?cs call:row(act_sent, _("not yet: the system sends it")) ?><?cs elif:act.job == "parked" ?><?cs call:row_begin(act_sent) ?><?cs call:badge("bad", _("The gateway did not take it: must be looked at")) ?><?cs call:row_end() ?><?cs else ?><?cs call:row(act_sent, _("not yet")) ?><?cs /if ?><?cs /if ?><?cs
	call:row_begin(_("In effect from")) ?><span class="jslp-nowrap"><?cs var:act.effective_on ?></span><?cs if:act.delivery == "override" ?> <?cs call:badge("wait", _("set by the head")) ?><?cs /if ?><?cs call:row_end() ?><?cs
	call:row_begin(_("Can be contested until")) ?><span class="jslp-nowrap"><?cs var:act.contest_until ?></span><?cs if:act.origin == "import" && !act.has_clause ?><br><span class="jslp-muted"><?cs var:_("One year, as the act does not say where and until when it can be contested (Administrative Procedure Law, section 79).") ?></span><?cs /if ?><?cs call:row_end() ?><?cs
	call:row_begin(_("Delivery")) ?><a href="/casework/delivery?act=<?cs var:url_escape(act.number) ?>"><?cs var:_("How the act went to its addressee") ?></a><?cs call:row_end() ?><?cs
	if:act.origin == "import" ?><?cs
		call:row(_("Entered by"), act.preparer) ?><?cs
		call:row(_("Confirmed by"), act.approver) ?><?cs
	else ?><?cs
		call:row(_("Prepared by"), act.preparer) ?><?cs
		call:row(_("Approved by"), act.approver) ?><?cs
	/if ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
if:!Draft.preparer && subcount(Acts) == #0 ?>
<p class="jslp-muted"><?cs var:_("No decision has been prepared yet.") ?></p><?cs
/if ?>
<?cs if:Referral.number ?>
<h2 id="referral"><?cs var:_("Referral") ?></h2><?cs
	call:summary_begin() ?><?cs
	call:row_begin(_("Referral")) ?><a href="/casework/referral?ref=<?cs var:File.reference ?>"><?cs var:Referral.number ?> (PDF)</a><?cs call:row_end() ?><?cs
	call:row_begin(_("State")) ?><?cs call:badge(Referral.kind, Referral.text) ?><?cs if:Referral.held && Referral.state == "valid" ?> <?cs call:badge("wait", _("not carried out now")) ?><?cs /if ?><?cs call:row_end() ?><?cs
	if:Referral.provider || Referral.state == "valid" ?><?cs call:row_begin(_("Provider")) ?><?cs if:Referral.provider ?><?cs var:Referral.provider ?>, <?cs var:Referral.contract ?><?cs else ?><?cs call:badge("wait", _("nobody yet")) ?><?cs /if ?><?cs if:Can.refer ?> <a href="/casework/refer?ref=<?cs var:File.reference ?>"><?cs var:_("Change") ?><span class="govuk-visually-hidden"> – <?cs var:_("Provider") ?></span></a><?cs /if ?><?cs call:row_end() ?><?cs /if ?><?cs
	if:Referral.sessions ?><?cs call:row(_("Number of sessions"), Referral.sessions) ?><?cs else ?><?cs call:row(_("Number of sessions"), _("Once a month")) ?><?cs /if ?><?cs
	if:Referral.not_before ?><?cs call:row(_("The service begins not before"), Referral.not_before) ?><?cs /if ?><?cs
	if:Referral.starts_on ?><?cs call:row(_("Valid"), Referral.starts_on + " – " + Referral.ends_on) ?><?cs else ?><?cs call:row(_("Valid"), _("from the day on which there is a place; it does not run out in the queue")) ?><?cs /if ?><?cs
	call:summary_end() ?><?cs
/if ?>
<?cs if:subcount(Around) > #0 ?><?cs
	def:around(label, done) ?><?cs call:row_begin(label) ?><?cs if:done ?><?cs call:badge("good", _("It is done")) ?><?cs else ?><?cs call:badge("grey", _("Not yet")) ?><?cs /if ?><?cs call:row_end() ?><?cs /def ?>
<h2 id="around"><?cs var:_("Before and after the course") ?></h2><?cs
	call:summary_begin() ?><?cs
	call:around(_("First talk"), Around.0.has_talk) ?><?cs
	call:around(_("Rules signed"), Around.0.has_rules) ?><?cs
	call:around(_("Questionnaire before the course"), Around.0.has_before) ?><?cs
	call:around(_("Questionnaire after the course"), Around.0.has_after) ?><?cs
	call:summary_end() ?><?cs
/if ?>
<?cs if:subcount(Offers) > #0 ?>
<h2 id="offers"><?cs var:_("Offers of a place") ?></h2>
<ol class="jslp-history"><?cs
	each:item = Offers ?>
<li><strong><?cs var:item.text ?></strong> <span class="jslp-muted"><?cs call:say(_("offered %1, held until %2"), item.given_at, item.until_on) ?><?cs if:item.answered_at ?>; <?cs var:item.answered_at ?><?cs /if ?></span><?cs if:item.reason_text ?><br><?cs var:_("Reason") ?>: <?cs var:item.reason_text ?><?cs /if ?></li><?cs
	/each ?>
</ol><?cs
/if ?>
<?cs if:subcount(Contested) > #0 ?>
<h2 id="contests"><?cs var:_("Contests") ?></h2><?cs
	each:item = Contested ?><?cs
		call:summary_begin() ?><?cs
		call:row_begin(_("Contest")) ?><a href="/casework/contest?contest=<?cs var:item.id ?>"><?cs call:say(_("Contest of act %1"), item.number, "") ?></a><?cs call:row_end() ?><?cs
		call:row_begin(_("State")) ?><?cs call:badge(item.state_kind, item.state_text) ?><?cs if:item.days_text ?> <span class="jslp-nowrap"><?cs var:item.due_on ?></span> <?cs call:badge(item.days_kind, item.days_text) ?><?cs /if ?><?cs call:row_end() ?><?cs
		call:row(_("Filed on"), item.filed_on) ?><?cs
		if:item.effect ?><?cs call:row(_("What it does to the act"), item.effect) ?><?cs /if ?><?cs
		call:summary_end() ?><?cs
	/each ?><?cs
/if ?>
<?cs if:subcount(Hearings) > #0 ?>
<h2 id="hearing"><?cs var:_("Hearing of the addressee") ?></h2><?cs include:"casework/hearings.cs" ?><?cs
/if ?>
<?cs include:"casework/year.cs" ?>
<?cs include:"casework/family.cs" ?>
<?cs include:"casework/papers.cs" ?>
<h2 id="history"><?cs var:_("History of the file") ?></h2>
<ol class="jslp-history"><?cs
each:item = History ?>
<li><strong><?cs var:item.text ?></strong> <span class="jslp-muted"><?cs var:item.at ?><?cs if:item.actor ?>, <?cs var:item.actor ?><?cs /if ?></span><?cs
	if:item.reason ?><br><?cs var:_("Reason") ?>: <?cs var:item.reason ?><?cs /if ?><?cs
	if:item.note ?><br><span class="jslp-lines"><?cs var:item.note ?></span><?cs /if ?></li><?cs
/each ?>
</ol>
</div>
<aside class="jslp-actions" aria-labelledby="next">
<h2 id="next"><?cs var:_("What next") ?></h2><?cs
if:Can.decide ?>
<?cs call:button_link("/casework/decide?ref=" + File.reference, _("Prepare the decision")) ?><?cs
/if ?><?cs
if:Can.approve ?>
<?cs call:button_link("/casework/approve?ref=" + File.reference, _("Look at the decision and approve")) ?><?cs
/if ?><?cs
if:Can.take || Can.begin || Can.resume ?><?cs
	call:form_begin("/casework/take") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("version", File.version) ?><?cs
	if:Can.begin ?><?cs call:button(_("Begin the review")) ?><?cs elif:Can.resume && Hearing.waits ?><?cs call:button(_("Do not wait for the answer any more: go on with the review")) ?><?cs elif:Can.resume ?><?cs call:button(_("What was asked for has come: go on with the review")) ?><?cs elif:Can.decide ?><?cs call:button_second(_("Take this file")) ?><?cs else ?><?cs call:button(_("Take this file")) ?><?cs /if ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:Can.request ?>
<?cs call:button_link_second("/casework/request?ref=" + File.reference, _("Ask the applicant for information")) ?><?cs
/if ?><?cs
if:Can.hear || Can.record ?>
<p><a href="/casework/hearing?ref=<?cs var:File.reference ?>"><?cs var:_("Hear the addressee before the decision") ?></a></p><?cs
/if ?><?cs
if:Can.extend ?>
<p><a href="/casework/extend?ref=<?cs var:File.reference ?>"><?cs var:_("Extend the term") ?></a></p><?cs
/if ?><?cs
if:Can.except ?>
<p><a href="/casework/exception?ref=<?cs var:File.reference ?>"><?cs var:_("Exception with reasons") ?></a></p><?cs
/if ?><?cs
if:Can.hold ?>
<p><a href="/casework/without_progress?ref=<?cs var:File.reference ?>"><?cs var:_("Leave the application without progress") ?></a></p><?cs
/if ?><?cs
if:Can.end ?>
<p><a href="/casework/end?ref=<?cs var:File.reference ?>"><?cs var:_("End the file without a decision") ?></a></p><?cs
/if ?><?cs
if:subcount(Acts) > #0 && Acts.0.bytes ?>
<?cs call:button_link_second("/casework/paper?act=" + Acts.0.number, _("Download the decision (PDF)")) ?><?cs
/if ?><?cs
if:Can.go_on ?>
<?cs call:button_link("/casework/later_act?ref=" + File.reference, _("Go on with the draft")) ?><?cs
/if ?><?cs
if:Can.stop ?>
<p><a href="/casework/later_act?ref=<?cs var:File.reference ?>&amp;as=suspended"><?cs var:_("Suspend the service") ?></a></p>
<p><a href="/casework/later_act?ref=<?cs var:File.reference ?>&amp;as=terminated"><?cs var:_("End the service") ?></a></p><?cs
/if ?><?cs
if:Can.later ?>
<p><a href="/casework/later_act?ref=<?cs var:File.reference ?>&amp;as=corrected"><?cs var:_("Correct a clerical error") ?></a></p>
<p><a href="/casework/later_act?ref=<?cs var:File.reference ?>&amp;as=revoked"><?cs var:_("Withdraw a decision") ?></a></p><?cs
/if ?><?cs
if:Can.contest ?>
<?cs call:button_link_second("/casework/contest_new?ref=" + File.reference, _("Register a contest")) ?><?cs
/if ?><?cs
if:!Can.decide && !Can.approve && !Can.take && !Can.begin && !Can.resume && !Can.contest && !Can.go_on && !Can.later ?>
<p><?cs var:_("There is nothing for you to do in this file now.") ?></p><?cs
/if ?><?cs
if:Can.separate ?>
<p><a href="/casework/separation?ref=<?cs var:File.reference ?>"><?cs var:_("Not in one group together") ?></a></p><?cs
/if ?><?cs
if:Can.merge ?>
<p><a href="/casework/person_merge?ref=<?cs var:File.reference ?>"><?cs var:_("One and the same person") ?></a></p><?cs
/if ?><?cs
if:Can.reassign ?>
<?cs call:button_link_second("/casework/reassign?ref=" + File.reference, _("Hand over to another worker")) ?><?cs
/if ?>
</aside>
</div><?cs
include:"layout/foot.cs" ?>
