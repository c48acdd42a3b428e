<?cs # /casework/delivery.  File.*, Sub.N, Act.*, Deliveries.N.*, Write.{seq,form}, Can.{proof,override,reroute,by_hand},
#   Machine.{kind,text,error,tried}, Done ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs call:say(_("Delivery of act %1"), Act.number, "") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?><?cs
call:summary_begin() ?><?cs
call:row(_("Issued on"), Act.issued_on) ?><?cs
call:row(_("Way of sending the decision"), Act.channel_text) ?><?cs
call:row(_("In effect from"), Act.effective_on) ?><?cs
call:row_begin(_("Can be contested until")) ?><span class="jslp-nowrap"><?cs var:Act.contest_until ?></span><?cs if:Act.origin == "import" && !Act.has_clause ?><br><span class="jslp-muted"><?cs var:_("One year, as the act does not say where and until when it can be contested (Administrative Procedure Law, section 79).") ?></span><?cs /if ?><?cs call:row_end() ?><?cs
if:Act.contest_until != Act.act_contest_until ?><?cs call:row(_("As the paper says"), Act.act_contest_until) ?><?cs /if ?><?cs
call:summary_end() ?>
<?cs if:Machine.text ?>
<h2><?cs var:_("Sending by the system") ?></h2>
<p><?cs call:badge(Machine.kind, Machine.text) ?><?cs if:Machine.error ?><br><span class="jslp-muted"><?cs call:say(_("Answer of the gateway: %1"), Machine.error, "") ?></span><?cs /if ?></p><?cs
	if:Can.by_hand ?>
<p><?cs var:_("The office can send the act by hand instead; then the system does not send it.") ?><?cs if:Machine.tried ?> <?cs var:_("An attempt may have remained without an answer: look first whether the addressee has the message already.") ?><?cs /if ?></p><?cs
		call:form_begin("/casework/delivery") ?><?cs
		call:field_hidden("act", Act.number) ?><?cs
		call:field_hidden("seq", Write.seq) ?><?cs
		call:field_hidden("form", Write.form) ?>
<?cs call:button_second_value(_("Send by hand instead"), "action", "by_hand") ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/if ?>
<h2><?cs var:_("What has been entered") ?></h2><?cs
if:subcount(Deliveries) > #0 ?>
<ol class="jslp-history"><?cs
	each:item = Deliveries ?>
<li><strong><?cs var:item.kind_text ?></strong><?cs if:item.handed_on ?> <span class="jslp-nowrap"><?cs var:item.handed_on ?></span><?cs /if ?><?cs if:item.item_number ?>, <?cs var:item.item_number ?><?cs /if ?><?cs if:item.message_number ?>, <?cs call:say(_("message no. %1"), item.message_number, "") ?><?cs /if ?> <span class="jslp-muted"><?cs var:item.at ?>, <?cs if:item.actor ?><?cs var:item.actor ?><?cs else ?><?cs var:_("System") ?><?cs /if ?></span><br><?cs call:say(_("In effect from %1, can be contested until %2"), item.effective_on, item.contest_until) ?><?cs
		if:item.reason ?><br><span class="jslp-lines"><?cs var:item.reason ?></span><?cs /if ?><?cs
		if:item.evidence ?><br><span class="jslp-lines"><?cs var:item.evidence ?></span><?cs /if ?></li><?cs
	/each ?>
</ol><?cs
else ?>
<p class="jslp-muted"><?cs var:_("Nothing yet: the days are those that hold when the act goes on the day it is issued.") ?></p><?cs
/if ?><?cs
if:Can.reroute ?>
<h2><?cs var:_("No active e-address account") ?></h2>
<p><?cs var:_("Check the account when you send the act. Where it is not active, the act goes by registered post.") ?></p><?cs
	call:form_begin("/casework/delivery") ?><?cs
	call:field_hidden("act", Act.number) ?><?cs
	call:field_hidden("seq", Write.seq) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_area("account", "", "2") ?>
<?cs call:button_second_value(_("Send by registered post"), "action", "reroute") ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:Can.proof ?>
<h2><?cs var:_("Proof of delivery") ?></h2><?cs
	call:form_begin("/casework/delivery") ?><?cs
	call:field_hidden("act", Act.number) ?><?cs
	call:field_hidden("seq", Write.seq) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_area("proof", _("A receipt with its day, or the letter that came back. The days do not change: a letter that nobody collected counts as notified, too."), "3") ?>
<?cs call:button_value(_("Note the proof"), "action", "proof") ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:Can.override ?>
<h2><?cs var:_("Another day of effect") ?></h2>
<p><?cs var:_("Where it is proven that the act reached the addressee on another day than the law presumes.") ?></p><?cs
	call:form_begin("/casework/delivery") ?><?cs
	call:field_hidden("act", Act.number) ?><?cs
	call:field_hidden("seq", Write.seq) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_date("effective", "", "") ?><?cs
	call:field_area("reason", "", "3") ?><?cs
	call:field_area("evidence", "", "3") ?>
<?cs call:button_second_value(_("Set the day"), "action", "override") ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
