<?cs # /provider/first_talk.  Person.*, Talks.N.{id,held_on,holder,note,enterer,entered_at,counts,may,withdrawer,withdrawn_at,reason}, Has.talk, Rules.N.{signed_on,signer_text,enterer,entered_at},
Seen.{talk,rules}, Before.N and After.N (talk_sheets.cs), Filled.{before,after}, Page.done ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/talk_sheets.cs" ?><?cs
def:fact(label, text, gone) ?><?cs call:row_begin(label) ?><?cs if:gone ?><s class="jslp-lines"><?cs var:text ?></s><?cs else ?><span class="jslp-lines"><?cs var:text ?></span><?cs /if ?><?cs call:row_end() ?><?cs /def ?><?cs
def:talk(it) ?><?cs
	call:summary_begin() ?><?cs
	call:fact(_("Day of the talk"), it.held_on, it.withdrawn_at) ?><?cs
	call:fact(_("Who held it"), it.holder, it.withdrawn_at) ?><?cs
	if:it.note ?><?cs call:fact(_("Note"), it.note, it.withdrawn_at) ?><?cs /if ?><?cs
	call:fact(_("Entered by"), it.enterer + ", " + it.entered_at, it.withdrawn_at) ?><?cs
	if:it.withdrawn_at ?><?cs
		call:row(_("Withdrawn by"), it.withdrawer + ", " + it.withdrawn_at) ?><?cs
		call:row_lines(_("What was entered wrongly"), it.reason) ?><?cs
	/if ?><?cs
	call:summary_end() ?><?cs
	if:it.may ?>
<p><a href="/provider/talk_withdraw?what=talk&amp;id=<?cs var:it.id ?>"><?cs var:_("Withdraw this talk") ?><span class="govuk-visually-hidden"> – <?cs var:it.held_on ?></span></a></p><?cs
	/if ?><?cs
/def ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Person.given_name ?> <?cs var:Person.family_name ?></p>
<p><?cs var:Person.code ?> <?cs var:Person.name ?></p><?cs
if:Page.done == "withdrawn" ?><?cs call:notice("good", _("The entry has been withdrawn."), "") ?><?cs
elif:Page.done ?><?cs call:notice("good", _("Saved"), "") ?><?cs /if ?>
<h2><?cs var:_("First talk") ?></h2><?cs
if:!Has.talk ?>
<p><?cs call:badge("wait", _("Not yet")) ?></p><?cs
/if ?><?cs
each:item = Talks ?><?cs if:item.counts ?><?cs call:talk(item) ?><?cs /if ?><?cs /each ?><?cs
if:subcount(Talks) > #1 || (subcount(Talks) > #0 && !Has.talk) ?>
<h3><?cs var:_("Entered before") ?></h3><?cs
	each:item = Talks ?><?cs if:!item.counts ?><?cs call:talk(item) ?><?cs /if ?><?cs /each ?><?cs
/if ?><?cs
if:Has.talk ?>
<details class="govuk-details"<?cs if:subcount(Errors) > #0 ?> open<?cs /if ?>><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:_("Correct the talk") ?></span></summary>
<?cs /if ?><?cs
call:form_begin("/provider/first_talk") ?><?cs
call:field_hidden("place", Person.id) ?><?cs
call:field_hidden("seen", Seen.talk) ?><?cs
call:field_date("held", "", "off") ?><?cs
call:field_select("holder", "") ?><?cs
call:field_area("note", _("Only what the group leaders need to know."), "3") ?><?cs
call:button(_("Save the talk")) ?><?cs
call:form_end() ?><?cs
if:Has.talk ?></details><?cs /if ?>
<h2><?cs var:_("Rules of the group") ?></h2><?cs
if:subcount(Rules) == #0 ?>
<p><?cs call:badge("wait", _("Not signed yet")) ?></p><?cs
/if ?><?cs
each:item = Rules ?><?cs
	if:name(item) == #1 ?>
<h3><?cs var:_("Entered before") ?></h3><?cs /if ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Signed on"), item.signed_on) ?><?cs
	call:row(_("Who signed"), item.signer_text) ?><?cs
	call:row(_("Entered by"), item.enterer + ", " + item.entered_at) ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
if:subcount(Rules) > #0 ?>
<details class="govuk-details"<?cs if:subcount(Errors) > #0 ?> open<?cs /if ?>><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:_("Correct the signature") ?></span></summary>
<?cs /if ?><?cs
call:form_begin("/provider/rules_signed") ?><?cs
call:field_hidden("place", Person.id) ?><?cs
call:field_hidden("seen", Seen.rules) ?><?cs
call:field_date("signed", "", "off") ?><?cs
call:field_radios("signer", "") ?><?cs
call:button_second(_("Save the signature")) ?><?cs
call:form_end() ?><?cs
if:subcount(Rules) > #0 ?></details><?cs /if ?><?cs
def:sheet(title, filled, when) ?>
<p><?cs var:title ?>: <?cs if:filled ?><?cs call:badge("good", filled) ?> <?cs else ?><?cs call:badge("wait", _("Not yet")) ?> <?cs /if ?><a href="/provider/questionnaire?place=<?cs var:Person.id ?>&amp;when=<?cs var:when ?>"><?cs if:filled ?><?cs var:_("Read or correct") ?><?cs else ?><?cs var:_("Enter the answers, or print an empty sheet") ?><?cs /if ?><span class="govuk-visually-hidden"> – <?cs var:title ?></span></a></p><?cs
/def ?>
<h2><?cs var:_("Questionnaires") ?></h2><?cs
call:sheet(_("Before the course"), Filled.before, "before") ?><?cs
call:talk_sheets(Before) ?><?cs
call:sheet(_("After the course"), Filled.after, "after") ?><?cs
call:talk_sheets(After) ?><?cs
include:"layout/foot.cs" ?>
