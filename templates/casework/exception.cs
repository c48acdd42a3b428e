<?cs # /casework/exception.  File.*, Sub.N, Eligibility.N, Fits.*, Exceptions.N, Form.{rule,reason}, Write.{version,form} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Exception with reasons") ?></h1>
<p><?cs var:_("The rules go on being asked. What you let pass here no longer speaks against the file; whoever prepares the decision sees it with your reasons.") ?></p><?cs
call:form_begin("/casework/exception") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("version", Write.version) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_radios("rule", "") ?><?cs
call:field_area("reason", _("Why an exception is right here, and on what it stands."), "4") ?>
<?cs call:button(_("Enter it")) ?><?cs
call:form_end() ?>
<h2><?cs var:_("What the rules say about this file") ?></h2><?cs
include:"casework/eligibility.cs" ?><?cs
include:"layout/foot.cs" ?>
