<?cs # /admin/hours/new: Form.* of hours_new_keys, Hours.{place,place_text,id,version} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Hours.place_text ?></p><?cs
call:form_begin("/admin/hours/new") ?><?cs
call:field_hidden("place", Hours.place) ?><?cs
call:field_hidden("id", Hours.id) ?><?cs
call:field_hidden("version", Hours.version) ?><?cs
call:field_date("valid_from", _("Tomorrow or later. The hours before end the day before."), "off") ?><?cs
call:field_text("name_lv", "", "", "off") ?><?cs
call:field_text("name_en", "", "", "off") ?><?cs
call:field_text("address", "", "", "off") ?><?cs
call:field_text("phones", _("With commas between. The first one stands at the foot of every page."), "30", "off") ?><?cs
call:field_email("email", "") ?><?cs
call:field_checks("by_appointment", "") ?>
<h2><?cs var:_("Hours") ?></h2>
<p><?cs var:_("For example: 8.00–12.00, 13.00–17.00. Empty: closed. On public holidays the pages say by themselves that it is closed.") ?></p><?cs
call:field_text("monday", "", "20", "off") ?><?cs
call:field_text("tuesday", "", "20", "off") ?><?cs
call:field_text("wednesday", "", "20", "off") ?><?cs
call:field_text("thursday", "", "20", "off") ?><?cs
call:field_text("friday", "", "20", "off") ?><?cs
call:field_text("saturday", "", "20", "off") ?><?cs
call:field_text("sunday", "", "20", "off") ?><?cs
call:button(_("Save the new hours")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
