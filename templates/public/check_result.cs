<?cs # /check: the result.  Yes, Ask, No .N.{code,name}, .reasons.M.{text,kind}; Answers.N.{key,label,text}; Hidden.N.{name,value};
     Elsewhere: nobody's address is in Jelgava, which settles all ?><?cs
set:Page.switch = "result" ?><?cs
include:"layout/head.cs" ?><?cs
set:Page.switch = "" ?><?cs
def:check_reasons(reasons, kinds) ?><ul class="jslp-checks"><?cs
	each:reason = reasons ?><?cs
		if:kinds == "all" || reason.kind == kinds ?>
<li><?cs if:reason.kind == "bad" ?><?cs call:badge("bad", _("does not fit")) ?><?cs
	elif:reason.kind == "wait" ?><?cs call:badge("wait", _("ask us")) ?><?cs
	else ?><?cs call:badge("good", _("fits")) ?><?cs /if ?> <?cs var:reason.text ?></li><?cs
		/if ?><?cs
	/each ?></ul><?cs
/def ?><?cs
def:check_hidden() ?><?cs each:answer = Hidden ?><?cs call:field_hidden(answer.name, answer.value) ?><?cs /each ?><?cs /def ?><?cs
def:check_fits(items, open) ?><?cs
	each:item = items ?>
<h3><a href="/programme/<?cs var:url_escape(item.code) ?>"><?cs var:item.name ?></a></h3><?cs
		if:open ?><?cs call:check_reasons(item.reasons, "wait") ?><?cs /if ?>
<p><button type="submit" class="govuk-button govuk-button--secondary" name="programme" value="<?cs var:item.code ?>"><?cs var:_("Apply for this group") ?><span class="govuk-visually-hidden"> – <?cs var:item.name ?></span></button></p><?cs
		call:details_begin(_("Every rule, one by one")) ?><?cs call:check_reasons(item.reasons, "all") ?><?cs call:details_end() ?><?cs
	/each ?><?cs
/def ?><?cs
def:check_call() ?><?cs var:_("Call us:") ?> <?cs call:site_phone() ?><?cs /def ?>
<h1><?cs call:symbol("family") ?><?cs var:_("Which group fits me?") ?></h1>
<?cs
if:subcount(Yes) > #0 || subcount(Ask) > #0 ?><?cs call:form_begin("/check/apply") ?><?cs call:check_hidden() ?><?cs /if ?><?cs
if:subcount(Yes) > #0 ?>
<h2><?cs call:symbol("done") ?><?cs var:_("These groups fit") ?></h2><?cs
	call:check_fits(Yes, "") ?><?cs
elif:subcount(Ask) == #0 ?>
<h2><?cs call:symbol("help") ?><?cs var:_("No group fits by these answers") ?></h2><?cs
	if:Elsewhere ?>
<p><?cs var:_("The groups are for people whose declared address is in Jelgava.") ?></p><?cs
	/if ?>
<p><?cs var:_("That need not be the end: tell us what is hard, and a social worker looks for other help.") ?> <?cs call:check_call() ?></p><?cs
/if ?><?cs
if:subcount(Ask) > #0 ?>
<h2><?cs call:symbol("phone") ?><?cs var:_("Perhaps these: ask us, or apply") ?></h2>
<p><?cs call:check_call() ?></p><?cs
	call:check_fits(Ask, "1") ?><?cs
/if ?><?cs
if:subcount(Yes) > #0 || subcount(Ask) > #0 ?>
<p class="jslp-muted jslp-screen-only"><?cs var:_("If you apply, these answers go along, so that you need not write them again. Until then nothing is stored.") ?></p>
<?cs call:form_end() ?><?cs
/if ?>
<p class="jslp-muted"><?cs var:_("This is advice and no decision. The decision is made on an application.") ?></p><?cs
if:subcount(No) > #0 && !Elsewhere ?>
<h2><?cs call:symbol("help") ?><?cs call:say(_("Groups that do not fit, and why (%1)"), subcount(No), "") ?></h2><?cs
	each:item = No ?>
<h3><?cs var:item.name ?></h3><?cs
		call:check_reasons(item.reasons, "bad") ?><?cs
	/each ?><?cs
/if ?>
<?cs call:terms_begin() ?><?cs call:term("declared_address") ?><?cs call:term("custody") ?><?cs call:term("behaviour_programme") ?><?cs call:term("orphan") ?><?cs call:terms_end() ?>
<?cs call:details_begin(_("Your answers, and how to change them")) ?>
<?cs set:Page.switch = "result" ?><?cs call:form_begin("/check") ?><?cs
call:check_hidden() ?><?cs
call:summary_begin() ?><?cs
each:item = Answers ?><?cs
	call:row_begin(item.label) ?><?cs var:item.text ?></dd>
<dd class="govuk-summary-list__actions"><button type="submit" class="jslp-link" name="back" value="<?cs var:item.key ?>"><?cs var:_("Change") ?><span class="govuk-visually-hidden"> – <?cs var:item.label ?></span></button><?cs call:row_end() ?><?cs
/each ?><?cs
call:summary_end() ?>
<?cs call:form_end() ?><?cs call:details_end() ?>
<p class="jslp-screen-only"><a href="/check"><?cs var:_("Begin again") ?></a></p><?cs
include:"layout/foot.cs" ?>
