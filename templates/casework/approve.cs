<?cs # /casework/approve.  File.*, Draft.*, Missing.N, Form.note.*, Paper.N.* ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?>
<h1><?cs var:_("Approving the decision") ?></h1>
<div class="jslp-split jslp-split--right">
<div><?cs include:"casework/draft_paper.cs" ?>
</div>
<div>
<aside class="jslp-actions" aria-labelledby="next">
<h2 id="next"><?cs var:_("What next") ?></h2>
<p><?cs var:Draft.outcome ?></p>
<?cs if:File.channel == "email" && !Contact.email_proven ?><p><?cs call:badge("wait", _("E-mail not proven")) ?> <?cs if:Draft.channel == "in-person" ?><?cs var:_("The decision is to be handed over in person: letters cannot or must not be sent, and the e-mail address is not proven.") ?><?cs else ?><?cs var:_("The decision goes by post: print it and send it. An e-mail only tells that it is there.") ?><?cs /if ?></p><?cs /if ?>
<?cs if:Draft.channel == "registered-post" ?><p><?cs var:_("It goes by registered post, so that it can be proven that it came.") ?></p><?cs /if ?>
<p><?cs var:_("Prepared by") ?>: <?cs var:Draft.preparer ?>, <?cs var:Draft.prepared_at ?></p><?cs
include:"casework/hearing_warning.cs" ?><?cs
if:Draft.no_clause ?><?cs
	call:notice("bad", _("Nothing can be issued now"), _("No clause on where and until when a decision can be contested is in force. The administrator sets it under Parameters.")) ?><?cs
elif:Draft.identity ?>
<div class="jslp-notice jslp-notice--bad">
<h3 class="jslp-notice__title"><?cs var:_("Who applied is not known surely enough") ?></h3>
<p><?cs call:say(_("A decision needs: %1."), Draft.identity, "") ?></p>
<p><?cs var:Draft.identity_way ?></p>
<p><a href="/casework/identify?ref=<?cs var:File.reference ?>"><?cs var:_("Identity") ?></a></p>
</div><?cs
elif:subcount(Missing) > #0 ?>
<div class="jslp-missing">
<h3><?cs var:_("Missing before approval") ?></h3>
<ul><?cs each:item = Missing ?><li><?cs var:item.text ?></li><?cs /each ?></ul>
</div><?cs
else ?><?cs
	call:form_begin("/casework/approve") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("version", Draft.version) ?><?cs
	call:button_value(_("Approve and issue"), "action", "issue") ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
call:form_begin("/casework/approve") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Draft.version) ?><?cs
call:field_area("note", _("Needed when you return the draft."), "4") ?><?cs
call:button_second_value(_("Return for correction"), "action", "return") ?><?cs
call:form_end() ?>
</aside>
</div>
</div><?cs
include:"layout/foot.cs" ?>
