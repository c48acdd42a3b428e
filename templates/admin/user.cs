<?cs include:"layout/head.cs" ?><?cs
if:Account.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs /if ?>
<h1><?cs var:Account.name ?></h1><?cs
call:summary_begin() ?><?cs
call:row(_("User name"), Account.login) ?><?cs
call:row(_("Role"), Account.role_text) ?><?cs
call:row(_("Added"), Account.created_at) ?><?cs
call:row_begin(_("Access")) ?><?cs
	if:Account.disabled_at ?><?cs call:badge("grey", _("Disabled")) ?> <?cs var:Account.disabled_at ?><?cs
	else ?><?cs call:badge("good", _("Active")) ?><?cs /if ?><?cs
call:row_end() ?><?cs
call:summary_end() ?>
<h2><?cs var:_("Name and role") ?></h2><?cs
call:form_begin("/admin/user") ?><?cs
call:field_hidden("id", Account.id) ?><?cs
call:field_hidden("version", Account.version) ?><?cs
call:field_text("name", "", "30", "off") ?><?cs
call:field_text("post_title", "", "30", "off") ?><?cs
call:field_email("email", _("For social workers and the head: a letter in the morning says which terms end. It has numbers of files only.")) ?><?cs
call:field_select("role", "") ?><?cs
call:field_select("provider_id", _("Only for staff of a service provider.")) ?><?cs
call:button(_("Save")) ?><?cs
call:form_end() ?>
<h2><?cs var:_("Password") ?></h2>
<p><?cs var:_("With a new password all sessions of this person end.") ?></p><?cs
call:form_begin("/admin/user_password") ?><?cs
call:field_hidden("id", Account.id) ?><?cs
call:field_hidden("version", Account.version) ?><?cs
call:field_password("password", _("At least 10 characters. Tell it to the person yourself, not by e-mail."), "new-password") ?><?cs
call:field_password("password_again", "", "new-password") ?><?cs
call:button_second(_("Set the password")) ?><?cs
call:form_end() ?>
<h2><?cs var:_("Access") ?></h2><?cs
if:Account.self ?>
<p><?cs var:_("This is your own account; another administrator can disable it.") ?></p><?cs
else ?><?cs
	call:form_begin("/admin/user_state") ?><?cs
	call:field_hidden("id", Account.id) ?><?cs
	call:field_hidden("version", Account.version) ?><?cs
	if:Account.disabled_at ?><?cs
		call:field_hidden("to", "active") ?>
<p><?cs var:_("The person cannot sign in.") ?></p><?cs
		call:button_second(_("Open the account again")) ?><?cs
	else ?><?cs
		call:field_hidden("to", "disabled") ?>
<p><?cs var:_("A disabled person cannot sign in; open sessions end at once. What he or she did stays.") ?></p><?cs
		call:button_warning(_("Disable the account")) ?><?cs
	/if ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
