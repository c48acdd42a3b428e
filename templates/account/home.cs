<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("Name"), User.name) ?><?cs
call:row(_("User name"), User.login) ?><?cs
call:row(_("Role"), User.role_text) ?><?cs
call:summary_end() ?><?cs
if:subcount(Page.nav) > #0 ?>
<h2><?cs var:_("Your work") ?></h2>
<ul class="govuk-list"><?cs
each:item = Page.nav ?>
<li><a href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a></li><?cs
/each ?>
</ul><?cs
/if ?>
<h2><?cs var:_("Where you are signed in") ?></h2>
<section class="jslp-scroll" tabindex="0" aria-label="<?cs var:_("Where you are signed in") ?>">
<table class="govuk-table">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Signed in") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last seen") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Action") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:item.began_at ?></td><td class="govuk-table__cell"><?cs var:item.seen_at ?></td><td class="govuk-table__cell"><?cs
	if:item.own ?><?cs var:_("This session") ?><?cs
	else ?><?cs call:form_begin("/account/end-session") ?><?cs call:field_hidden("session", item.session) ?><?cs call:button_second(_("End this session")) ?><?cs call:form_end() ?><?cs
	/if ?></td></tr><?cs
/each ?>
</tbody>
</table>
</section><?cs
include:"layout/foot.cs" ?>
