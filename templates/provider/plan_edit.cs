<?cs # /provider/plan_edit.  Kind.*, Plan.{version,topic_max,text_max}, Rows.N.{key,number}, Form.{topic,aim,materials}_KEY, Versions.N, Page.saved ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Kind.code ?> <?cs var:Kind.name ?></p><?cs
if:Page.saved ?><?cs call:notice("good", _("The plan is saved"), _("Planned sessions show it from now on. What was held keeps the topic that it had.")) ?><?cs /if ?>
<p><?cs var:_("Sessions that nothing is planned for yet may stay empty. Participants see the topic, and nothing else of this.") ?> <?cs call:say(_("A topic has up to %1 characters, the other fields up to %2."), Plan.topic_max, Plan.text_max) ?></p><?cs
call:form_begin("/provider/plan_edit") ?><?cs
call:field_hidden("programme", Kind.code) ?><?cs
call:field_hidden("version", Plan.version) ?><?cs
each:item = Rows ?>
<fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend"><h2><?cs call:say(_("Session %1"), item.number, "") ?></h2></legend><?cs
	call:field_text("topic_" + item.key, "", "", "off") ?>
<div class="jslp-split jslp-split--even">
<div><?cs call:field_area("aim_" + item.key, "", "3") ?></div>
<div><?cs call:field_area("materials_" + item.key, "", "3") ?></div>
</div>
</fieldset><?cs
/each ?><?cs
call:button(_("Save as a new version")) ?><?cs
call:form_end() ?><?cs
if:subcount(Versions) > #0 ?>
<h2><?cs var:_("Versions") ?></h2>
<ul class="govuk-list"><?cs
each:item = Versions ?>
<li><a href="/provider/plan_read?programme=<?cs var:Kind.code ?>&amp;contract=<?cs var:Kind.contract_id ?>&amp;version=<?cs var:item.version ?>"><?cs call:say(_("Version %1"), item.version, "") ?></a> – <?cs var:item.made_at ?>, <?cs var:item.made_by ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
