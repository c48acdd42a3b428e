<?cs # /apply: who will take part.  Asked.code, Programme.*: the group that the visitor comes from. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "letter" ?><?cs call:step_head(_("Send an application")) ?>
<p><?cs var:_("It takes about ten minutes. You can stop at any time: what you have written is kept.") ?></p>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply") ?>
<?cs call:field_radios("for_whom", "") ?>
<?cs if:Asked.code ?><?cs call:field_hidden("programme", Asked.code) ?>
<?cs /if ?><?cs call:step_send(_("Continue")) ?>
<?cs call:form_end() ?><?cs
if:Draft.token ?><?cs call:step_ways() ?><?cs
else ?>
<p><a href="/apply/resume"><?cs var:_("I have begun an application already") ?></a></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
