<?cs # /status/absent.  File.*, Said.N.{id,when,reason}, Form.{session,reason} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:subcount(Said) > #0 ?>
<h2><?cs var:_("You have told us") ?></h2>
<ul class="govuk-list govuk-list--spaced"><?cs
each:item = Said ?>
<li><strong><?cs var:item.when ?></strong> – <?cs var:item.reason ?><?cs
call:form_begin("/status/absent") ?><?cs
if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs
call:button_second_value(_("I will come after all"), "back", item.id) ?><?cs
call:form_end() ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
if:Form.session.choice.0.value ?>
<p><?cs var:_("Tell us before the session, so that nobody waits for you. You need not be ashamed: it can happen to everybody.") ?></p><?cs
call:form_begin("/status/absent") ?><?cs
if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs
call:field_radios("session", "") ?><?cs
call:field_radios("reason", "") ?><?cs
call:button(_("I cannot come")) ?><?cs
call:form_end() ?><?cs
elif:subcount(Said) == #0 ?><?cs
call:empty(_("There are no sessions that you are expected at"), _("They appear here when you have a place in a group.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
