<?cs # /provider/first_talk.  Person.*, Talks.N.{held_on,holder,note,enterer,entered_at}, Rules.N.{signed_on,signer_text,enterer,entered_at}, Seen.{talk,rules}, Before.0.filled_on, After.0.filled_on, Page.saved ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Person.given_name ?> <?cs var:Person.family_name ?></p>
<p><?cs var:Person.code ?> <?cs var:Person.name ?></p><?cs
if:Page.saved ?><?cs call:notice("good", _("Saved"), "") ?><?cs /if ?>
<h2><?cs var:_("First talk") ?></h2><?cs
if:subcount(Talks) == #0 ?>
<p><?cs call:badge("wait", _("Not yet")) ?></p><?cs
/if ?><?cs
each:item = Talks ?><?cs
	if:name(item) == #1 ?>
<h3><?cs var:_("Entered before") ?></h3><?cs /if ?><?cs
	call:summary_begin() ?><?cs
	call:row(_("Day of the talk"), item.held_on) ?><?cs
	call:row(_("Who held it"), item.holder) ?><?cs
	if:item.note ?><?cs call:row_lines(_("Note"), item.note) ?><?cs /if ?><?cs
	call:row(_("Entered by"), item.enterer + ", " + item.entered_at) ?><?cs
	call:summary_end() ?><?cs
/each ?><?cs
if:subcount(Talks) > #0 ?>
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
if:subcount(Talks) > #0 ?></details><?cs /if ?>
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
call:sheet(_("Before the course"), Before.0.filled_on, "before") ?><?cs
call:sheet(_("After the course"), After.0.filled_on, "after") ?><?cs
include:"layout/foot.cs" ?>
