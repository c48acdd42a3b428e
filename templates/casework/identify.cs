<?cs # /casework/identify.  File.*, Sub.N, Contact.identity, Identity.{need,way}, Facts.N.{text,document_text,seen_on,owner,at} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Identity") ?></h1><?cs
if:Identity.way ?><?cs call:notice("wait", _("Not known well enough for a decision"), Identity.way) ?><?cs /if ?><?cs
call:summary_begin() ?><?cs
call:row(_("Who applied is known"), Contact.identity) ?><?cs
call:row(_("A decision needs"), Identity.need) ?><?cs
call:summary_end() ?>
<h2><?cs var:_("A document was seen") ?></h2>
<p><?cs var:_("Only when you have seen the person and the document yourself. The number is not noted.") ?></p><?cs
call:form_begin("/casework/identify") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_radios("document", "") ?><?cs
call:field_date("seen_on", "", "") ?>
<?cs call:button(_("Note it in the file")) ?><?cs
call:form_end() ?>
<h2><?cs var:_("What is known so far") ?></h2><?cs
if:subcount(Facts) > #0 ?>
<ol class="jslp-history"><?cs
each:item = Facts ?>
<li><strong><?cs var:item.text ?></strong><?cs if:item.document_text ?> (<?cs var:item.document_text ?>)<?cs /if ?> <span class="jslp-muted"><?cs var:item.seen_on ?><?cs if:item.owner ?>, <?cs var:item.owner ?><?cs /if ?></span></li><?cs
/each ?>
</ol><?cs
else ?>
<p class="jslp-muted"><?cs var:_("Nothing but what the applicant wrote.") ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
