<?cs # /status/identity: File.*, Identity.{level,national,signed_in,wrong}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("lock") ?><?cs var:_("How we know who you are") ?></h1><?cs
if:Identity.wrong ?><?cs call:notice("bad", _("This sign-in does not fit"), Identity.wrong) ?><?cs /if ?>
<?cs call:summary_begin() ?>
<?cs call:row(_("Who applied is known"), Identity.level) ?>
<?cs call:summary_end() ?><?cs
if:Identity.signed_in ?>
<?cs call:form_begin("/status/identity") ?>
<?cs if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?>
<?cs call:button(_("Use this sign-in for my application")) ?>
<?cs call:form_end() ?><?cs
/if ?>
<h2><?cs call:symbol("lock") ?><?cs var:_("How to be known better") ?></h2>
<ul>
<li><a href="/status/email<?cs var:File.query ?>"><?cs var:_("Prove your e-mail address with a code.") ?></a></li>
<li><?cs var:_("Show an identity document when you come to us. We note that we have seen it, never its number.") ?></li><?cs
if:!Identity.national ?>
<li><?cs var:_("Signing in with a national means (such as eParaksts) is not possible here yet.") ?></li><?cs
/if ?>
</ul>
<p><?cs var:_("You need not do any of this to apply. If a decision needs more, we tell you.") ?></p><?cs
include:"layout/foot.cs" ?>
