<?cs # /admin/programme/new: Form.* of programme_new_keys, Programme.{code,name,from,newest,version,open} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Programme.code ?> <?cs var:Programme.name ?></p>
<p><?cs call:say(_("The form begins with what the newest version says (in force from %1). Change what is to be different."), Programme.from, "") ?></p><?cs
call:form_begin("/admin/programme/new") ?><?cs
call:field_hidden("code", Programme.code) ?><?cs
call:field_hidden("newest", Programme.newest) ?><?cs
call:field_hidden("version", Programme.version) ?><?cs
call:field_date("valid_from", _("Tomorrow or later. The version before it ends the day before."), "off") ?><?cs
call:field_text("name_lv", "", "", "off") ?><?cs
call:field_text("name_en", "", "", "off") ?>
<h2><?cs var:_("Who") ?></h2><?cs
call:field_radios("client", "") ?><?cs
call:field_checks("roles", "") ?><?cs
call:field_checks("roles_ask", _("Where the act names only parents, for example.")) ?><?cs
call:field_radios("bond", "") ?><?cs
call:field_checks("facts", _("Nothing ticked: nothing is asked.")) ?>
<h2><?cs var:_("Age") ?></h2><?cs
call:field_radios("age_of", "") ?><?cs
call:field_number("min_age", _("In years. Empty: no limit."), "3") ?><?cs
call:field_number("max_age", _("In years. Empty: no limit."), "3") ?><?cs
call:field_radios("max_kind", "") ?><?cs
call:field_number("guardian_max_age", _("Empty: the same as for parents."), "3") ?><?cs
call:field_radios("age_on", "") ?>
<h2><?cs var:_("Rules") ?></h2><?cs
call:field_radios("residence", "") ?><?cs
call:field_radios("quota", "") ?><?cs
call:field_radios("rhythm", "") ?><?cs
call:field_number("sessions", _("Only where it is fixed."), "3") ?><?cs
call:field_radios("payer", "") ?><?cs
call:field_text("legal_ref", _("The act, section and part, as papers cite it."), "", "off") ?>
<h2><?cs var:_("Texts") ?></h2><?cs
call:field_area("whom_lv", "", "3") ?><?cs
call:field_area("whom_en", "", "3") ?><?cs
call:field_area("whom_easy", _("Short sentences, one idea each. No foreign words."), "3") ?><?cs
call:field_area("about_lv", "", "5") ?><?cs
call:field_area("about_en", "", "5") ?><?cs
call:field_area("about_easy", _("Short sentences, one idea each. No foreign words."), "5") ?><?cs
call:button_value(_("Look at what changes"), "action", "check") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
