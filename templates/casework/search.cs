<?cs # /casework/search.  Form.q.*, Rows.N.*, Search.{done,more} ?><?cs
set:Page.back.href = "/casework/" ?><?cs
set:Page.back.text = _("To the work list") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Search") ?></h1>
<form method="post" action="/casework/search" novalidate data-search>
<input type="hidden" name="csrf" value="<?cs var:form_token("/casework/search") ?>"><?cs
call:field_text("q", _("The number as on the receipt or on any document, a personal code, or at least three letters from the beginning of the name or surname."), "30", "off") ?>
<?cs call:button(_("Find")) ?>
</form><?cs
if:Search.done ?><?cs
	if:subcount(Rows) > #0 ?>
<h2><?cs var:_("Found") ?></h2><?cs
		if:Search.more ?>
<p><?cs var:_("There are more files than are shown. Write more of the name.") ?></p><?cs
		/if ?><?cs
		set:List.caption = _("Found") ?><?cs
		include:"casework/rows.cs" ?><?cs
	else ?><?cs
		call:empty(_("Nothing was found"), _("Check the spelling. Latvian letters may be written without their marks. A personal code is only found where it was given.")) ?><?cs
	/if ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
