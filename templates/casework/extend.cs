<?cs # /casework/extend.  File.*, Form.K.*, Extend.long, Draft.*, Paper.N.* ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?>
<h1><?cs var:_("Extending the term") ?></h1><?cs
if:Draft.return_note ?><?cs call:notice("wait", _("Returned for correction"), Draft.return_note) ?><?cs /if ?>
<div class="jslp-split jslp-split--even">
<div>
<p><?cs call:say(_("Only for objective reasons, and before the term is over. It is a decision of its own: another person approves it, the applicant gets it and can contest it. Now the term ends on %1."), File.due_on, "") ?></p><?cs
if:Extend.long ?><?cs call:notice("wait", _("Longer than for objective reasons"), _("So long a term is allowed only where facts must be found out for long. Say in the reasons which facts, and why it takes so long.")) ?><?cs /if ?><?cs
call:form_begin("/casework/extend") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Draft.application_version) ?><?cs
call:field_hidden("draft", Draft.version) ?>
<p class="jslp-muted"><?cs call:say(_("For objective reasons at most until %1, counted from the day of receipt. A day that is no working day moves to the next one."), File.due_extended_on, "") ?></p><?cs
call:field_date("to", "", "") ?><?cs
call:field_area("facts", _("Filled in from the application; add what has been done so far."), "6") ?><?cs
call:field_area("norms", _("One a line."), "3") ?><?cs
call:field_area("reasons", _("Why the decision cannot be made within the term, and what is still to be done."), "6") ?>
<?cs include:"casework/draft_missing.cs" ?><?cs
call:form_end() ?><?cs
if:Draft.version > #0 ?>
<p><a href="/casework/decide?ref=<?cs var:File.reference ?>&amp;instead=1"><?cs var:_("Prepare the decision instead of the extension") ?></a></p><?cs
/if ?>
</div>
<div><?cs include:"casework/draft_paper.cs" ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
