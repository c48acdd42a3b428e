<?cs include:"layout/head.cs" ?><?cs
if:Parameter.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs /if ?>
<h1><?cs var:Parameter.name ?></h1>
<p><a class="govuk-button" href="/admin/parameter_new?code=<?cs var:url_escape(Parameter.code) ?>"><?cs var:_("Enter a new value") ?></a></p><?cs
each:item = Rows ?>
<h2><?cs call:period(item) ?></h2><?cs
	call:summary_begin() ?><?cs
	call:row_begin(_("Value")) ?><span class="jslp-lines"><?cs var:item.value ?></span><?cs if:Parameter.unit_text ?> (<?cs var:Parameter.unit_text ?>)<?cs /if ?><?cs call:row_end() ?><?cs
	call:row(_("Legal ground"), item.legal_ref) ?><?cs
	if:item.verified_by ?><?cs call:row(_("Who has read the norm"), item.verified_by) ?><?cs
	else ?><?cs call:row(_("Who has read the norm"), _("Nobody yet")) ?><?cs /if ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
