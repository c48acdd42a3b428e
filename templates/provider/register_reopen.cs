<?cs # /provider/register_reopen.  Session.*, Form.reason.* ?><?cs
set:Page.back.href = "/provider/register?session=" + Session.id ?><?cs
set:Page.back.text = _("To the register") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Session.day ?> <?cs var:Session.starts_at ?>, <?cs var:Session.group_number ?></p>
<p><?cs call:say(_("Signed by %1, %2."), Session.signer, Session.signed_at) ?> <?cs if:Session.locked ?><?cs var:_("The register is locked already.") ?> <?cs /if ?><?cs var:_("It has to be signed once more afterwards. Who opened it, why, and what was before stays in its history.") ?></p><?cs
call:form_begin("/provider/register_reopen") ?><?cs
call:field_hidden("session", Session.id) ?><?cs
call:field_hidden("version", Session.version) ?><?cs
call:field_area("reason", _("What was marked wrongly, and how it became known."), "4") ?>
<?cs call:button(_("Open the register again")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
