<?cs # /provider/leader_away.  Form.{leader,day,note,who_N}, Away.{leader,name,day,day_text,open}, Rows.N.{id,version,starts_at,…,who} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<form method="get" action="/provider/leader_away" class="jslp-filter jslp-filter--line" novalidate>
<?cs call:field_select("leader", "") ?>
<?cs call:field_date("day", "", "off") ?>
<?cs call:button_second(_("Show the sessions")) ?>
</form><?cs
if:Away.leader ?>
<h2><?cs var:Away.name ?>, <?cs var:Away.day_text ?></h2><?cs
	if:subcount(Rows) > #0 ?><?cs
	if:Away.open ?><?cs
	call:form_begin("/provider/leader_away") ?><?cs
	call:field_hidden("leader", Away.leader) ?><?cs
	call:field_hidden("day", Away.day) ?><?cs
	/if ?><?cs
	each:item = Rows ?>
<section aria-labelledby="session-<?cs var:item.id ?>">
<h3 id="session-<?cs var:item.id ?>"><?cs var:item.starts_at ?> · <?cs var:item.code ?> <?cs var:item.name ?> <?cs call:badge(item.state_kind, item.state_text) ?></h3>
<p><a href="/provider/group?id=<?cs var:item.group_id ?>"><?cs var:item.group_number ?></a> · <?cs var:item.room ?> · <?cs call:say(_("people: %1"), item.people, "") ?><?cs
		if:item.substitute ?> · <strong><?cs call:say(_("%1 steps in"), item.substitute, "") ?></strong><?cs /if ?><?cs
		if:item.state == "cancelled" ?> · <a href="/provider/call_list?session=<?cs var:item.id ?>"><?cs var:_("Call list") ?></a><?cs /if ?></p><?cs
		if:item.who ?><?cs
		call:field_hidden("row_" + name(item), item.id) ?><?cs
		call:field_hidden("version_" + name(item), item.version) ?><?cs
		call:field_select(item.who, "") ?><?cs
		/if ?>
</section><?cs
	/each ?><?cs
	if:Away.open ?>
<p><?cs var:_("Who comes to a session that does not take place gets a letter at once; call those who would be on their way. Where somebody steps in nobody is written to.") ?></p><?cs
	call:field_area("note", _("Only staff can read it."), "3") ?><?cs
	call:button(_("Save")) ?><?cs
	call:form_end() ?><?cs
	/if ?><?cs
	else ?><?cs
	call:empty(_("There are no sessions on this day"), _("Choose another day, or another leader. A session with two leaders is found under the first one.")) ?><?cs
	/if ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
