<?cs # /status with an application open: File.{reference,programme,query,owner,owner_title,unread}, Timeline.N.{state,title,when,text},
     Asked.{text,when,late}, Decision.{paper,until}, Sessions.N.{when,room,off,was,topic}, Page.topics, Can.*, Due.why, Done. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("document") ?><?cs var:_("Where is my application?") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<?cs call:summary_begin() ?>
<?cs call:row(_("Application number"), File.reference) ?>
<?cs call:row(_("Group"), File.programme) ?>
<?cs if:File.owner ?><?cs call:row_begin(_("Who handles it")) ?><?cs if:File.owner_title ?><?cs var:File.owner_title ?> <?cs /if ?><?cs var:File.owner ?>, <?cs call:site_phone() ?><?cs call:row_end() ?><?cs /if ?>
<?cs call:summary_end() ?><?cs
if:Can.answer ?>
<section class="jslp-notice jslp-notice--wait" aria-labelledby="asked">
<h2 class="jslp-notice__title" id="asked"><?cs call:symbol("letter") ?><?cs var:_("It is your turn") ?></h2><?cs
	if:Asked.text ?>
<p class="jslp-lines"><?cs var:Asked.text ?></p>
<p><strong><?cs var:Asked.when ?></strong></p><?cs
		if:Asked.late ?>
<p><?cs var:Asked.late ?></p><?cs /if ?><?cs
	/if ?>
<?cs call:button_link("/status/answer" + File.query, _("Answer")) ?>
</section><?cs
/if ?>
<?cs if:Can.offer ?>
<section class="jslp-notice jslp-notice--wait" aria-labelledby="offered">
<h2 class="jslp-notice__title" id="offered"><?cs call:symbol("place") ?><?cs var:_("You are offered a place in a group") ?></h2>
<?cs call:button_link("/status/offer" + File.query, _("Read the offer and answer")) ?>
</section><?cs
/if ?>
<?cs call:timeline_begin(_("The way of your application")) ?><?cs
each:item = Timeline ?>
<?cs call:timeline_item(item.state, item.title, item.when, item.text) ?><?cs
/each ?>
<?cs call:timeline_end() ?><?cs
if:Decision.certificate ?>
<p><a href="/status/certificate<?cs var:File.query ?>"><?cs var:_("Certificate that you completed the group (PDF)") ?></a></p><?cs
/if ?><?cs
if:Decision.paper ?>
<?cs call:button_link("/status/decision" + File.query, _("Read the decision (PDF)")) ?>
<p><?cs var:_("The decision says where and how it can be contested.") ?> <a href="/contest"><?cs var:_("How to contest a decision") ?></a></p>
<?cs call:terms_begin() ?><?cs call:term("contest") ?><?cs call:terms_end() ?><?cs
/if ?><?cs
if:subcount(Sessions) > #0 ?>
<h2><?cs call:symbol("calendar") ?><?cs var:_("When to come") ?></h2>
<ul class="govuk-list govuk-list--spaced"><?cs
each:item = Sessions ?>
<li><?cs if:item.off ?><s><?cs var:item.when ?></s> <?cs call:badge("bad", _("Does not take place")) ?><?cs else ?><strong><?cs var:item.when ?></strong><?cs if:item.was ?> <?cs call:badge("wait", _("Moved")) ?> <s><?cs var:item.was ?></s><?cs /if ?><br><?cs var:item.room ?><?cs if:item.topic ?><br><?cs call:say(_("Topic: %1"), item.topic, "") ?><?cs /if ?><?cs /if ?></li><?cs
/each ?>
</ul>
<?cs call:button_link_second("/status/absent" + File.query, _("I cannot come")) ?>
<p><a href="/status/sessions<?cs var:File.query ?>"><?cs var:_("Put these days into the calendar of my phone") ?></a> <span class="jslp-muted"><?cs var:_("No name and no group stands in the calendar file.") ?></span></p>
<?cs if:Page.topics ?><p><a href="/status/sessions<?cs var:File.query ?><?cs if:File.query ?>&amp;<?cs else ?>?<?cs /if ?>topics=yes"><?cs var:_("The same with the topics of the sessions") ?></a> <span class="jslp-muted"><?cs var:_("Who looks at your phone can then see what the sessions are about.") ?></span></p><?cs /if ?>
<p><a href="/status/calendar<?cs var:File.query ?>"><?cs var:_("Let my telephone look by itself when to come") ?></a></p><?cs
/if ?>
<?cs include:"part/due.cs" ?>
<h2><?cs call:symbol("help") ?><?cs var:_("What you can do") ?></h2>
<ul>
<li><a href="/status/messages<?cs var:File.query ?>"><?cs var:_("Read and write messages") ?></a><?cs if:File.unread ?> <?cs call:badge("plum", _("New")) ?><?cs /if ?></li>
<li><a href="/status/email<?cs var:File.query ?>"><?cs var:_("Check my e-mail address") ?></a></li>
<li><a href="/status/identity<?cs var:File.query ?>"><?cs var:_("How we know who you are") ?></a></li><?cs
if:Can.withdraw ?>
<li><a href="/status/withdraw<?cs var:File.query ?>"><?cs var:_("Take the application back") ?></a></li><?cs
/if ?>
</ul>
<p><?cs var:_("Questions? Call us:") ?> <?cs call:site_phone() ?></p><?cs
include:"public/status_close.cs" ?><?cs
include:"layout/foot.cs" ?>
