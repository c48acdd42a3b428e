<?cs # /status with several applications of one submission open: Files.N.{reference,no,programme,state,asked,unread}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("document") ?><?cs var:_("Your applications") ?></h1>
<p><?cs var:_("You sent them together. Each goes its own way and gets its own decision.") ?></p>
<ul class="jslp-programmes"><?cs
each:item = Files ?>
<li>
<h2 class="govuk-heading-s"><a href="/status?file=<?cs var:item.no ?>"><?cs var:item.reference ?></a></h2>
<p><?cs var:item.programme ?></p>
<p><?cs if:item.asked ?><?cs call:badge("wait", item.state) ?><?cs else ?><?cs call:badge("plum", item.state) ?><?cs /if ?><?cs if:item.unread ?> <?cs call:badge("plum", _("New message")) ?><?cs /if ?></p>
</li><?cs
/each ?>
</ul><?cs
include:"public/status_close.cs" ?><?cs
include:"layout/foot.cs" ?>
