<?cs include:"layout/head.cs" ?><?cs
def:session_lines(list) ?>
<ol class="jslp-session-list"><?cs
each:item = list ?>
<li><strong><?cs var:item.starts_at ?></strong> <span><?cs var:item.day ?></span> <span><?cs var:item.code ?> <?cs var:item.name ?> <span class="jslp-muted">(<?cs call:say(_("session %1"), item.number, "") ?>)</span><?cs if:item.topic ?><br><?cs call:say(_("Topic: %1"), item.topic, "") ?><?cs /if ?></span> <span><?cs var:item.room ?></span> <span><?cs call:say(_("people: %1"), item.people, "") ?></span> <?cs
	if:item.register == "signed" ?><?cs call:badge("good", _("Register signed")) ?> <?cs /if ?><a class="govuk-button<?cs if:item.register == "signed" ?> govuk-button--secondary<?cs /if ?>" href="/provider/register?session=<?cs var:item.id ?>"><?cs var:_("Attendance register") ?><span class="govuk-visually-hidden"> – <?cs var:item.name ?>, <?cs var:item.day ?></span></a></li><?cs
/each ?>
</ol><?cs
/def ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Today.day ?></p><?cs
if:subcount(Rows) > #0 ?><?cs call:session_lines(Rows) ?><?cs
else ?><?cs
	if:subcount(Next) > #0 ?>
<p><?cs var:_("There are no sessions today.") ?></p>
<h2><?cs var:_("What comes next") ?></h2><?cs call:session_lines(Next) ?><?cs
	else ?><?cs call:empty(_("There are no sessions today"), _("Sessions appear here when a group is opened and you lead it.")) ?><?cs
	/if ?><?cs
/if ?><?cs
if:subcount(Late) > #0 ?>
<h2><?cs var:_("Registers that are not signed yet") ?></h2><?cs call:session_lines(Late) ?><?cs
/if ?>
<p><a href="/provider/plan"><?cs var:_("Session plans") ?></a></p>
<p><a href="/provider/calendar"><?cs var:_("Let my telephone look by itself when I have sessions") ?></a></p><?cs
include:"layout/foot.cs" ?>
