<?cs # Whose file it is and when it is due; top of every page of a file.  File.*, Viewing.N.text of cgi-bin/casework/file_load.c ?><?cs
call:identity_begin(File.person, File.reference) ?><?cs call:badge(File.state_kind, File.state_text) ?> <?cs
if:File.days_text ?><span><?cs var:_("Decision due by") ?> <span class="jslp-nowrap"><?cs if:File.due_words ?><?cs var:File.due_words ?><?cs else ?><?cs var:File.due_on ?><?cs /if ?></span></span> <?cs call:badge(File.days_kind, File.days_text) ?><?cs
/if ?><?cs call:identity_end() ?><?cs
if:File.outgrows ?><?cs call:warning(File.outgrows) ?><?cs /if ?><?cs
each:item = Viewing ?>
<p><?cs call:badge("wait", _("Open elsewhere")) ?> <?cs var:item.text ?></p><?cs
/each ?>
