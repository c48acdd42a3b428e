<?cs # /casework/reminded.  Batch.{asked,created_at,done,missed,left}, Reminded.N.{reference,given_name,family_name,email}, Missed.N.{reference,given_name,family_name,why} ?><?cs
set:Page.back.href = "/casework/remind" ?><?cs
set:Page.back.text = _("To those who wait") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Applicants reminded") ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Sent"), Batch.created_at) ?><?cs
call:row(_("Files chosen"), Batch.asked) ?><?cs
call:summary_end() ?><?cs
if:Batch.left ?><?cs call:notice("bad", _("Not all files were reached"), _("The work was cut off. Open the list and remind those who are still there.")) ?><?cs /if ?>
<h2><?cs call:say(_("Reminded: %1"), Batch.done, "") ?></h2><?cs
if:Batch.done > #0 ?>
<ul><?cs
	each:item = Reminded ?>
<li><a class="jslp-nowrap" href="/casework/messages?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> <?cs var:item.given_name ?> <?cs var:item.family_name ?><?cs if:!item.email ?> – <?cs var:_("without an e-mail address: the message stands in the correspondence only; it can be printed there as a letter.") ?><?cs /if ?></li><?cs
	/each ?>
</ul><?cs
else ?>
<p><?cs var:_("Nobody was reminded.") ?></p><?cs
/if ?><?cs
if:Batch.missed > #0 ?>
<h2><?cs call:say(_("Not reminded: %1"), Batch.missed, "") ?></h2>
<ul><?cs
	each:item = Missed ?>
<li><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> <?cs var:item.given_name ?> <?cs var:item.family_name ?> – <?cs var:item.why ?></li><?cs
	/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
