<?cs # /admin/ground: every version.  Rows.N.{title,valid_from,valid_to,when,author,added_at,id,version,lines}, Ground.{kind,kind_text,code,saved}, Can.{add,end,go_on,withdraw} ?><?cs
include:"layout/head.cs" ?><?cs
def:change_begin(action, item) ?><?cs
	call:form_begin(action) ?><?cs
	call:field_hidden("kind", Ground.kind) ?><?cs
	call:field_hidden("code", Ground.code) ?><?cs
	call:field_hidden("id", item.id) ?><?cs
	call:field_hidden("version", item.version) ?><?cs
/def ?><?cs
if:Ground.saved == "added" ?><?cs call:notice("good", _("The new version has been added."), "") ?><?cs
elif:Ground.saved == "ended" ?><?cs call:notice("good", _("The end of the ground has been saved."), "") ?><?cs
elif:Ground.saved == "goes_on" ?><?cs call:notice("good", _("The end has been taken back: the ground goes on."), "") ?><?cs
elif:Ground.saved ?><?cs call:notice("good", _("The version has been withdrawn."), "") ?><?cs /if ?>
<h1><?cs var:Rows.0.title ?></h1>
<p class="jslp-lead"><?cs var:Ground.kind_text ?></p><?cs
if:Can.go_on ?>
<p><?cs call:say(_("The ground ends: its last day is %1. Take the end back if there is to be another version."), Rows.0.valid_to, "") ?></p><?cs
	call:change_begin("/admin/ground/go_on", Rows.0) ?><?cs
	call:button_second(_("Take the end back")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:Can.add ?>
<p><a class="govuk-button" href="/admin/ground/new?kind=<?cs var:url_escape(Ground.kind) ?>&amp;code=<?cs var:url_escape(Ground.code) ?>"><?cs var:_("Add a version") ?></a><?cs
	if:Can.end ?> <a class="govuk-button govuk-button--secondary" href="/admin/ground/end?kind=<?cs var:url_escape(Ground.kind) ?>&amp;code=<?cs var:url_escape(Ground.code) ?>"><?cs var:_("End the ground") ?></a><?cs /if ?></p><?cs
/if ?><?cs
each:item = Rows ?>
<h2><?cs call:period(item) ?></h2>
<p class="jslp-muted"><?cs if:item.author ?><?cs call:say(_("Added by %1, %2"), item.author, item.added_at) ?><?cs else ?><?cs var:_("Installed with the system") ?><?cs /if ?></p><?cs
	call:summary_begin() ?><?cs
	each:line = item.lines ?><?cs
		call:row_begin(line.label) ?><span<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs var:line.text ?></span><?cs
		if:?line.before ?><br><span class="jslp-muted"><?cs var:_("Before:") ?> <span<?cs if:line.lang ?> lang="<?cs var:line.lang ?>"<?cs /if ?>><?cs var:line.before ?></span></span><?cs /if ?><?cs
		call:row_end() ?><?cs
	/each ?><?cs
	call:summary_end() ?><?cs
	if:Can.withdraw && name(item) == #0 ?><?cs
		call:change_begin("/admin/ground/withdraw", item) ?>
<p><?cs if:subcount(Rows) > #1 ?><?cs var:_("It has not begun. Withdrawn, it is as if it had never been entered: the version before goes on.") ?><?cs else ?><?cs var:_("The ground has not begun to hold. Withdrawn, it is as if it had never been entered.") ?><?cs /if ?></p><?cs
		call:button_warning(_("Withdraw this version")) ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
