<?cs # /apply/resume: code or link.  Resume.key: from a link; Resume.used: the link is no good; Resume.unknown: this browser has no such draft. ?><?cs
include:"layout/head.cs" ?><?cs
if:Resume.unknown ?>
<h1><?cs call:symbol("lock") ?><?cs var:_("This application is not open here") ?></h1>
<p><?cs var:_("Perhaps you have gone on with it on another device, or it was deleted because nothing was changed for a long time. What was sent is never deleted.") ?></p><?cs
else ?>
<h1><?cs call:symbol("document") ?><?cs var:_("Go on with your application") ?></h1><?cs
/if ?><?cs
if:Resume.used ?>
<?cs call:notice("wait", _("This link is no longer good"), _("It has been used, or a newer one was made. Go on in the browser in which you opened it, use the code on paper, or send yourself a new link there.")) ?><?cs
/if ?><?cs
if:Resume.key ?>
<p><?cs var:_("Is nobody looking over your shoulder? Then go on. The link works once.") ?></p>
<?cs call:form_begin("/apply/resume") ?>
<?cs call:field_hidden("key", Resume.key) ?>
<?cs call:button(_("Open my application")) ?>
<?cs call:form_end() ?><?cs
else ?>
<p><?cs var:_("Enter the code that you wrote down or printed. If you have a link in an e-mail, open it instead.") ?></p>
<?cs call:form_begin("/apply/resume") ?>
<?cs call:field_text("code", _("For example, ABCD-EFGH-IJKL."), "10", "off") ?>
<?cs call:button(_("Open my application")) ?>
<?cs call:form_end() ?>
<p><?cs var:_("You have neither? Then begin anew, or call us:") ?> <?cs call:site_phone() ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
