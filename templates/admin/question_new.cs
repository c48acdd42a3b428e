<?cs # /admin/question/new: Form.* of question_new_keys, Question.{audience,audience_text,code,name,newest,version}, Page.most ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Question.audience_text ?><?cs if:Question.name ?>: <?cs var:Question.name ?><?cs /if ?></p>
<p><?cs call:say(_("A statement that a person agrees with from 1 to 5. At most %1 are asked at a time; keep them short, so that the questionnaire fits on one sheet of paper."), Page.most, "") ?></p><?cs
call:form_begin("/admin/question/new") ?><?cs
call:field_hidden("audience", Question.audience) ?><?cs
call:field_hidden("code", Question.code) ?><?cs
call:field_hidden("newest", Question.newest) ?><?cs
call:field_hidden("version", Question.version) ?><?cs
if:Question.name ?><?cs
	call:field_date("valid_from", _("Today or later. The wording before it ends the day before."), "off") ?><?cs
else ?><?cs
	call:field_date("valid_from", _("Today or later."), "off") ?><?cs
/if ?><?cs
call:field_text("text_lv", "", "", "off") ?><?cs
call:field_text("text_easy", _("The same in short, plain sentences; it stands below the statement."), "", "off") ?><?cs
call:field_text("text_en", "", "", "off") ?><?cs
call:field_number("position", "", "3") ?><?cs
call:button_value(_("Check before saving"), "action", "check") ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
