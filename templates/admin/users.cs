<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<div class="jslp-split jslp-split--left">
<form class="jslp-filter" method="get" action="/admin/users" role="search" data-search>
<h2><?cs var:_("Search") ?></h2><?cs
call:field_text("q", "", "", "off") ?><?cs
call:field_select("role", "") ?><?cs
call:field_select("state", "") ?><?cs
call:button_second(_("Show")) ?>
<p><a href="/admin/users"><?cs var:_("Show all") ?></a></p>
</form>
<div>
<p><?cs call:button_link("/admin/user_new", _("Add a user")) ?></p><?cs
if:subcount(Rows) == #0 ?><?cs
	call:empty(_("No accounts found"), _("Nobody fits what you asked for. Change the search or show all.")) ?><?cs
else ?>
<p class="jslp-muted"><?cs call:say(_("Accounts found: %1"), Paging.total, "") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Name") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("User name") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Role") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Access") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
	each:item = Rows ?>
<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="<?cs var:_("Name") ?>"><a href="/admin/user?id=<?cs var:item.id ?>" data-open><?cs var:item.name ?></a><br><span class="jslp-muted"><?cs var:item.post_title ?></span></td><td class="govuk-table__cell" data-label="<?cs var:_("User name") ?>"><?cs var:item.login ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Role") ?>"><?cs var:item.role_text ?><?cs if:item.provider ?><br><span class="jslp-muted"><?cs var:item.provider ?></span><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Access") ?>"><?cs
		if:item.disabled == #1 ?><?cs call:badge("grey", _("Disabled")) ?><?cs else ?><?cs call:badge("good", _("Active")) ?><?cs /if ?></td></tr><?cs
	/each ?>
</tbody>
</table><?cs
	call:paging() ?><?cs
/if ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
