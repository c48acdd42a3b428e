<?cs # /admin/programme: every version.  Rows.N.{valid_from,valid_to,when,author,added_at,lines,changed,has_before,can_withdraw}, Programme.{code,saved} ?><?cs
include:"layout/head.cs" ?><?cs
def:line_words(text, lang) ?><span class="jslp-lines"<?cs if:lang ?> lang="<?cs var:lang ?>"<?cs /if ?>><?cs if:text ?><?cs var:text ?><?cs else ?>–<?cs /if ?></span><?cs /def ?><?cs
def:version_lines(lines) ?><?cs
	call:summary_begin() ?><?cs
	each:line = lines ?><?cs
		call:row_begin(line.label) ?><?cs call:line_words(line.text, line.lang) ?><?cs
		if:?line.before ?><br><span class="jslp-muted"><?cs var:_("Before:") ?> <?cs call:line_words(line.before, line.lang) ?></span><?cs /if ?><?cs
		call:row_end() ?><?cs
	/each ?><?cs
	call:summary_end() ?><?cs
/def ?><?cs
if:Programme.saved == "added" ?><?cs call:notice("good", _("The new version has been added."), "") ?><?cs
elif:Programme.saved ?><?cs call:notice("good", _("The version has been withdrawn."), "") ?><?cs /if ?>
<h1><?cs var:Programme.code ?> <?cs var:Rows.0.name ?></h1>
<p><a class="govuk-button" href="/admin/programme/new?code=<?cs var:url_escape(Programme.code) ?>"><?cs var:_("Add a version") ?></a></p><?cs
each:item = Rows ?>
<h2><?cs call:period(item) ?></h2>
<p class="jslp-muted"><?cs if:item.author ?><?cs call:say(_("Added by %1, %2"), item.author, item.added_at) ?><?cs else ?><?cs var:_("Installed with the system or added by its tool") ?>, <?cs var:item.added_at ?><?cs /if ?></p><?cs
	if:item.has_before ?>
<h3><?cs var:_("What differs from the version before") ?></h3><?cs
		if:subcount(item.changed) == #0 ?>
<p><?cs var:_("Nothing: only the dates.") ?></p><?cs
		else ?><?cs call:version_lines(item.changed) ?><?cs /if ?><?cs
	/if ?><?cs
	call:details_begin(_("Everything that this version says")) ?><?cs
	call:version_lines(item.lines) ?><?cs
	call:details_end() ?><?cs
	if:item.can_withdraw ?><?cs
		call:form_begin("/admin/programme/withdraw") ?><?cs
		call:field_hidden("code", Programme.code) ?><?cs
		call:field_hidden("id", item.id) ?><?cs
		call:field_hidden("version", item.version) ?>
<p><?cs var:_("It has not begun. Withdrawn, it is as if it had never been entered: the version before goes on.") ?></p><?cs
		call:button_warning(_("Withdraw this version")) ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
