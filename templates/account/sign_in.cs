<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("For the staff of the administration and of service providers. Residents need no account: the state of an application is seen with its number and access code.") ?></p>
<p><a href="/status"><?cs var:_("See the state of an application") ?></a></p><?cs
call:form_begin("/account/sign-in") ?><?cs
call:field_text("login", "", "20", "username") ?><?cs
call:field_password("password", "", "current-password") ?><?cs
call:field_hidden("next", Form.next.value) ?><?cs
call:button(_("Sign in")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
