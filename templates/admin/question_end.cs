<?cs # /admin/question/end: Form.* of question_end_keys, Rows.0 the newest version, Question.{audience,audience_text,code,id,version} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Question.audience_text ?>: <?cs var:Rows.0.text ?></p>
<p><?cs var:_("Behind that day the questionnaire before a course does not have this question any more. Whoever was asked it before the course is asked it behind it, too. Until that day the end can be taken back.") ?></p><?cs
call:form_begin("/admin/question/end") ?><?cs
call:field_hidden("audience", Question.audience) ?><?cs
call:field_hidden("code", Question.code) ?><?cs
call:field_hidden("id", Question.id) ?><?cs
call:field_hidden("version", Question.version) ?><?cs
call:field_date("until", _("Today or later."), "off") ?><?cs
call:button_warning(_("End the question")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
