<?cs # /check: which group fits.  Answered; Yes, Ask, No .N.{code,name}, .reasons.M.{text,kind}; Form.* of check_keys. ?><?cs
if:Answered || subcount(Errors) > #0 ?><?cs set:Page.switch = "1" ?><?cs /if ?><?cs
include:"layout/head.cs" ?><?cs
def:check_reasons(reasons, all) ?><ul><?cs
	each:reason = reasons ?><?cs
		if:all || reason.kind == "bad" ?>
<li><?cs if:reason.kind == "bad" ?><?cs call:badge("bad", _("does not fit")) ?> <?cs
	elif:reason.kind == "wait" ?><?cs call:badge("wait", _("ask us")) ?> <?cs /if ?><?cs var:reason.text ?></li><?cs
		/if ?><?cs
	/each ?></ul><?cs
/def ?><?cs
def:check_child(n, open) ?><?cs
	set:check_birth = "child_" + n + "_birth" ?><?cs
	set:check_raises = "child_" + n + "_raises" ?><?cs
	set:check_facts = "child_" + n + "_facts" ?>
<details class="govuk-details"<?cs if:open || Form[check_birth].value || Form[check_birth].error ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs call:say(_("Child %1"), n, "") ?></span></summary>
<div class="govuk-details__text"><?cs
	call:field_date(check_birth, "", "off") ?><?cs
	call:field_radios_inline(check_raises, "") ?><?cs
	call:field_checks(check_facts, "") ?>
</div></details><?cs
/def ?>
<h1><?cs var:_("Which group fits me?") ?></h1><?cs
if:Answered ?><?cs
	if:subcount(Yes) > #0 ?>
<h2><?cs var:_("These groups fit") ?></h2><?cs
		each:item = Yes ?>
<h3><a href="/programme/<?cs var:url_escape(item.code) ?>"><?cs var:item.name ?></a></h3><?cs
		call:check_reasons(item.reasons, "1") ?>
<p><a href="/apply?programme=<?cs var:url_escape(item.code) ?>"><?cs call:say(_("Apply for the group “%1”"), item.name, "") ?></a></p><?cs
		/each ?><?cs
	elif:subcount(Ask) == #0 ?>
<h2><?cs var:_("No group fits by these answers") ?></h2>
<p><?cs var:_("That need not be the end: tell us what is hard, and a social worker looks for other help.") ?> <?cs var:_("Call us:") ?> <a class="jslp-nowrap" href="tel:+37163007224">63007224</a></p><?cs
	/if ?><?cs
	if:subcount(Ask) > #0 ?>
<h2><?cs var:_("Perhaps these: ask us, or apply") ?></h2><?cs
		each:item = Ask ?>
<h3><a href="/programme/<?cs var:url_escape(item.code) ?>"><?cs var:item.name ?></a></h3><?cs
		call:check_reasons(item.reasons, "1") ?>
<p><a href="/apply?programme=<?cs var:url_escape(item.code) ?>"><?cs call:say(_("Apply for the group “%1”"), item.name, "") ?></a></p><?cs
		/each ?>
<p><?cs var:_("Call us:") ?> <a class="jslp-nowrap" href="tel:+37163007224">63007224</a></p><?cs
	/if ?><?cs
	if:subcount(No) > #0 ?>
<details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs call:say(_("Groups that do not fit, and why (%1)"), subcount(No), "") ?></span></summary>
<div class="govuk-details__text"><?cs
		each:item = No ?>
<h3><?cs var:item.name ?></h3><?cs
		call:check_reasons(item.reasons, "") ?><?cs
		/each ?>
</div></details><?cs
	/if ?>
<p class="jslp-muted"><?cs var:_("This is advice and no decision. The decision is made on an application.") ?></p>
<h2><?cs var:_("Change the answers") ?></h2><?cs
else ?>
<p class="jslp-lead"><?cs var:_("A few questions about you and the children. Nothing of it is stored or sent on.") ?></p><?cs
/if ?>
<?cs call:form_begin("/check") ?><?cs
call:field_radios("who", "") ?><?cs
call:field_date("birth", _("Only if you ask for yourself: the group depends on the age. For example, 27.03.2005."), "bday") ?><?cs
call:field_radios("resident", _("We ask because the municipality pays for most groups.")) ?><?cs
call:field_radios_inline("group", _("One group in a calendar year is each person's right.")) ?><?cs
call:field_checks("facts", _("Tick all that applies. Some groups are only for such situations.")) ?>
<h2><?cs var:_("The children") ?></h2>
<p><?cs var:_("Leave it empty if you ask for yourself alone.") ?></p><?cs
call:check_child("1", "1") ?><?cs
call:check_child("2", "") ?><?cs
call:check_child("3", "") ?><?cs
call:check_child("4", "") ?>
<?cs call:button(_("Show which groups fit")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
