<?cs # /provider/group_new, before it is saved.  Hidden.N.{name,value,label,text}, Rows.N.{day,at,number,reason} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("Nothing has been saved yet.") ?></p><?cs
call:summary_begin() ?><?cs
each:item = Hidden ?><?cs call:row(item.label, item.text) ?><?cs /each ?><?cs
call:summary_end() ?>
<h2><?cs var:_("Sessions") ?></h2>
<ol class="jslp-session-list"><?cs
each:item = Rows ?><?cs
	if:item.number ?>
<li><strong><?cs var:item.number ?>.</strong> <span><?cs var:item.day ?></span> <span><?cs var:item.at ?></span></li><?cs
	else ?>
<li class="jslp-muted"><span><?cs var:item.day ?></span> <span><?cs var:_("No session") ?>: <?cs var:item.reason ?></span></li><?cs
	/if ?><?cs
/each ?>
</ol><?cs
call:form_begin("/provider/group_new") ?><?cs
each:item = Hidden ?><?cs call:field_hidden(item.name, item.value) ?><?cs /each ?><?cs
call:button_value(_("Open the group"), "action", "save") ?> <?cs
call:button_second_value(_("Plan it only"), "action", "plan") ?> <?cs
call:button_second_value(_("Change it"), "action", "edit") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
