<?cs # /casework/hearing.  File.*, Sub.N, Hearings.N.*, Hearing.*, Can.*, Done ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Hearing of the addressee") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<p><?cs var:_("Before a decision that is not in the addressee's favour – a refusal, a grant in part, the end of a service – his or her view is found out and weighed (Administrative Procedure Law, section 62).") ?></p>
<div class="jslp-split jslp-split--right">
<div>
<h2><?cs var:_("What has been done") ?></h2><?cs
include:"casework/hearings.cs" ?><?cs
if:subcount(Hearings) == #0 ?><?cs call:empty(_("Nothing has been written down yet"), _("Invitations, the answers to them, and what you record stand here.")) ?><?cs /if ?>
</div>
<aside class="jslp-actions" aria-labelledby="next">
<h2 id="next"><?cs var:_("What next") ?></h2><?cs
if:Can.hear ?>
<?cs call:button_link("/casework/hearing_invite?ref=" + File.reference, _("Invite the addressee to say his or her view")) ?><?cs
/if ?><?cs
if:Can.record ?>
<?cs call:button_link_second("/casework/hearing_record?as=heard&ref=" + File.reference, _("Record what was said")) ?>
<p><a href="/casework/hearing_record?as=left_out&amp;ref=<?cs var:File.reference ?>"><?cs var:_("Record why nobody was heard") ?></a></p><?cs
/if ?><?cs
if:!Can.hear && !Can.record ?>
<p><?cs var:_("There is nothing for you to do in this file now.") ?></p><?cs
/if ?>
</aside>
</div><?cs
include:"layout/foot.cs" ?>
