<?cs # What was done about the hearing: Hearings.N.{title,day,due_on,who,text,ground,author,past}, Hearing.{text,suffices}; for file.cs and hearing.cs. ?>
<p><?cs if:Hearing.suffices ?><?cs call:badge("good", Hearing.text) ?><?cs elif:subcount(Hearings) > #0 ?><?cs call:badge("wait", Hearing.text) ?><?cs else ?><span class="jslp-muted"><?cs var:Hearing.text ?></span><?cs /if ?></p><?cs
if:subcount(Hearings) > #0 ?>
<ol class="jslp-history"><?cs
	each:item = Hearings ?>
<li><strong><?cs var:item.title ?></strong> <span class="jslp-muted"><span class="jslp-nowrap"><?cs var:item.day ?></span><?cs if:item.author ?>, <?cs var:item.author ?><?cs /if ?></span><?cs
		if:item.past ?> <?cs call:badge("grey", _("before the last decision")) ?><?cs /if ?><?cs
		if:item.due_on ?><br><?cs call:say(_("Term until %1"), item.due_on, "") ?><?cs /if ?><?cs
		if:item.who ?><br><?cs var:_("Who was heard") ?>: <?cs var:item.who ?><?cs /if ?><?cs
		if:item.ground ?><br><?cs var:_("Ground") ?>: <?cs var:item.ground ?><?cs /if ?><?cs
		if:item.text ?><br><span class="jslp-lines"><?cs var:item.text ?></span><?cs /if ?></li><?cs
	/each ?>
</ol><?cs
/if ?>
