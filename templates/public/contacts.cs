<?cs # /contacts: Places.N.{name,address,email,by_appointment,phones,days}, Text, Changed.day ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("phone") ?><?cs var:_("Contacts") ?></h1><?cs
each:place = Places ?>
<h2><?cs call:symbol("place") ?><?cs var:place.name ?></h2><?cs
	call:summary_begin() ?><?cs
	call:row(_("Address"), place.address) ?><?cs
	if:place.phones.0.text ?><?cs
		call:row_begin(_("Telephone")) ?><?cs
		each:phone = place.phones ?><?cs if:phone.n > #0 ?>, <?cs /if ?><a class="jslp-nowrap" href="tel:<?cs var:phone.tel ?>"><?cs var:phone.text ?></a><?cs /each ?><?cs
		call:row_end() ?><?cs
	/if ?><?cs
	if:place.email ?><?cs call:row(_("E-mail address"), place.email) ?><?cs /if ?><?cs
	call:row_begin(_("Opening hours")) ?><?cs
	if:place.by_appointment ?><?cs var:_("By appointment.") ?><?cs
	else ?><ul class="jslp-hours"><?cs
		each:line = place.days ?>
<li><?cs if:line.today ?><strong><?cs var:line.day ?></strong><?cs else ?><?cs var:line.day ?><?cs /if ?>: <?cs if:line.hours ?><?cs var:line.hours ?><?cs else ?><?cs var:_("closed") ?><?cs /if ?></li><?cs
		/each ?></ul><?cs
	/if ?><?cs
	call:row_end() ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
call:text_blocks(Text) ?><?cs
if:Changed.day ?>
<p class="jslp-muted"><?cs call:say(_("Last changed on %1"), Changed.day, "") ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
