<?cs # /admin/question: every version.  Rows.N.{text,valid_from,valid_to,when,author,added_at,id,version,lines}, Question.{audience,audience_text,code,saved}, Can.{add,end,go_on,withdraw} ?><?cs
include:"layout/head.cs" ?><?cs
def:change_begin(action, item) ?><?cs
	call:form_begin(action) ?><?cs
	call:field_hidden("audience", Question.audience) ?><?cs
	call:field_hidden("code", Question.code) ?><?cs
	call:field_hidden("id", item.id) ?><?cs
	call:field_hidden("version", item.version) ?><?cs
/def ?><?cs
if:Question.saved == "added" ?><?cs call:notice("good", _("The new wording has been added."), "") ?><?cs
elif:Question.saved == "ended" ?><?cs call:notice("good", _("The end of the question has been saved."), "") ?><?cs
elif:Question.saved == "goes_on" ?><?cs call:notice("good", _("The end has been taken back: the question goes on."), "") ?><?cs
elif:Question.saved ?><?cs call:notice("good", _("The wording has been withdrawn."), "") ?><?cs /if ?>
<h1><?cs var:Rows.0.text ?></h1>
<p class="jslp-lead"><?cs var:Question.audience_text ?></p><?cs
if:Can.go_on ?>
<p><?cs call:say(_("The question ends: its last day is %1. Take the end back if there is to be another wording."), Rows.0.valid_to, "") ?></p><?cs
	call:change_begin("/admin/question/go_on", Rows.0) ?><?cs
	call:button_second(_("Take the end back")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
if:Can.add ?>
<p><a class="govuk-button" href="/admin/question/new?audience=<?cs var:url_escape(Question.audience) ?>&amp;code=<?cs var:url_escape(Question.code) ?>"><?cs var:_("New wording") ?></a><?cs
	if:Can.end ?> <a class="govuk-button govuk-button--secondary" href="/admin/question/end?audience=<?cs var:url_escape(Question.audience) ?>&amp;code=<?cs var:url_escape(Question.code) ?>"><?cs var:_("End the question") ?></a><?cs /if ?></p><?cs
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
		call:change_begin("/admin/question/withdraw", item) ?>
<p><?cs if:subcount(Rows) > #1 ?><?cs var:_("It has not begun. Withdrawn, it is as if it had never been entered: the wording before goes on.") ?><?cs else ?><?cs var:_("The question is not asked yet. Withdrawn, it is as if it had never been entered.") ?><?cs /if ?></p><?cs
		call:button_warning(_("Withdraw this wording")) ?><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
