<?cs # /apply/tasks: Tasks.N.{section,title,state,href}; Draft.next_href or Draft.check_href. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "document" ?><?cs call:step_head(_("Your application")) ?>
<?cs call:step_saved() ?><?cs
set:Page.section = "" ?><?cs
each:task = Tasks ?><?cs
	if:task.section != Page.section ?><?cs
		if:Page.section ?>
</ul><?cs
		/if ?>
<h2><?cs var:task.section ?></h2>
<ul class="govuk-task-list"><?cs
		set:Page.section = task.section ?><?cs
	/if ?>
<li class="govuk-task-list__item">
<div class="govuk-task-list__name-and-hint"><?cs
	if:task.href ?><a class="govuk-link govuk-task-list__link" href="<?cs var:url_validate(task.href) ?>"><?cs var:task.title ?></a><?cs else ?><?cs var:task.title ?><?cs /if ?></div>
<div class="govuk-task-list__status"><?cs
	if:task.state == "done" ?><?cs var:_("Done") ?><?cs
	elif:task.state == "now" ?><?cs call:badge("plum", _("To do")) ?><?cs
	elif:task.state == "wish" ?><?cs call:badge("grey", _("If you wish")) ?><?cs
	else ?><span class="jslp-muted"><?cs var:_("Later") ?></span><?cs /if ?></div>
</li><?cs
/each ?>
</ul><?cs
if:Draft.check_href ?><?cs call:button_link(Draft.check_href, _("Check and send")) ?><?cs
else ?><?cs call:button_link(Draft.next_href, _("Continue")) ?><?cs
/if ?><?cs set:Page.save = "/apply/save?draft=" + Draft.token ?>
<p class="jslp-screen-only"><a href="<?cs var:url_validate(Page.save) ?>"><?cs var:_("Go on later, or on another device") ?></a></p><?cs
include:"layout/foot.cs" ?>
