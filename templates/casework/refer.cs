<?cs # /casework/refer.  File.*, Sub.N, Referral.*, Form.contract, Write.version, Page.none ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Who provides the service") ?></h1>
<p><?cs var:_("The people of that contract will see this person in their waiting list. It can be changed until there is a place.") ?></p><?cs
call:summary_begin() ?><?cs
call:row(_("Referral"), Referral.number) ?><?cs
call:summary_end() ?><?cs
if:Page.none ?><?cs
	call:notice("wait", _("No contract is about this kind of group today"), _("Ask the contract officer to enter one. The referral does not run out meanwhile.")) ?><?cs
else ?><?cs
	call:form_begin("/casework/refer") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("version", Write.version) ?><?cs
	call:field_radios("contract", "") ?><?cs
	call:button(_("Save")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
