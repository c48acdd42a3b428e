<?cs # /casework/later_act.  File.*, Form.K.*, Later.{as,text,about}, Missing.N.{href,text}, Draft.*, Paper.N.* ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?>
<h1><?cs if:Later.as == "corrected" ?><?cs var:_("Correct a clerical error") ?><?cs elif:Later.as == "suspended" ?><?cs var:_("Suspend the service") ?><?cs elif:Later.as == "terminated" ?><?cs var:_("End the service") ?><?cs else ?><?cs var:_("Withdraw a decision") ?><?cs /if ?></h1><?cs
if:Draft.return_note ?><?cs call:notice("wait", _("Returned for correction"), Draft.return_note) ?><?cs /if ?>
<div class="jslp-split jslp-split--even">
<div>
<p><?cs
if:Later.as == "corrected" ?><?cs var:_("Only what is clearly a slip of the pen or of counting: the decision itself stays as it is. It is an act of its own: another person approves it, and the applicant gets it.") ?><?cs
elif:Later.as == "suspended" ?><?cs var:_("For a time. It is an act of its own: another person approves it, the applicant gets it and can contest it. While it is contested the service goes on.") ?><?cs
elif:Later.as == "terminated" ?><?cs var:_("For good. It is an act of its own: another person approves it, the applicant gets it and can contest it. While it is contested the service goes on; the seat waits where the ground says so.") ?><?cs
else ?><?cs var:_("An issued decision is never changed: it is withdrawn by an act of its own. When it is the decision on the application, the file is then decided anew, with a new term.") ?><?cs
/if ?></p><?cs
call:form_begin("/casework/later_act") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Draft.application_version) ?><?cs
call:field_hidden("draft", Draft.version) ?><?cs
call:field_hidden("as", Later.as) ?><?cs
if:Later.about > #0 && !Form.about.error ?><?cs call:field_hidden("about", Later.about) ?><?cs else ?><?cs call:field_radios("about", "") ?><?cs /if ?><?cs
if:Later.as == "suspended" || Later.as == "terminated" ?><?cs
	call:field_radios("ground", "") ?><?cs
	call:field_date("from", "", "") ?><?cs
/if ?><?cs
if:Later.as == "suspended" ?><?cs call:field_date("until", "", "") ?><?cs /if ?><?cs
call:field_area("facts", _("Filled in from the file; add what has happened since."), "6") ?><?cs
call:field_area("norms", _("One a line."), "3") ?><?cs
call:field_area("reasons", _("Why these facts and norms lead to this decision."), "6") ?><?cs
if:Later.as != "corrected" ?><?cs call:field_area("hearing", _("When and how the addressee was heard, and what he or she said; or why no hearing was needed."), "4") ?><p><?cs call:button_second_value(_("Add what the hearing tells"), "action", "hear") ?></p><?cs include:"casework/hearing_warning.cs" ?><?cs /if ?><?cs
if:Later.as == "corrected" ?><?cs call:field_area("operative", _("One correction a line, in Latvian, with the place in the decision."), "3") ?><?cs else ?><?cs call:field_area("operative", _("They stand behind the sentence that the data give. One a line."), "3") ?><?cs /if ?><?cs
include:"casework/draft_missing.cs" ?><?cs
if:Draft.version > #0 ?>
<?cs call:button_second_value(_("Discard the draft"), "action", "drop") ?><?cs
/if ?><?cs
call:form_end() ?>
</div>
<div><?cs include:"casework/draft_paper.cs" ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
