<?cs # /admin/hours: Rows.N.{place,place_text,name,address,phones,email,by_appointment,days,valid_from,valid_to,when,newest,can_withdraw,id,version} ?><?cs
include:"layout/head.cs" ?><?cs
if:Hours.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs /if ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("Address, telephones and hours as the public pages show them. What is in force is never changed: new hours begin on a day to come.") ?></p><?cs
each:item = Rows ?><?cs
	if:item.newest ?>
<h2><?cs var:item.place_text ?></h2>
<p><a class="govuk-button" href="/admin/hours/new?place=<?cs var:url_escape(item.place) ?>"><?cs var:_("Enter new hours") ?><span class="govuk-visually-hidden"> – <?cs var:item.place_text ?></span></a></p><?cs
	/if ?>
<h3><?cs call:period(item) ?></h3><?cs
	call:summary_begin() ?><?cs
	call:row(_("Name of the place"), item.name) ?><?cs
	call:row(_("Address"), item.address) ?><?cs
	if:item.phones ?><?cs call:row(_("Telephones"), item.phones) ?><?cs /if ?><?cs
	if:item.email ?><?cs call:row(_("E-mail address"), item.email) ?><?cs /if ?><?cs
	call:row_begin(_("Opening hours")) ?><?cs
	if:item.by_appointment == #1 ?><?cs var:_("Only by appointment") ?><?cs
	else ?><ul class="jslp-hours"><?cs
		each:line = item.days ?>
<li><?cs var:line.day ?>: <?cs if:line.hours ?><?cs var:line.hours ?><?cs else ?><?cs var:_("closed") ?><?cs /if ?></li><?cs
		/each ?></ul><?cs
	/if ?><?cs
	call:row_end() ?><?cs
	call:summary_end() ?><?cs
	if:item.can_withdraw ?><?cs
		call:form_begin("/admin/hours/withdraw") ?><?cs
		call:field_hidden("place", item.place) ?><?cs
		call:field_hidden("id", item.id) ?><?cs
		call:field_hidden("version", item.version) ?><?cs
		call:button_warning(_("Withdraw these hours")) ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
