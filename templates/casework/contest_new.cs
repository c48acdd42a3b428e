<?cs # /casework/contest_new.  File.*, Sub.N, Contested.N, Acts.N.{id,number,text,issued_on,contest_until}, Write.form ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Register a contest") ?></h1>
<p><?cs var:_("A contest is registered however late it came: the higher authority decides what follows from that.") ?></p><?cs
if:subcount(Contested) > #0 ?>
<div class="jslp-notice jslp-notice--wait">
<h2 class="jslp-notice__title"><?cs var:_("A contest is registered already") ?></h2>
<p><?cs var:_("Look first whether this is the same paper.") ?></p>
<ul class="govuk-list"><?cs
	each:item = Contested ?>
<li><a href="/casework/contest?contest=<?cs var:item.id ?>"><?cs call:say(_("Contest of act %1"), item.number, "") ?></a>, <?cs var:item.filed_on ?>, <?cs var:item.state_text ?></li><?cs
	/each ?>
</ul>
</div><?cs
/if ?><?cs
call:form_begin("/casework/contest_new") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
if:subcount(Acts) == #1 ?><?cs
	call:field_hidden("act", Acts.0.id) ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Act"), Acts.0.number) ?><?cs
	call:row(_("Outcome"), Acts.0.text) ?><?cs
	call:row(_("Issued on"), Acts.0.issued_on) ?><?cs
	call:row(_("Can be contested until"), Acts.0.contest_until) ?><?cs
	call:summary_end() ?><?cs
else ?><?cs
	call:field_radios("act", "") ?><?cs
/if ?><?cs
call:field_date("filed", _("The day on which it came to the office; for a letter, the day on which it was posted."), "") ?><?cs
call:field_radios("way", "") ?><?cs
call:field_text("filer", "", "", "off") ?><?cs
call:field_area("text", _("In the words of whoever filed it: what is asked, and why."), "7") ?>
<?cs call:button(_("Register the contest")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
