<?cs set:Page.back.href = "/admin/users" ?><?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:form_begin("/admin/user_new") ?><?cs
call:field_text("login", _("Letters without marks, digits, dash and underscore. It cannot be changed later."), "20", "off") ?><?cs
call:field_text("name", _("Given name and family name, as papers have them."), "30", "off") ?><?cs
call:field_text("post_title", "", "30", "off") ?><?cs
call:field_email("email", _("For social workers and the head: a letter in the morning says which terms end. It has numbers of files only.")) ?><?cs
call:field_select("role", "") ?><?cs
call:field_select("provider_id", _("Only for staff of a service provider.")) ?><?cs
call:field_password("password", _("At least 10 characters. Tell it to the person yourself, not by e-mail."), "new-password") ?><?cs
call:field_password("password_again", "", "new-password") ?><?cs
call:button(_("Add the user")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
