<?cs # /apply/children: Children.N.{name,href,remove}; Draft.removable, Draft.extensible. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "child" ?><?cs call:step_head(_("Children")) ?>
<?cs if:Draft.for_family ?><p><?cs var:_("All children who will take part. Your family gets one decision.") ?></p><?cs
else ?><p><?cs var:_("All children for whom you apply. Each child gets an own number and an own decision.") ?></p><?cs /if ?>
<?cs call:step_saved() ?>
<?cs call:form_begin("/apply/children") ?>
<?cs call:summary_begin() ?><?cs
each:child = Children ?>
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><?cs var:child.name ?></dt>
<dd class="govuk-summary-list__actions"><a href="<?cs var:url_validate(child.href) ?>"><?cs var:_("Change") ?><span class="govuk-visually-hidden"> – <?cs var:child.name ?></span></a><?cs
	if:Draft.removable ?> <button type="submit" class="jslp-link" name="action" value="<?cs var:child.remove ?>"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:child.name ?></span></button><?cs
	/if ?></dd>
</div><?cs
/each ?>
<?cs call:summary_end() ?><?cs
call:field_hidden("draft", Draft.token) ?>
<?cs if:Draft.extensible ?><?cs call:button_second_value(_("Add another child"), "action", "add") ?>
<?cs /if ?><?cs call:button_value(_("Continue"), "action", "done") ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
