<?cs # /casework/reassigned.  Batch.{from_name,to_name,actor,reason,created_at,asked,done,missed,left}, Handed.N.*, Missed.N.{reference,given_name,family_name,why,owner} ?><?cs
set:Page.back.href = "/casework/workload" ?><?cs
set:Page.back.text = _("To the workload") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Files handed over") ?></h1><?cs
call:summary_begin() ?><?cs
call:row_begin(_("From")) ?><?cs if:Batch.from_name ?><?cs var:Batch.from_name ?><?cs else ?><?cs var:_("Without a responsible person") ?><?cs /if ?><?cs call:row_end() ?><?cs
call:row(_("New responsible person"), Batch.to_name) ?><?cs
call:row(_("Reason"), Batch.reason) ?><?cs
call:row(_("By whom"), Batch.actor + ", " + Batch.created_at) ?><?cs
call:row(_("Files chosen"), Batch.asked) ?><?cs
call:summary_end() ?><?cs
if:Batch.left ?><?cs call:notice("bad", _("Not all files were reached"), _("The work was cut off. Open the workload and hand over what is still there.")) ?><?cs /if ?>
<h2><?cs call:say(_("Handed over: %1"), Batch.done, "") ?></h2><?cs
if:Batch.done > #0 ?>
<ul><?cs
	each:item = Handed ?>
<li><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> <?cs var:item.given_name ?> <?cs var:item.family_name ?></li><?cs
	/each ?>
</ul><?cs
else ?>
<p><?cs var:_("No file was handed over.") ?></p><?cs
/if ?><?cs
if:Batch.missed > #0 ?>
<h2><?cs call:say(_("Not handed over: %1"), Batch.missed, "") ?></h2>
<ul><?cs
	each:item = Missed ?>
<li><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> <?cs var:item.given_name ?> <?cs var:item.family_name ?> – <?cs var:item.why ?> <?cs var:_("Responsible person") ?>: <?cs if:item.owner ?><?cs var:item.owner ?><?cs else ?>–<?cs /if ?></li><?cs
	/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
