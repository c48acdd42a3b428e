<?cs # /casework/person_merge.  File.*, Sub.N, Rows.N.{reference,other_reference,made_at,maker}, Form.{other,reason}, Write.form, Done ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Done ?><?cs call:notice("good", _("The files are one person's now"), _("The year's right, places and what keeps people apart hold for all of them.")) ?><?cs /if ?>
<p><?cs var:_("Somebody who has applied twice, once without a personal code or under another name, stands here as two people. Put them together, so that the right to one group a year and the history are one person's.") ?></p><?cs
each:item = Rows ?>
<p><?cs var:item.made_at ?>, <?cs var:item.maker ?>: <a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> + <a href="/casework/file?ref=<?cs var:item.other_reference ?>"><?cs var:item.other_reference ?></a></p><?cs
/each ?><?cs
call:form_begin("/casework/person_merge") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_text("other", _("The number of another application of this person. Whom that application is for is meant."), "20", "off") ?><?cs
call:field_area("reason", _("Only the office reads it."), "3") ?><?cs
call:warning(_("This cannot be taken back.")) ?>
<?cs call:button_warning(_("They are one person")) ?> <?cs call:button_link_second("/casework/file?ref=" + File.reference, _("To the file")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
