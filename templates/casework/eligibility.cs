<?cs # The rules asked about a file.  Eligibility.N.{kind,text,person,value,bound,ref,excepted}, Fits.{answer,on,age_on,excepted}, Exceptions.N.* ?>
<p><?cs
if:Fits.answer == "yes" ?><?cs call:badge("good", _("fits")) ?> <?cs var:_("By the rules the file fits this kind of group.") ?><?cs
elif:Fits.answer == "ask" ?><?cs call:badge("wait", _("to be judged")) ?> <?cs var:_("The rules leave something to be judged.") ?><?cs
else ?><?cs call:badge("bad", _("does not fit")) ?> <?cs var:_("By the rules the file does not fit this kind of group.") ?><?cs
/if ?><?cs if:Fits.excepted ?> <?cs call:badge("plum", _("with an exception")) ?><?cs /if ?> <span class="jslp-muted"><?cs var:Fits.age_on ?>: <?cs var:Fits.on ?></span></p>
<table class="jslp-cards">
<thead><tr><th scope="col"><?cs var:_("Answer") ?></th><th scope="col"><?cs var:_("Rule") ?></th><th scope="col"><?cs var:_("Person") ?></th><th scope="col"><?cs var:_("Value and bound") ?></th><th scope="col"><?cs var:_("Legal reference") ?></th></tr></thead>
<tbody><?cs
each:item = Eligibility ?>
<tr><td data-label="<?cs var:_("Answer") ?>"><?cs
	if:item.kind == "good" ?><?cs call:badge("good", _("fits")) ?><?cs
	elif:item.kind == "bad" ?><?cs call:badge("bad", _("does not fit")) ?><?cs
	else ?><?cs call:badge("wait", _("to be judged")) ?><?cs /if ?><?cs if:item.excepted ?> <?cs call:badge("plum", _("exception")) ?><?cs /if ?></td><td data-label="<?cs var:_("Rule") ?>"><?cs var:item.text ?></td><td data-label="<?cs var:_("Person") ?>"><?cs
	if:item.person ?><?cs var:item.person ?><?cs else ?>–<?cs /if ?></td><td data-label="<?cs var:_("Value and bound") ?>"><?cs
	if:item.value ?><?cs var:item.value ?><?cs if:item.bound ?>; <?cs var:item.bound ?><?cs /if ?><?cs else ?>–<?cs /if ?></td><td data-label="<?cs var:_("Legal reference") ?>" lang="lv"><?cs var:item.ref ?></td></tr><?cs
/each ?>
</tbody>
</table><?cs
if:subcount(Exceptions) > #0 ?>
<h3><?cs var:_("Exceptions with reasons") ?></h3>
<ol class="jslp-history"><?cs
	each:item = Exceptions ?>
<li><strong><?cs if:item.granted ?><?cs var:_("Exception") ?><?cs else ?><?cs var:_("Exception taken back") ?><?cs /if ?>:</strong> <?cs var:item.text ?> <span class="jslp-muted"><?cs var:item.at ?>, <?cs var:item.actor ?></span><?cs
		if:item.reason ?><br><span class="jslp-lines"><?cs var:item.reason ?></span><?cs /if ?></li><?cs
	/each ?>
</ol><?cs
/if ?>
