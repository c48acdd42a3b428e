<?cs # /provider/staff_fact_back.  Fact.{id,name,kind_text,title,day_on,hours_text,is_check}, Form.reason ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Fact.name ?></p><?cs
call:summary_begin() ?><?cs
call:row(_("Entry"), Fact.kind_text) ?><?cs
call:row(_("Day"), Fact.day_on) ?><?cs
if:Fact.title ?><?cs call:row(_("What it is"), Fact.title) ?><?cs /if ?><?cs
if:Fact.hours_text ?><?cs call:row(_("How many hours"), Fact.hours_text) ?><?cs /if ?><?cs
call:summary_end() ?><?cs
if:Fact.is_check ?><?cs
	call:warning(_("Without a valid check the person is not assigned any more; sessions that he or she leads already stay until you change them.")) ?><?cs
/if ?>
<p><?cs var:_("The entry does not count any more and stays to be read under “Taken back”. This cannot be undone; enter it anew if need be.") ?></p><?cs
call:form_begin("/provider/staff_fact_back") ?><?cs
call:field_hidden("fact", Fact.id) ?><?cs
call:field_radios("reason", "") ?><?cs
call:button_warning(_("Take back")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
