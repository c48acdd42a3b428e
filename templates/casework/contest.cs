<?cs # /casework/contest.  File.*, Sub.N, Contest.*, Steps.N.*, Due.*, Can.N.{href,text}, Done ?><?cs
set:Page.back.href = "/casework/contests" ?><?cs
set:Page.back.text = _("To the register of contests") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs call:say(_("Contest of act %1"), Contest.number, "") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?><?cs
if:Contest.two ?><?cs call:notice("bad", _("Two decisions stand in this file"), _("The withdrawal of the earlier decision was annulled after the file had been decided anew, so the earlier decision is in force again beside the newer one. Nothing was changed by itself: look at both acts and withdraw the one that is not to stand.")) ?><?cs /if ?><?cs
if:Contest.again ?><?cs call:notice("plum", _("The decision before stands again"), _("The withdrawal was annulled. The file is decided as it was; a draft of a new decision was discarded, and no term runs.")) ?><?cs /if ?><?cs
if:Contest.late ?><?cs call:notice("bad", _("Filed late"), _("The contest came after the last day for contesting. It is forwarded all the same: the higher authority decides whether it is examined.")) ?><?cs /if ?>
<div class="jslp-split jslp-split--right">
<div><?cs
call:summary_begin() ?><?cs
call:row_begin(_("State")) ?><?cs call:badge(Contest.state_kind, Contest.state_text) ?><?cs if:Contest.days_text ?> <span class="jslp-nowrap"><?cs var:Contest.due_on ?></span> <?cs call:badge(Contest.days_kind, Contest.days_text) ?><?cs /if ?><?cs call:row_end() ?><?cs
if:Contest.effect ?><?cs call:row(_("What it does to the act"), Contest.effect) ?><?cs /if ?><?cs
call:row_begin(_("Act")) ?><a href="/casework/delivery?act=<?cs var:url_escape(Contest.number) ?>"><?cs var:Contest.number ?></a><?cs call:row_end() ?><?cs
call:row(_("Outcome"), Contest.outcome_text) ?><?cs
call:row(_("Issued on"), Contest.issued_on) ?><?cs
call:row(_("In effect from"), Contest.effective_on) ?><?cs
call:row(_("Can be contested until"), Contest.contest_until) ?><?cs
call:row(_("Filed on"), Contest.filed_on) ?><?cs
call:row(_("How it came"), Contest.way_text) ?><?cs
call:row(_("Who filed it"), Contest.filer) ?><?cs
call:row_lines(_("What is asked"), Contest.text) ?><?cs
call:summary_end() ?><?cs
include:"part/due.cs" ?>
<?cs call:timeline_begin(_("The way of the contest")) ?><?cs
each:item = Steps ?>
<?cs call:timeline_item_begin(item.kind, item.text, item.when) ?><?cs
	if:item.body || item.number ?>
<p class="jslp-timeline__text"><?cs var:item.body ?><?cs if:item.body && item.number ?>, <?cs /if ?><?cs if:item.number ?><?cs call:say(_("No. %1"), item.number, "") ?><?cs /if ?></p><?cs /if ?><?cs
	if:item.registered && item.registered != item.number ?>
<p class="jslp-timeline__text"><?cs call:say(_("Registered: No. %1"), item.registered, "") ?></p><?cs /if ?><?cs
	if:item.state == "forwarded" ?>
<p class="jslp-timeline__text"><a href="/casework/forwarding?contest=<?cs var:Contest.id ?>"><?cs var:_("Cover letter (PDF)") ?></a></p><?cs /if ?><?cs
	if:item.due_on ?>
<p class="jslp-timeline__text"><?cs call:say(_("Term until %1"), item.due_on, "") ?></p><?cs /if ?><?cs
	if:item.note ?>
<p class="jslp-timeline__text jslp-lines"><?cs var:item.note ?></p><?cs /if ?>
<p class="jslp-timeline__text jslp-muted"><?cs call:say(_("Entered %1, %2"), item.at, item.actor) ?></p><?cs
	call:timeline_item_end() ?><?cs
/each ?><?cs
if:Contest.next ?>
<?cs call:timeline_item("next", Contest.next, "", "") ?><?cs
/if ?>
<?cs call:timeline_end() ?>
</div>
<aside class="jslp-actions" aria-labelledby="next">
<h2 id="next"><?cs var:_("What next") ?></h2><?cs
set:can_n = #0 ?><?cs
each:item = Can ?>
<?cs if:can_n == #0 ?><?cs call:button_link(item.href, item.text) ?><?cs else ?><?cs call:button_link_second(item.href, item.text) ?><?cs /if ?><?cs
	set:can_n = can_n + #1 ?><?cs
/each ?><?cs
if:can_n == #0 ?>
<p><?cs var:_("This contest has ended.") ?></p><?cs
/if ?>
<?cs call:button_link_second("/casework/file?ref=" + File.reference, _("To the file")) ?>
</aside>
</div><?cs
include:"layout/foot.cs" ?>
