<?cs # /privacy, /accessibility, /complaint, /contest: Text (page_text_put), Changed.day ?><?cs
include:"layout/head.cs" ?>
<h1><?cs if:Page.path == "/privacy" ?><?cs call:symbol("lock") ?><?cs elif:Page.path == "/accessibility" ?><?cs call:symbol("help") ?><?cs else ?><?cs call:symbol("letter") ?><?cs /if ?><?cs var:Page.title ?></h1><?cs
call:text_blocks(Text) ?><?cs
if:Changed.day ?>
<p class="jslp-muted"><?cs call:say(_("Last changed on %1"), Changed.day, "") ?></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
